import type { Reply } from './reply.ts';
import { tokenHeader } from './request.ts';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly kind: string;
  readonly image: boolean;
  readonly url: string;
  readonly note: string | null;
}

export interface Upload {
  readonly reply: Promise<Reply>;
  cancel(): void;
}

const atOnce = 3;
const waiting: (() => void)[] = [];
let running = 0;

/** Sends one file, when fewer than three others are on their way. Progress goes from 0 to 1. A cancelled upload replies with status 0. */
export function upload(address: string, file: File, token: string, progress: (part: number) => void): Upload {
  // fetch tells nothing of what has been sent so far.
  const xhr = new XMLHttpRequest();
  let cancelled = false;
  const reply = turn()
    .then(() => (cancelled ? { status: 0, url: address, text: '' } : send(xhr, address, file, token, progress)))
    .finally(next);
  const cancel = (): void => {
    cancelled = true;
    xhr.abort();
  };
  return { reply, cancel };
}

function send(xhr: XMLHttpRequest, address: string, file: File, token: string, progress: (part: number) => void): Promise<Reply> {
  progress(0);
  return new Promise((resolve) => {
    xhr.upload.addEventListener('progress', (event) => progress(event.total ? event.loaded / event.total : 0));
    xhr.addEventListener('loadend', () => resolve({ status: xhr.status, url: xhr.responseURL || address, text: xhr.responseText }));
    xhr.open('POST', address);
    xhr.setRequestHeader('Accept', 'application/json');
    xhr.setRequestHeader(tokenHeader, token);
    const data = new FormData();
    data.append('file', file, file.name);
    xhr.send(data);
  });
}

function turn(): Promise<void> {
  running++;
  return running <= atOnce ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

function next(): void {
  running--;
  waiting.shift()?.();
}
