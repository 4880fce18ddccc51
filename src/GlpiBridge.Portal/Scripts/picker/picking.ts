import type { Category } from './category.ts';
import type { ResultList } from './result-list.ts';

/**
 * A row is picked when the button is let go over it: a list that is drawn anew in the middle of a click would swallow the click. Assistive
 * technologies send nothing but clicks.
 */
export function armPicking(list: ResultList, pick: (category: Category) => void): void {
  const pickAt = (event: Event): void => {
    const row = rowAt(event);
    const category = row && list.of(row);
    if (category) pick(category);
  };
  let pressed = false;
  list.element.addEventListener('pointerdown', (event) => {
    // The focus stays in the search field while the list is clicked.
    event.preventDefault();
    pressed = event.button === 0 && rowAt(event) !== null;
  });
  list.element.addEventListener('pointercancel', () => (pressed = false));
  list.element.addEventListener('pointerup', (event) => {
    if (pressed) pickAt(event);
    pressed = false;
  });
  list.element.addEventListener('click', pickAt);
}

function rowAt({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
}
