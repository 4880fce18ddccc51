import { holds, type Answers, type Condition } from './condition.ts';
import { isBlank } from '../text/ordinal.ts';

export interface FormShape {
  readonly sections: readonly { readonly showWhen?: Condition | null }[];
  /** In the order of the page; `section` is a place in `sections`. */
  readonly questions: readonly { readonly id: string; readonly section: number; readonly showWhen?: Condition | null }[];
}

export interface Visible {
  readonly sections: readonly boolean[];
  readonly questions: ReadonlySet<string>;
  readonly answers: Answers;
}

/**
 * Goes through the form in the order of the page, as Visibility.Of does on the server: a condition looks at earlier questions
 * only, and a hidden question counts as unanswered for those below it.
 */
export function visible(form: FormShape, given: Answers): Visible {
  const questions = new Set<string>();
  const answers = new Map<string, readonly string[]>();
  const sections = form.sections.map((section, index) => {
    const shown = !section.showWhen || holds(section.showWhen, answers);
    for (const question of form.questions.filter((candidate) => shown && candidate.section === index)) {
      if (question.showWhen && !holds(question.showWhen, answers)) continue;
      questions.add(question.id);
      keep(question.id, given, answers);
    }
    return shown;
  });
  return { sections, questions, answers };
}

function keep(question: string, given: Answers, answers: Map<string, readonly string[]>): void {
  for (const [key, values] of given) {
    if (key !== question && !key.startsWith(`${question}.`)) continue;
    const filled = values.filter((value) => !isBlank(value));
    if (filled.length > 0) answers.set(key, filled);
  }
}
