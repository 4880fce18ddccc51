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

const ended = 'votre session a pris fin, reconnectez-vous dans un autre onglet.';
const sentences: Record<number, string> = {
  0: 'la connexion au réseau est interrompue.',
  400: 'cette page est ouverte depuis trop longtemps, rechargez-la.',
  401: ended,
  403: ended,
  404: 'cette demande n’existe plus.',
  409: 'cette demande a déjà été envoyée.',
  413: 'ce fichier est trop volumineux.',
  429: 'trop d’envois en peu de temps, patientez un instant.',
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
  const message = told?.message ?? sentences[status] ?? 'le service ne répond pas pour le moment.';
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
