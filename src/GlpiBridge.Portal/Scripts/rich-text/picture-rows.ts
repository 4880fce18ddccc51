import { element } from '../page/element.ts';
import { announce } from '../page/live.ts';
import { track } from '../page/work.ts';
import { refusal } from '../files/check.ts';
import { FileRow } from '../files/file-row.ts';
import { tokenOf } from '../server/request.ts';
import { say } from '../text/words.ts';

/** Pictures of a text on their way to the server: a row each until they have arrived; one that fails stays, to be tried again. */
export class PictureRows {
  readonly element = element('ul', { class: 'gb-files-list' });

  constructor(
    private readonly owner: HTMLElement,
    private readonly form: HTMLFormElement | null,
    private readonly tell: (sentences: readonly string[]) => void,
  ) {}

  send(file: File, done: (address: string) => Promise<void>, gone: () => void): void {
    const maxBytes = Number(this.owner.dataset['maxBytes'] ?? Infinity);
    const reason = refusal(file, 0, { maxBytes, maxFiles: Infinity, extensions: [] });
    if (reason) {
      gone();
      this.tell([reason]);
      return;
    }
    const row = new FileRow(file, this.owner.dataset['upload'] ?? '', tokenOf(this.form), () => {
      row.cancel();
      this.#drop(row);
      gone();
    });
    this.element.append(row.element);
    announce(say('script.picture-sending', file.name));
    this.#start(row, done);
  }

  #start(row: FileRow, done: (address: string) => Promise<void>): void {
    const sent = row.send(() => this.#start(row, done));
    track(this.form, sent.then(async (why) => {
      if (!row.element.isConnected) return true;
      announce(why ? say('script.about', row.file.name, why.message) : say('script.picture-done', row.file.name));
      if (why) return false;
      this.#drop(row);
      await done(row.element.dataset['url'] ?? '');
      return true;
    }));
  }

  // Who was at the row goes back to the text.
  #drop(row: FileRow): void {
    const wasHere = row.element.contains(document.activeElement);
    row.element.remove();
    if (wasHere) this.owner.querySelector('textarea')?.focus();
  }
}
