export interface Category {
  readonly value: string;
  readonly name: string;
  /** The parents, as in « Incident › Logiciel »; empty at the top. */
  readonly path: string;
}

const separator = ' › ';

/** Categories under one path stand together, in the order in which the paths first come. */
export function byPath(categories: readonly Category[]): Map<string, Category[]> {
  const groups = new Map<string, Category[]>();
  for (const category of categories) {
    const group = groups.get(category.path);
    if (group) group.push(category);
    else groups.set(category.path, [category]);
  }
  return groups;
}

/** Without scripts an option shows its whole path; here the path of its parents and its own name part again. */
export function toCategory(option: HTMLOptionElement): Category {
  const path = option.dataset['path'] ?? '';
  const start = path + separator;
  const name = path && option.text.startsWith(start) ? option.text.slice(start.length) : option.text;
  return { value: option.value, name, path };
}

/** Chooses a category in a select that may not have held it. */
export function selectCategory(select: HTMLSelectElement, { value, name, path }: Category): void {
  if (![...select.options].some((option) => option.value === value)) {
    const option = new Option(path ? path + separator + name : name, value);
    option.dataset['path'] = path;
    select.add(option);
  }
  select.value = value;
}
