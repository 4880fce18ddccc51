import { announce } from '../page/live.ts';
import { plural } from '../text/french.ts';
import { readAnswer } from './answer.ts';
import { holds, type Condition } from './condition.ts';

const parts = '[data-question], [data-show-when]';

interface Change {
  shown: number;
  hidden: number;
}

/** Shows and hides questions and sections as the form is filled in, in document order, as the server does. */
export function armConditions(form: HTMLFormElement): void {
  if (!form.querySelector('[data-show-when]')) return;
  const away = new Set<HTMLElement>();
  update(form, away);
  form.addEventListener('input', () => tell(update(form, away)));
  form.addEventListener('change', () => tell(update(form, away)));
  // Browsers put back what was typed after the scripts have run.
  window.addEventListener('pageshow', () => update(form, away));
}

function update(form: HTMLFormElement, away: Set<HTMLElement>): Change {
  const answers = new Map<string, string[]>();
  const change: Change = { shown: 0, hidden: 0 };
  for (const part of form.querySelectorAll<HTMLElement>(parts)) {
    const holding = wanted(part, answers);
    part.hidden = !holding;
    const question = part.dataset['question'];
    if (!question) continue;

    const visible = holding && !part.parentElement?.closest('[data-show-when][hidden]');
    if (visible) answers.set(question, readAnswer(part));
    if (visible === away.has(part)) change[visible ? 'shown' : 'hidden']++;
    if (visible) away.delete(part);
    else away.add(part);
    setInUse(part, visible);
  }
  return change;
}

function wanted(part: HTMLElement, answers: Map<string, string[]>): boolean {
  const rule = part.dataset['showWhen'];
  return !rule || holds(JSON.parse(rule) as Condition, answers);
}

// A disabled control keeps what was typed and is not sent.
function setInUse(question: HTMLElement, visible: boolean): void {
  const controls = question.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, select, textarea, button');
  controls.forEach((control) => (control.disabled = !visible));
}

function tell({ shown, hidden }: Change): void {
  const news = [
    shown && `${plural(shown, 'question ajoutée', 'questions ajoutées')}`,
    hidden && `${plural(hidden, 'question retirée', 'questions retirées')}`,
  ].filter(Boolean);
  if (news.length > 0) announce(`${news.join(', ')}.`);
}
