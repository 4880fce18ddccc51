import { element } from '../page/element.ts';
import { announce } from '../page/live.ts';
import { nbsp, plural } from '../text/french.ts';
import { refusal, type Limits } from './check.ts';
import { createDropZone, type DropZone } from './drop-zone.ts';
import { fileRow } from './file-row.ts';
import { pastedCaptures } from './incoming.ts';

/** `<gb-files>` around a file field: picks add up, files can be dropped and captures pasted, each can be taken away again. */
export class FilePicker extends HTMLElement {
  #input!: HTMLInputElement;
  #list!: HTMLElement;
  #zone!: DropZone;
  #limits!: Limits;
  #files: File[] = [];
  readonly #refused = element('ul', { class: 'gb-files-refused' });

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]');
    const list = this.querySelector<HTMLElement>('.gb-files-list');
    if (!input || !list || this.#input) return;
    this.#input = input;
    this.#list = list;
    this.#limits = readLimits(this.dataset);
    this.#zone = createDropZone(input.id, input.labels?.[0]?.id || `${input.id}-label`, (files, folders) => this.#add(files, folders));
    this.#replaceInput();
    this.#zone.button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => this.#add([...(input.files ?? [])]));
    document.addEventListener('paste', (event) => this.#paste(event));
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

  #paste(event: ClipboardEvent): void {
    if (event.defaultPrevented || this.#input.disabled) return;
    const captures = pastedCaptures(event.clipboardData, new Date());
    if (captures.length === 0) return;
    event.preventDefault();
    this.#add(captures);
  }

  #add(picked: File[], folders: string[] = []): void {
    const refused = folders.map((name) => `${name}${nbsp}: un dossier ne peut pas être joint, choisissez les fichiers qu’il contient.`);
    const before = this.#files.length;
    for (const file of picked.filter((candidate) => !this.#files.some((held) => same(held, candidate)))) {
      const reason = refusal(file, this.#count(), this.#limits);
      if (reason) refused.push(reason);
      else this.#files.push(file);
    }
    this.#draw();
    this.#refused.replaceChildren(...refused.map((reason) => element('li', { class: 'gb-error' }, reason)));
    const added = this.#files.length - before;
    announce([added > 0 ? `${plural(added, 'fichier ajouté', 'fichiers ajoutés')}.` : '', ...refused].join(' ').trim());
  }

  #remove(file: File): void {
    const index = this.#files.indexOf(file);
    this.#files.splice(index, 1);
    this.#draw();
    const buttons = this.#list.querySelectorAll<HTMLButtonElement>('.gb-file:not([data-file]) button');
    (buttons[Math.min(index, buttons.length - 1)] ?? this.#zone.button).focus();
    announce(`${file.name} est retiré.`);
  }

  #count(): number {
    return this.#files.length + this.#list.querySelectorAll('[data-file]').length;
  }

  // The field carries what the list shows; setting it raises no event, so the form is told.
  #draw(): void {
    const transfer = new DataTransfer();
    this.#files.forEach((file) => transfer.items.add(file));
    this.#input.files = transfer.files;
    this.#list.querySelectorAll('.gb-file:not([data-file])').forEach((row) => row.remove());
    this.#list.append(...this.#files.map((file) => fileRow(file, () => this.#remove(file))));
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function readLimits(data: DOMStringMap): Limits {
  return {
    maxBytes: Number(data['maxBytes'] ?? Infinity),
    maxFiles: Number(data['maxFiles'] ?? Infinity),
    extensions: (data['extensions'] ?? '').split(/[ ,]+/).map((extension) => extension.replace('.', '').toLowerCase()).filter(Boolean),
  };
}

function same(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
