import { element } from './element.ts';
import { icon } from './icon.ts';
import { announce } from './live.ts';

const long = 6000;
let shown: HTMLElement | undefined;
let timer = 0;

/** Says what was done, in sight and to screen readers. It goes by itself: nothing in it is needed to go on. */
export function toast(words: string): void {
  announce(words);
  show(words);
}

/** For words that a live region has said. */
export function show(words: string): void {
  window.clearTimeout(timer);
  shown?.remove();
  shown = element('p', { class: 'gb-toast', 'aria-hidden': 'true' }, icon('check'), words);
  document.body.append(shown);
  timer = window.setTimeout(() => shown?.remove(), long);
}
