import type { Autosave } from '../draft/autosave.ts';
import { announce } from './live.ts';
import { isWorking, workDone } from './work.ts';

const waiting = 'Envoi des fichiers…';

/** One submission at a time, a button that says so, and (`data-gb-guard`) a warning before what was typed is lost. */
export function armForm(form: HTMLFormElement, autosave?: Autosave): void {
  let sending = false;
  let release = (): void => undefined;

  const start = (submitter: HTMLElement | null, busy?: string): void => {
    sending = true;
    release = occupy(buttonOf(form, submitter), busy);
  };
  const stop = (): void => {
    sending = false;
    release();
    autosave?.resume();
  };

  form.addEventListener('submit', (event) => {
    const submitter = event.submitter;
    if (sending || stopAtFailedFile(form)) {
      event.preventDefault();
      return;
    }
    const saved = autosave?.isSaving === true;
    void autosave?.cancel();
    start(submitter, isWorking(form) ? waiting : undefined);
    if (!isWorking(form) && !saved) return;
    event.preventDefault();
    void Promise.all([workDone(form), autosave?.cancel()]).then(([succeeded]) => {
      stop();
      if (succeeded) form.requestSubmit(submitter);
      else stopAtFailedFile(form);
    });
  });

  window.addEventListener('beforeunload', (event) => {
    if (!sending && form.hasAttribute('data-gb-guard') && (autosave?.hasUnsaved || isWorking(form))) event.preventDefault();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) stop();
  });
}

// The button that Enter presses is hidden: the visible one stands for it.
function buttonOf(form: HTMLFormElement, submitter: HTMLElement | null): HTMLElement | null {
  return submitter?.hasAttribute('name') ? submitter : form.querySelector<HTMLElement>('[data-gb-submit]');
}

function occupy(button: HTMLElement | null, busy: string | undefined): () => void {
  const words = busy ?? button?.dataset['busy'];
  if (!button || !words) return () => undefined;
  const label = [...button.childNodes];
  button.textContent = words;
  button.setAttribute('aria-disabled', 'true');
  announce(words);
  return () => {
    button.replaceChildren(...label);
    button.removeAttribute('aria-disabled');
  };
}

/** A file that could not be sent is said once before the request goes without it. */
function stopAtFailedFile(form: HTMLFormElement): boolean {
  const failed = form.querySelectorAll<HTMLElement>('.gb-failed:not([data-told])');
  const button = failed[0]?.querySelector<HTMLElement>('button');
  if (!button || button.closest('[hidden]')) return false;
  failed.forEach((row) => (row.dataset['told'] = ''));
  button.focus();
  announce('Un fichier n’a pas pu être envoyé. Réessayez, ou envoyez la demande sans lui.', 400);
  return true;
}
