import type { Category } from './category.ts';
import type { ResultList } from './result-list.ts';

/**
 * A row is picked when the button is let go over it. Results that come in the middle of a click take the pressed row away: it is the one
 * that was meant, whatever lies under the pointer then. Assistive technologies send nothing but clicks.
 */
export function armPicking(list: ResultList, pick: (category: Category) => void): void {
  let pressed: { row: Element; category: Category } | undefined;
  list.element.addEventListener('pointerdown', (event) => {
    // The focus stays in the search field while the list is clicked.
    event.preventDefault();
    const row = rowAt(event.target);
    const category = row && list.of(row);
    pressed = event.button === 0 && category ? { row, category } : undefined;
    // A list that became shorter may no longer lie under the pointer.
    if (pressed) list.element.setPointerCapture(event.pointerId);
  });
  list.element.addEventListener('pointercancel', () => (pressed = undefined));
  list.element.addEventListener('pointerup', ({ clientX, clientY }) => {
    if (pressed?.row.isConnected === false) pick(pressed.category);
    else if (pressed) pickAt(document.elementFromPoint(clientX, clientY));
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
