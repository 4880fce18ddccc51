import type { Category } from './category.ts';

export const separator = ' › ';

/** Without scripts an option shows its whole path; here the path of its parents and its own name part again. */
export function readOptions(select: HTMLSelectElement): Category[] {
  return [...select.options].filter((option) => option.value !== '').map(toCategory);
}

export function toCategory(option: HTMLOptionElement): Category {
  const path = option.dataset['path'] ?? '';
  const start = path + separator;
  const name = path && option.text.startsWith(start) ? option.text.slice(start.length) : option.text;
  return { value: option.value, name, path };
}
