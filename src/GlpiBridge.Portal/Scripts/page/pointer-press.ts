/** What comes while the pointer is down would move the page under it, and the click would be lost: it waits for the button to be let go. */
export class PointerPress {
  #isDown = false;
  #waiting: (() => void) | undefined;

  constructor() {
    document.addEventListener('pointerdown', () => (this.#isDown = true), true);
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => this.#release(), true);
  }

  /** Acts now, or once the button is let go; of several acts that wait, only the last counts. */
  after(act: () => void): void {
    if (this.#isDown) this.#waiting = act;
    else act();
  }

  #release(): void {
    // The click itself comes right after.
    window.setTimeout(() => {
      this.#isDown = false;
      const act = this.#waiting;
      this.#waiting = undefined;
      act?.();
    });
  }
}
