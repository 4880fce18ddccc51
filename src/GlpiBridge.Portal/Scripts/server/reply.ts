import { say } from '../text/words.ts';

/** What the server answered: a status (0 when nothing came back), where from, and the text. */
export interface Reply {
  readonly status: number;
  readonly url: string;
  readonly text: string;
}

export interface Failure {
  readonly message: string;
  /** Whether the same request may succeed later. */
  readonly again: boolean;
  readonly location?: string | undefined;
}

const sentences: Record<number, string> = {
  0: 'script.reply-offline',
  400: 'script.reply-stale',
  401: 'script.reply-ended',
  403: 'script.reply-ended',
  404: 'script.reply-gone',
  409: 'script.reply-sent',
  413: 'script.reply-large',
  429: 'script.reply-many',
};
const final = [404, 409, 413, 422];

/** The answer's JSON when the request succeeded; the sign-in page, to which an ended session leads, is no success. */
export function success<T>(reply: Reply): T | undefined {
  if (reply.status < 200 || reply.status > 299 || isSignIn(reply)) return undefined;
  return reply.status === 204 ? ({} as T) : json<T>(reply.text);
}

/** The answer's HTML when the request succeeded. */
export function fragment(reply: Reply): string | undefined {
  return reply.status === 200 && !isSignIn(reply) ? reply.text : undefined;
}

/** Why a request failed, in the server's words when it has some, else in ours. */
export function failure(reply: Reply): Failure {
  const status = isSignIn(reply) ? 401 : reply.status;
  const told = json<{ message?: string; location?: string }>(reply.text);
  const message = told?.message ?? say(sentences[status] ?? 'script.reply-silent');
  return { message, again: !final.includes(status), location: told?.location };
}

function isSignIn(reply: Reply): boolean {
  return /^[^?#]*\/connexion([?#]|$)/.test(reply.url);
}

function json<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
