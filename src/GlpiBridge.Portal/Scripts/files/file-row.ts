import { element, srOnly } from '../page/element.ts';
import { failure, success, type Failure } from '../server/reply.ts';
import { request, tokenHeader } from '../server/request.ts';
import { upload, type StoredFile, type Upload } from '../server/upload.ts';
import { capital, fileSize, say } from '../text/words.ts';
import { extensionOf } from './check.ts';
import { drawFile, drawStored } from './thumbnail.ts';

/** One file of the list: on its way, kept by the server, or stopped by an error that can be tried again. */
export class FileRow {
  readonly element: HTMLLIElement;
  readonly #state = element('div', { class: 'gb-file-state' });
  readonly #buttons = element('span', { class: 'gb-file-buttons' });
  #upload: Upload | undefined;

  constructor(
    readonly file: File,
    private readonly address: string,
    private readonly token: string,
    private readonly remove: (row: FileRow) => void,
  ) {
    const kind = element('span', { class: 'gb-file-kind', 'aria-hidden': 'true' }, extensionOf(file.name).slice(0, 4).toUpperCase());
    const name = element('span', { class: 'gb-file-name' }, `${file.name} `, element('small', {}, fileSize(file.size)));
    this.element = element('li', { class: 'gb-file' }, kind, element('div', { class: 'gb-file-text' }, name, this.#state), this.#buttons);
    if (file.type.startsWith('image/')) void drawFile(file, kind);
  }

  /** Sends the file; undefined once it is kept, else why it is not. */
  async send(retry: (row: FileRow) => void): Promise<Failure | undefined> {
    const bar = element('progress', { max: '1', value: '0', 'aria-label': say('script.attaching-file', this.file.name) });
    const words = element('span', {}, say('script.waiting'));
    this.element.classList.remove('gb-failed');
    this.#state.replaceChildren(bar, words);
    this.#buttons.replaceChildren(this.#button(say('script.cancel'), () => this.remove(this)));
    this.#upload = upload(this.address, this.file, this.token, (part) => {
      bar.value = part;
      words.textContent = say('script.attaching-part', Math.floor(part * 100));
    });
    const reply = await this.#upload.reply;
    const stored = success<StoredFile>(reply);
    if (stored) {
      this.#keep(stored);
      return undefined;
    }
    const why = failure(reply);
    this.#fail(why, retry);
    return why;
  }

  cancel(): void {
    this.#upload?.cancel();
  }

  #keep(stored: StoredFile): void {
    const data = { file: stored.id, size: String(stored.size), url: stored.url };
    Object.assign(this.element.dataset, data, stored.image ? { image: '' } : {});
    this.element.querySelector('.gb-file-name')?.replaceChildren(`${stored.name} `, element('small', {}, fileSize(stored.size)));
    this.#state.replaceChildren(element('span', { class: 'gb-file-kept' }, say('script.saved')), ...(stored.note ? [element('small', {}, stored.note)] : []));
    this.#buttons.replaceChildren(this.#button(say('script.remove'), () => this.remove(this)));
  }

  #fail(why: Failure, retry: (row: FileRow) => void): void {
    const link = why.location ? [' ', element('a', { href: why.location }, say('script.request-link'))] : [];
    this.element.classList.add('gb-failed');
    delete this.element.dataset['told'];
    this.#state.replaceChildren(element('span', { class: 'gb-error' }, capital(why.message), ...link));
    const buttons = [...(why.again ? [this.#button(say('script.retry'), () => retry(this))] : []), this.#button(say('script.remove'), () => this.remove(this))];
    this.#buttons.replaceChildren(...buttons);
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'btn btn-quiet' }, label, srOnly(` ${this.file.name}`));
    button.addEventListener('click', act);
    return button;
  }
}

/** Takes a kept file away on the server; undefined when it is gone, else why not. */
export async function removeStored(row: HTMLElement, token: string): Promise<Failure | undefined> {
  const reply = await request(row.dataset['url'] ?? '', { method: 'DELETE', headers: { [tokenHeader]: token } });
  return reply.status === 404 || success(reply) ? undefined : failure(reply);
}

/** Gives the rows that came with the page their picture. */
export function dressStored(list: HTMLElement): void {
  for (const row of list.querySelectorAll<HTMLElement>('.gb-file[data-image]')) {
    const kind = row.querySelector<HTMLElement>('.gb-file-kind');
    if (kind && row.dataset['url']) drawStored(row.dataset['url'], kind);
  }
}
