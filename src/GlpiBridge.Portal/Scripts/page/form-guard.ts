import type { Autosave } from '../draft/autosave.ts';
import { element } from './element.ts';
import { say } from '../text/words.ts';
import { announce } from './live.ts';
import { isWorking, workDone } from './work.ts';

/** One submission at a time, a button that says so, and (`data-gb-guard`) a warning before what was typed is lost. */
export function armForm(form: HTMLFormElement, autosave?: Autosave): void {
  let sending = false;
  let settled = false;
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

  const settle = async (submitter: HTMLElement | null): Promise<void> => {
    const sent = await workDone(form);
    const kept = (await autosave?.settle()) ?? true;
    stop();
    if (!kept) return;
    settled = sent || !stopAtFailedFile(form);
    if (settled) form.requestSubmit(submitter);
  };

  form.addEventListener('submit', (event) => {
    if (sending || (!settled && stopAtFailedFile(form))) {
      event.preventDefault();
      return;
    }
    form.querySelector('.gb-send-note')?.remove();
    start(event.submitter, isWorking(form) ? say('script.attaching-files') : undefined);
    // What is typed is kept before the page is left: a session that has ended is told here, where the words still are.
    if (!settled && (isWorking(form) || autosave?.hasUnsaved)) {
      event.preventDefault();
      void settle(event.submitter);
      return;
    }
    settled = false;
    void autosave?.cancel();
  });

  window.addEventListener('beforeunload', (event) => {
    if (!sending && form.hasAttribute('data-gb-guard') && ((autosave?.hasUnsaved && !autosave.keepHere()) || isWorking(form))) event.preventDefault();
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
  const words = say('script.send-failed');
  form.querySelector('.gb-send-note')?.remove();
  form.querySelector('.gb-actions')?.prepend(element('p', { class: 'gb-error gb-send-note' }, words));
  announce(words, 400);
  return true;
}
