import { failure, success } from '../server/reply.ts';
import { request, tokenHeader } from '../server/request.ts';
import { KeptDrafts, type KeptDraft } from './kept-drafts.ts';

const owner = document.querySelector<HTMLElement>('script[data-gb-agent]')?.dataset['gbAgent'];

/** Those of whom the page is for; nothing on a page that is nobody's. */
export const keptDrafts = owner ? new KeptDrafts(owner, localStorage, () => Date.now()) : undefined;

/** Brings the server what was typed while it could not be reached; a form that is open meanwhile is shown anew, with it. */
export async function sendKeptDrafts(): Promise<void> {
  const token = document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value;
  if (!keptDrafts) return;
  keptDrafts.tidy();
  let isOpen = false;
  for (const [id, draft] of keptDrafts.list()) {
    if (!token || !(await send(draft, token))) continue;
    keptDrafts.forget(id);
    isOpen ||= document.querySelector<HTMLInputElement>('form[data-gb-autosave] input[name="Submission"]')?.value === id;
  }
  if (isOpen) location.reload();
}

/** False for what is to be tried again. */
async function send(draft: KeptDraft, token: string): Promise<boolean> {
  const body = new FormData();
  for (const [name, value] of draft.answers) body.append(name, value);
  const reply = await request(draft.address, { method: 'POST', body, headers: { [tokenHeader]: token } });
  return success(reply) !== undefined || !failure(reply).again;
}
