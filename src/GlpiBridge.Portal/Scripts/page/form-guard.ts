import { announce } from './live.ts';

/** One submission at a time, a button that says so, and (`data-gb-guard`) a warning before what was typed is lost. */
export function armForm(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('[data-gb-submit]');
  const label = button?.textContent ?? '';
  // A page that comes back with errors or kept files holds work already.
  let dirty = form.dataset['gbDirty'] === 'true' || document.querySelector('.gb-error-summary') !== null;
  let sending = false;

  const setBusy = (busy: boolean): void => {
    sending = busy;
    if (!button) return;
    button.textContent = busy ? (button.dataset['busy'] ?? label) : label;
    if (busy) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  };

  form.addEventListener('submit', (event) => {
    if (sending) {
      event.preventDefault();
      return;
    }
    sending = true;
    const other = event.submitter && event.submitter.hasAttribute('name');
    if (other || !button) return;
    setBusy(true);
    announce(button.textContent);
  });

  form.addEventListener('input', () => (dirty = true));
  form.addEventListener('change', () => (dirty = true));
  window.addEventListener('beforeunload', (event) => {
    if (dirty && !sending && form.hasAttribute('data-gb-guard')) event.preventDefault();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) setBusy(false);
  });
}
