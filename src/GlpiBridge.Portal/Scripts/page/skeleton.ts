import { element, srOnly } from './element.ts';

/** Stands where something is on its way; it shows only once that takes a while (see .gb-skeleton). */
export function skeleton(words: string): HTMLElement {
  return element('div', { class: 'gb-skeleton' }, srOnly(words), element('span', {}), element('span', {}), element('span', {}));
}
