/** An error that the user has just acted upon stops shouting; the server judges the new answer. */
export function armAnsweredErrors(form: HTMLFormElement): void {
  const settle = (event: Event): void => {
    const question = (event.target as Element).closest('.gb-question');
    question?.querySelectorAll('.gb-error[id]').forEach((error) => error.remove());
    question?.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
  };

  // While typing: a text field says « change » when the mouse goes down elsewhere, and what moves then makes that click miss.
  form.addEventListener('input', settle);
  form.addEventListener('change', settle);
}
