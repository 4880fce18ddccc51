import { element } from '../page/element.ts';

// Neither one box of several nor the button that picks files may be said to be required.
const able = '[role="radiogroup"], [role="combobox"], select, textarea, input:not([type="checkbox"], [type="radio"], [type="file"])';

/** Shows that a question is mandatory, or no longer: the star for the eyes, aria-required on the control that the label names. */
export function setRequired(question: HTMLElement, id: string, required: boolean): void {
  const star = question.querySelector<HTMLElement>('.gb-label .gb-required');
  if (star) star.hidden = !required;
  else if (required) question.querySelector('.gb-label')?.append(' ', element('span', { class: 'gb-required', 'aria-hidden': 'true' }, '*'));

  const control = question.querySelector('[role="radiogroup"]') ?? document.getElementById(`q-${id}`);
  if (!control?.matches(able)) return;
  if (required) control.setAttribute('aria-required', 'true');
  else control.removeAttribute('aria-required');
}
