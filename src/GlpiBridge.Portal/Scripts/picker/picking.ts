import type { Category } from './category.ts';
import type { ResultList } from './result-list.ts';

/** Pixels by which a hand moves the pointer without meaning to. */
const tremor = 4;

interface Press {
  readonly row: Element;
  readonly category: Category;
  readonly x: number;
  readonly y: number;
}

/**
 * A row is picked when the button is let go over it. Results that come, or a page that shifts, in the middle of a click take the pressed row
 * away from under the pointer: it is the one that was meant. Assistive technologies send nothing but clicks.
 */
export function armPicking(list: ResultList, pick: (category: Category) => void): void {
  let pressed: Press | undefined;
  list.element.addEventListener('pointerdown', (event) => {
    // The focus stays in the search field while the list is clicked.
    event.preventDefault();
    const row = rowAt(event.target);
    const category = row && list.of(row);
    pressed = event.button === 0 && category ? { row, category, x: event.clientX, y: event.clientY } : undefined;
    // A list that became shorter may no longer lie under the pointer.
    if (pressed) list.element.setPointerCapture(event.pointerId);
  });
  list.element.addEventListener('pointercancel', () => (pressed = undefined));
  list.element.addEventListener('pointerup', ({ clientX: x, clientY: y }) => {
    if (pressed && (!pressed.row.isConnected || Math.hypot(x - pressed.x, y - pressed.y) <= tremor)) pick(pressed.category);
    else if (pressed) pickAt(document.elementFromPoint(x, y));
    pressed = undefined;
  });
  list.element.addEventListener('click', ({ target }) => pickAt(target));

  function pickAt(target: EventTarget | null): void {
    const row = rowAt(target);
    const category = row && list.of(row);
    if (category) pick(category);
  }
}

function rowAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
}
