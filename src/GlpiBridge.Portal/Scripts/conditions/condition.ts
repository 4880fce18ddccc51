export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { question: string; equals: string }
  | { question: string; in: string[] }
  | { question: string; contains: string }
  | { question: string; filled: boolean };

/** What a question holds: `set` when several values may be ticked, else at most one value. Empty texts are no values. */
export interface Answer {
  readonly values: readonly string[];
  readonly set: boolean;
}

export type Answers = ReadonlyMap<string, Answer>;

const unanswered: Answer = { values: [], set: false };

/** The server evaluates the same conditions again: this mirror of its rules only saves a page load. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);

  const { values, set } = answers.get(condition.question) ?? unanswered;
  if ('filled' in condition) return values.length > 0 === condition.filled;
  if ('equals' in condition) return values.length === 1 && values[0] === condition.equals;
  if ('in' in condition) return values.length === 1 && condition.in.includes(values[0] ?? '');

  const wanted = condition.contains.toLocaleLowerCase('fr');
  return values.map((value) => value.toLocaleLowerCase('fr')).some((value) => (set ? value === wanted : value.includes(wanted)));
}
