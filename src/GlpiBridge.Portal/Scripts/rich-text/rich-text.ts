import type { EditorHandle } from '../editor/host.ts';
import { element } from '../page/element.ts';
import { announce } from '../page/live.ts';
import { asset } from '../server/assets.ts';
import { PictureRows } from './picture-rows.ts';

type EditorModule = typeof import('../editor/editor.ts');

const near = '600px';
let styles: Promise<void> | undefined;

/** `<gb-rich-text>` around a textarea: the field works as it is until the editor has come, which it does when it is about to be seen. */
export class RichText extends HTMLElement {
  #textarea!: HTMLTextAreaElement;
  #editor: EditorHandle | undefined;
  #wanted = false;
  readonly #told = element('ul', { class: 'gb-files-refused' });

  connectedCallback(): void {
    const textarea = this.querySelector('textarea');
    if (!textarea || this.#textarea) return;
    this.#textarea = textarea;
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      void this.#load();
    }, { rootMargin: near });
    watcher.observe(this);
  }

  async #load(): Promise<void> {
    try {
      // Not a part of this script: pages without rich text never ask for it.
      const address = new URL(asset('editor/editor.js'), document.baseURI).href;
      const [module] = await Promise.all([import(address) as Promise<EditorModule>, (styles ??= loadStyles())]);
      await this.#open(module);
    } catch (error) {
      this.#textarea.hidden = false;
      console.warn('The editor could not be loaded; the plain field stays.', error);
    }
  }

  async #open(module: EditorModule): Promise<void> {
    const textarea = this.#textarea;
    const stored = storedHtml(this.querySelector('template'));
    // What was typed while the editor was on its way counts more than what was stored.
    const typed = textarea.value !== textarea.defaultValue || stored === '';
    this.#takeFocus();
    const rows = new PictureRows(this, textarea.form, (sentences) => this.#tell(sentences));
    this.append(this.#told, rows.element);
    this.#editor = await module.open({
      textarea,
      html: typed ? module.htmlOf(textarea.value) : stored,
      label: (document.getElementById(this.dataset['labelId'] ?? '') ?? textarea.labels[0])?.textContent.replace('*', '').trim() ?? '',
      changed: (html) => this.#change(html),
      send: (file, done, gone) => rows.send(file, done, gone),
      tell: (sentences) => this.#tell(sentences),
    });
    this.#takeOver();
    if (this.#wanted) this.#editor.focus();
  }

  // Whoever turns to the field while the editor is being made, or later, means the editor.
  #takeFocus(): void {
    const textarea = this.#textarea;
    this.#wanted = document.activeElement === textarea;
    const focus = (): void => {
      this.#wanted = true;
      this.#editor?.focus();
    };
    textarea.focus = focus;
    textarea.addEventListener('click', focus);
  }

  // The field keeps its name and its id: labels, links of the error summary and the form find it as before.
  #takeOver(): void {
    const textarea = this.#textarea;
    const format = element('input', { type: 'hidden', name: `${textarea.name}.format`, value: 'html' });
    format.disabled = textarea.disabled;
    this.append(format);
    // A browser that puts HTML back into the field would show it as text.
    textarea.autocomplete = 'off';
    const state = (): void => this.#editor?.setState({
      required: textarea.getAttribute('aria-required') === 'true',
      invalid: textarea.getAttribute('aria-invalid') === 'true',
      description: describedBy(textarea),
    });
    new MutationObserver(state).observe(textarea, { attributes: true, attributeFilter: ['aria-required', 'aria-invalid'] });
    state();
  }

  #change(html: string): void {
    if (this.#textarea.value === html) return;
    this.#textarea.value = html;
    if (this.#editor) this.#textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #tell(sentences: readonly string[]): void {
    this.#told.replaceChildren(...sentences.map((sentence) => element('li', { class: 'gb-error' }, sentence)));
    if (sentences.length > 0) announce(sentences.join(' '));
  }
}

// Written as text: the content security policy would report style attributes, even in a template.
function storedHtml(template: HTMLTemplateElement | null): string {
  const content = template?.content;
  return (content?.firstElementChild ? template?.innerHTML : content?.textContent)?.trim() ?? '';
}

function describedBy(control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent.trim() ?? '').join(' ');
}

function loadStyles(): Promise<void> {
  const link = element('link', { rel: 'stylesheet', href: asset('editor/editor.css') });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error('editor.css')));
    // Before the portal's own style sheets, which have the last word.
    document.head.prepend(link);
  });
}
