/** An error that the user has just acted upon stops shouting; the server judges the new answer. */
export function armAnsweredErrors(form: HTMLFormElement): void {
  form.addEventListener('change', (event) => {
    const question = (event.target as Element).closest('.gb-question');
    question?.querySelectorAll('.gb-error[id]').forEach((error) => error.remove());
    question?.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
  });
}
