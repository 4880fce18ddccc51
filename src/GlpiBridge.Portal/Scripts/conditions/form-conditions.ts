import { announce } from '../page/live.ts';
import { plural, say } from '../text/words.ts';
import { readAnswer } from './answer.ts';
import { holds, type Condition } from './condition.ts';
import { showPersonParts } from './person.ts';
import { setRequired } from './required.ts';
import { visible, type FormShape } from './visible.ts';

interface Part {
  readonly id: string;
  readonly element: HTMLElement;
  readonly section: number;
  readonly showWhen: Condition | null;
  readonly requireWhen: Condition | null;
}

const watched = '[data-show-when], [data-require-when], [data-person-self], [data-person-other]';

/** Shows and hides questions and sections as the form is filled in, in document order, as the server does. */
export function armConditions(form: HTMLFormElement): void {
  if (!form.querySelector(watched)) return;
  const conditions = new FormConditions(form);
  conditions.update();
  const update = (): void => tell(conditions.update());
  form.addEventListener('input', update);
  form.addEventListener('change', update);
  // Browsers put back what was typed after the scripts have run.
  window.addEventListener('pageshow', () => conditions.update());
}

class FormConditions {
  readonly #sections: readonly HTMLElement[];
  readonly #questions: readonly Part[];
  readonly #shape: FormShape;
  #shown: ReadonlySet<string> | undefined;

  constructor(form: HTMLFormElement) {
    this.#sections = [...form.querySelectorAll<HTMLElement>('[data-section]')];
    this.#questions = this.#sections.flatMap((section, index) =>
      [...section.querySelectorAll<HTMLElement>('[data-question]')].map((element) => ({
        id: element.dataset['question'] ?? '', element, section: index, showWhen: rule(element.dataset['showWhen']), requireWhen: rule(element.dataset['requireWhen']),
      })),
    );
    this.#shape = { sections: this.#sections.map((section) => ({ showWhen: rule(section.dataset['showWhen']) })), questions: this.#questions };
  }

  update(): { added: number; removed: number } {
    const before = this.#shown;
    const { sections, questions, answers } = visible(this.#shape, new Map(this.#questions.flatMap(({ element, id }) => readAnswer(element, id))));
    this.#sections.forEach((section, index) => (section.hidden = !sections[index]));
    for (const { id, element, requireWhen } of this.#questions) {
      element.hidden = !questions.has(id);
      showPersonParts(element, answers.get(id)?.[0]);
      if (requireWhen) setRequired(element, id, holds(requireWhen, answers));
      setInUse(element, questions.has(id));
    }
    this.#shown = questions;
    if (!before) return { added: 0, removed: 0 };
    return { added: countMissing(questions, before), removed: countMissing(before, questions) };
  }
}

function rule(json: string | undefined): Condition | null {
  return json ? (JSON.parse(json) as Condition) : null;
}

function countMissing(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((id) => !others.has(id)).length;
}

// A disabled control keeps what was typed and is not sent. The editor's own buttons are its own affair.
function setInUse(question: HTMLElement, shown: boolean): void {
  for (const control of question.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, select, textarea, button')) {
    if (!control.closest('.tox')) control.disabled = !shown || control.closest('[data-person-self][hidden], [data-person-other][hidden]') !== null;
  }
}

function tell({ added, removed }: { added: number; removed: number }): void {
  const news = [added && plural(added, 'script.question-added-one', 'script.question-added'), removed && plural(removed, 'script.question-removed-one', 'script.question-removed')].filter(Boolean);
  if (news.length > 0) announce(`${news.join(say('script.list'))}.`);
}
