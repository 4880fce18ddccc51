import { element, srOnly } from '../page/element.ts';
import { icon } from '../page/icon.ts';
import { say } from '../text/words.ts';

export interface SearchField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly clear: HTMLButtonElement;
}

/** The field above the results, as a combobox that rules the list, and the button that empties it. */
export function createSearchField(id: string, listId: string, labelId: string): SearchField {
  const label = element('span', { class: 'visually-hidden', id: `${id}-recherche` }, say('script.picker-search'));
  const clear = element('button', { type: 'button', tabindex: '-1', hidden: true }, icon('close'), srOnly(say('script.picker-clear')));
  const input = element('input', {
    class: 'form-control', type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'done', maxlength: '100',
    'aria-autocomplete': 'list', 'aria-expanded': 'true', 'aria-controls': listId, 'aria-labelledby': `${id}-recherche ${labelId}`,
  });
  return { element: element('div', { class: 'gb-picker-search' }, label, icon('search'), input, clear), input, clear };
}
