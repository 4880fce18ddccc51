import type { Rows } from './rows.ts';

/** Pixels by which a hand moves the pointer without meaning to. */
const tremor = 4;

interface Press<Item> {
  readonly row: Element;
  readonly item: Item;
  readonly x: number;
  readonly y: number;
}

/**
 * A row is picked when the button is let go over it. Results that come, or a page that shifts, in the middle of a click take the pressed row
 * away from under the pointer: it is the one that was meant. Assistive technologies send nothing but clicks. A press that `isForeign` is left to
 * the browser.
 */
export function armPicking<Item>(list: Rows<Item>, pick: (item: Item) => void, isForeign: (event: MouseEvent) => boolean = () => false): void {
  let pressed: Press<Item> | undefined;
  list.element.addEventListener('pointerdown', (event) => {
    // The focus stays in the search field while the list is clicked.
    event.preventDefault();
    const row = rowAt(event.target);
    const item = row && list.of(row);
    pressed = event.button === 0 && item && !isForeign(event) ? { row, item, x: event.clientX, y: event.clientY } : undefined;
    // A list that became shorter may no longer lie under the pointer.
    if (pressed) list.element.setPointerCapture(event.pointerId);
  });
  list.element.addEventListener('pointercancel', () => (pressed = undefined));
  list.element.addEventListener('pointerup', ({ clientX: x, clientY: y }) => {
    if (pressed && (!pressed.row.isConnected || Math.hypot(x - pressed.x, y - pressed.y) <= tremor)) pick(pressed.item);
    else if (pressed) pickAt(document.elementFromPoint(x, y));
    pressed = undefined;
  });
  list.element.addEventListener('click', (event) => {
    if (isForeign(event)) return;
    event.preventDefault();
    pickAt(event.target);
  });

  function pickAt(target: EventTarget | null): void {
    const row = rowAt(target);
    const item = row && list.of(row);
    if (item) pick(item);
  }
}

function rowAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
}
