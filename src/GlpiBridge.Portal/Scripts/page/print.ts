/** Without scripts there is no button: the browser's own menu prints. */
export function armPrint(button: HTMLButtonElement): void {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
