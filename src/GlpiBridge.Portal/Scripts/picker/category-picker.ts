import { element } from '../page/element.ts';
import { icon } from '../page/icon.ts';
import { request } from '../server/request.ts';
import { PickerPanel } from './panel.ts';
import { selectCategory, toCategory, type Category } from './category.ts';
import { Suggestions } from './suggestions.ts';

const nothing: Category = { value: '', name: '', path: '' };
const carried = ['aria-describedby', 'aria-invalid', 'aria-required'];

/** `<gb-category-picker>` around a select, which stays the control that is sent. */
export class CategoryPicker extends HTMLElement {
  #select!: HTMLSelectElement;
  #button!: HTMLButtonElement;
  #panel!: PickerPanel;

  connectedCallback(): void {
    const select = this.querySelector('select');
    const source = this.dataset['source'];
    if (!select || !source || this.#select) return;
    this.#select = select;
    const id = select.id;
    const labelId = select.labels[0]?.id || `${id}-label`;
    this.#panel = new PickerPanel(`${id}-panneau`, labelId, new Suggestions(source, request), (category) => this.#choose(category), () => this.#close(true));
    this.#button = this.#createButton(id, labelId, `${id}-panneau`);
    // The button takes the id over, so that the label and the error summary lead to it.
    select.id = `${id}-choix`;
    select.hidden = true;
    this.append(this.#button, this.#panel.element);
    this.#sync();
    this.#listen();
  }

  #createButton(id: string, labelId: string, panelId: string): HTMLButtonElement {
    const button = element('button', {
      type: 'button', class: 'form-control gb-picker-button', id, role: 'combobox', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-controls': panelId, 'aria-labelledby': labelId,
    });
    for (const name of carried) {
      const value = this.#select.getAttribute(name);
      if (value !== null) button.setAttribute(name, value);
    }
    button.disabled = this.#select.disabled;
    return button;
  }

  #listen(): void {
    this.#button.addEventListener('click', () => (this.#panel.isOpen ? this.#close(true) : this.#open()));
    this.#button.addEventListener('keydown', (event) => {
      const typed = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key === 'Escape' && this.#panel.isOpen) this.#close(true);
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp' || typed) this.#open(typed ? event.key : '');
      else if ((event.key === 'Delete' || event.key === 'Backspace') && !this.#panel.isOpen) this.#choose(nothing);
      else return;
      event.preventDefault();
    });
    this.addEventListener('focusout', (event) => {
      const next = event.relatedTarget as Node | null;
      // Nothing is focused next when the page itself is clicked or the window is left.
      if (next && !this.#panel.element.contains(next) && next !== this.#button) this.#close(false);
    });
    document.addEventListener('pointerdown', (event) => {
      if (!this.contains(event.target as Node)) this.#close(false);
    });
    this.#select.addEventListener('change', () => this.#sync());
    window.addEventListener('pageshow', () => this.#sync());
  }

  #open(query = ''): void {
    this.#button.setAttribute('aria-expanded', 'true');
    this.#panel.open(this.#select.value, query);
  }

  #close(refocus: boolean): void {
    if (!this.#panel.isOpen) return;
    if (refocus) this.#button.focus();
    this.#button.setAttribute('aria-expanded', 'false');
    this.#panel.close();
  }

  #choose(category: Category): void {
    this.#close(true);
    if (this.#select.value === category.value) return;
    selectCategory(this.#select, category);
    this.#select.dispatchEvent(new Event('input', { bubbles: true }));
    this.#select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #sync(): void {
    const option = this.#select.selectedOptions[0];
    const value = element('span', { class: 'gb-picker-value' }, option?.text ?? '');
    if (option?.value) {
      const { name, path } = toCategory(option);
      value.replaceChildren(name, ...(path ? [element('small', {}, path)] : []));
    }
    this.#button.replaceChildren(value, icon('chevron'));
  }
}
