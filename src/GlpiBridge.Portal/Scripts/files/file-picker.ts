import { element } from '../page/element.ts';
import { announce } from '../page/live.ts';
import { toast } from '../page/toast.ts';
import { track } from '../page/work.ts';
import { tokenOf } from '../server/request.ts';
import { capital, plural, say } from '../text/words.ts';
import { readLimits, refusal, takesPhotos, type Limits } from './check.ts';
import { createDropZone, type DropZone } from './drop-zone.ts';
import { dressStored, FileRow, removeStored } from './file-row.ts';
import { pastedCaptures } from './incoming.ts';

/** `<gb-files>` around a file field: what is picked, dropped or pasted is sent at once, and each file can be taken away again. */
export class FilePicker extends HTMLElement {
  #input!: HTMLInputElement;
  #list!: HTMLElement;
  #zone!: DropZone;
  #limits!: Limits;
  #rows: FileRow[] = [];
  readonly #refused = element('ul', { class: 'gb-files-refused' });

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]');
    const list = this.querySelector<HTMLElement>('.gb-files-list');
    if (!input || !list || this.#input || !this.dataset['upload']) return;
    this.#input = input;
    this.#list = list;
    this.#limits = readLimits(this.dataset);
    this.#zone = createDropZone(input.id, input.labels?.[0]?.id || `${input.id}-label`, takesPhotos(this.#limits), (files, folders) => this.#add(files, folders));
    this.#replaceInput();
    this.#zone.button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => this.#take());
    list.addEventListener('click', (event) => this.#removeKept(event));
    document.addEventListener('paste', (event) => this.#paste(event));
    dressStored(list);
  }

  get #token(): string {
    return tokenOf(this.#input.form);
  }

  // The button takes the field's id over, so that the label and the error summary lead to it.
  #replaceInput(): void {
    const describedBy = this.#input.getAttribute('aria-describedby');
    if (describedBy) this.#zone.button.setAttribute('aria-describedby', describedBy);
    this.#zone.button.disabled = this.#input.disabled;
    this.#input.id += '-fichiers';
    this.#input.hidden = true;
    this.#input.before(this.#zone.element, this.#refused);
  }

  // The field is emptied: the files are sent here, not once more with the form.
  #take(): void {
    const picked = [...(this.#input.files ?? [])];
    this.#input.value = '';
    this.#add(picked);
  }

  #paste(event: ClipboardEvent): void {
    if (event.defaultPrevented || this.#input.disabled) return;
    const captures = pastedCaptures(event.clipboardData, new Date());
    if (captures.length === 0) return;
    event.preventDefault();
    this.#add(captures);
  }

  #add(picked: File[], folders: string[] = []): void {
    const refused = folders.map((name) => say('script.file-folder', name));
    const added: FileRow[] = [];
    for (const file of picked.filter((candidate) => !this.#rows.some((row) => same(row.file, candidate)))) {
      const reason = refusal(file, this.#list.querySelectorAll('.gb-file:not(.gb-failed)').length, this.#limits);
      if (reason) refused.push(reason);
      else added.push(this.#draw(file));
    }
    this.#refused.replaceChildren(...refused.map((reason) => element('li', { class: 'gb-error' }, reason)));
    announce([added.length > 0 ? plural(added.length, 'script.attaching-one', 'script.attaching') : '', ...refused].join(' ').trim());
    added.forEach((row) => this.#send(row));
  }

  #draw(file: File): FileRow {
    const row = new FileRow(file, this.dataset['upload'] ?? '', this.#token, (gone) => void this.#remove(gone));
    this.#rows.push(row);
    this.#list.append(row.element);
    return row;
  }

  #send(row: FileRow): void {
    const sent = row.send((failed) => {
      this.#send(failed);
      failed.element.querySelector('button')?.focus();
    });
    track(this.#input.form, sent.then((why) => {
      if (!row.element.isConnected) return true;
      announce(why ? say('script.about', row.file.name, why.message) : say('script.saved-file', row.file.name));
      if (!why) this.#changed();
      return !why;
    }));
  }

  async #remove(row: FileRow): Promise<void> {
    row.cancel();
    if (row.element.dataset['file'] && !(await this.#removed(row.element))) return;
    this.#rows = this.#rows.filter((other) => other !== row);
    this.#dropRow(row.element, row.file.name);
  }

  // Without scripts this button sends the form.
  #removeKept(event: MouseEvent): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[type="submit"]');
    const row = button?.closest<HTMLElement>('.gb-file[data-url]');
    if (!row) return;
    event.preventDefault();
    const name = row.querySelector('.gb-file-name')?.firstChild?.textContent?.trim() ?? '';
    void this.#removed(row).then((gone) => gone && this.#dropRow(row, name));
  }

  async #removed(row: HTMLElement): Promise<boolean> {
    row.querySelector('.gb-file-problem')?.remove();
    const why = await removeStored(row, this.#token);
    if (!why) return true;
    const problem = element('p', { class: 'gb-error gb-file-problem' }, say('script.remove-failed', why.message));
    row.append(problem);
    announce(problem.textContent);
    return false;
  }

  #dropRow(row: HTMLElement, name: string): void {
    const index = [...this.#list.children].indexOf(row);
    row.remove();
    const next = this.#list.children[Math.min(index, this.#list.children.length - 1)]?.querySelector('button');
    (next ?? this.#zone.button).focus();
    toast(capital(say('script.removed', name)));
    this.#changed();
  }

  // Files are answers too: conditions look at them, and the draft notes them.
  #changed(): void {
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function same(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
