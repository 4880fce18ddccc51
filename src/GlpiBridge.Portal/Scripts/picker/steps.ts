const page = 10;

/** By how many rows a key moves through a list; undefined when it does not. */
export function stepOf({ key, altKey }: KeyboardEvent, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count };
  return altKey ? undefined : steps[key];
}
