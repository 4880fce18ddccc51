import { say } from '../text/words.ts';
import { srOnly } from './element.ts';
import { icon } from './icon.ts';
import { announce } from './live.ts';
import { keptLines, type RuleNumbers } from './password-rule.ts';

// Long enough to hear a letter typed, and no sentence per letter.
const afterTyping = 800;

/** `[data-gb-password-rule]`: its lines are ticked as the form's new password is typed. */
export function armPasswordLines(list: HTMLElement): void {
  const form = list.closest('form');
  const password = form?.querySelector<HTMLInputElement>('[name=Password]');
  const login = form?.querySelector<HTMLInputElement>('[name=Login]');
  if (!form || !password || !login) return;
  const rule = numbersOf(list.dataset);
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')];
  const marks = new Map(lines.map((line) => [line, markOf(line)]));
  list.classList.add('gb-armed');
  let all = false;
  const look = (): void => {
    const kept = keptLines(password.value, login.value, rule);
    for (const [line, mark] of marks) show(line, mark, password.value !== '' && (kept[line.dataset['line'] ?? ''] ?? false));
    const now = password.value !== '' && Object.entries(kept).every(([key, is]) => is || ways.includes(key));
    if (now !== all) announce(say(now ? 'script.password-fits' : 'script.password-fits-not'), afterTyping, 'password');
    all = now;
  };
  form.addEventListener('input', look);
  // Going back in the history fills fields in without a word.
  window.addEventListener('pageshow', look);
}

const ways = ['four', 'three', 'phrase'];

function markOf(line: HTMLElement): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'gb-rule-mark';
  line.prepend(mark);
  return mark;
}

function show(line: HTMLElement, mark: HTMLElement, isKept: boolean): void {
  if (line.classList.toggle('gb-kept', isKept)) mark.replaceChildren(icon('check'), srOnly(say('script.password-kept')));
  else mark.replaceChildren();
}

function numbersOf(data: DOMStringMap): RuleNumbers {
  const number = (key: string): number => Number(data[key]);
  return { four: number('four'), three: number('three'), phrase: number('phrase'), different: number('different'), bytes: number('bytes'), altered: data['altered'] ?? '' };
}
