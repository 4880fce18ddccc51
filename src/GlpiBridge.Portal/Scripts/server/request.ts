import type { Reply } from './reply.ts';

export const tokenHeader = 'RequestVerificationToken';
export const tokenField = '__RequestVerificationToken';

/** The form's proof that its page came from the portal, which every request by script carries. */
export function tokenOf(form: HTMLFormElement | null): string {
  const field = form?.elements.namedItem(tokenField);
  return field instanceof HTMLInputElement ? field.value : '';
}

/** Asks the server; a request that got nowhere is a reply with status 0. Only a request given up on purpose throws. */
export async function request(url: string, init: RequestInit = {}): Promise<Reply> {
  try {
    const response = await fetch(url, { ...init, headers: { Accept: 'application/json', ...init.headers } });
    return { status: response.status, url: response.url, text: await response.text() };
  } catch (error) {
    const nowhere = error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
    if (!nowhere) throw error;
    return { status: 0, url, text: '' };
  }
}
