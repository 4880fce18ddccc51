import { ordinalUpper } from '../text/ordinal.ts';

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { question: string; equals: string }
  | { question: string; in: string[] }
  | { question: string; contains: string }
  | { question: string; filled: boolean };

/** The values of the visible questions without blank ones, under the question's id; what else fills it stands under « id.part ». */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** The server evaluates the same tree again (GlpiBridge.Forms, Condition.IsMet): this mirror only saves a page load. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  if ('filled' in condition) return isFilled(condition.question, answers) === condition.filled;

  const values = answers.get(condition.question) ?? [];
  if ('equals' in condition) return values.includes(condition.equals);
  if ('in' in condition) return values.some((value) => condition.in.includes(value));

  const wanted = ordinalUpper(condition.contains);
  return values.some((value) => ordinalUpper(value).includes(wanted));
}

function isFilled(question: string, answers: Answers): boolean {
  return answers.has(question) || [...answers.keys()].some((key) => key.startsWith(`${question}.`));
}
