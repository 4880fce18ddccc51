export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { question: string; equals: string }
  | { question: string; in: string[] }
  | { question: string; contains: string }
  | { question: string; filled: boolean };

/** The values of the visible questions, without blank ones. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** The server evaluates the same tree again (GlpiBridge.Forms, Condition.IsMet): this mirror only saves a page load. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);

  const values = answers.get(condition.question) ?? [];
  if ('filled' in condition) return values.length > 0 === condition.filled;
  if ('equals' in condition) return values.includes(condition.equals);
  if ('in' in condition) return values.some((value) => condition.in.includes(value));

  const wanted = condition.contains.toLowerCase();
  return values.some((value) => value.toLowerCase().includes(wanted));
}
