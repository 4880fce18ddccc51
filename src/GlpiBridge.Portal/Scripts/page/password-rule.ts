import { fold } from '../text/fold.ts';

/** What the page says of the rule; the server's PasswordRule decides. */
export interface RuleNumbers {
  four: number;
  three: number;
  phrase: number;
  different: number;
  bytes: number;
  altered: string;
}

const shortestName = 3;
const shortestWord = 2;

/** The lines that a password keeps to, by their names in the page. */
export function keptLines(password: string, login: string, rule: RuleNumbers): Record<string, boolean> {
  const composed = password.normalize();
  const length = characters(composed);
  const kinds = kindsOf(composed);
  const four = kinds >= 4 && length >= rule.four;
  const three = kinds >= 3 && length >= rule.three;
  const phrase = wordsOf(composed) >= rule.phrase;
  return {
    four,
    three,
    phrase,
    strong: four || three || phrase,
    name: !hasNameOf(login, password),
    repeated: !isRepeated([...composed.toLowerCase()], rule.different),
    length: new TextEncoder().encode(password).length <= rule.bytes,
    kept: !new RegExp(rule.altered).test(password),
  };
}

// As they are seen, not as they are coded; browsers that cannot tell count codes.
function characters(text: string): number {
  return 'Segmenter' in Intl ? [...new Intl.Segmenter().segment(text)].length : [...text].length;
}

function kindsOf(text: string): number {
  const kinds = [/[\p{L}]/u.test(text.replace(/\p{Lu}/gu, '')), /\p{Lu}/u.test(text), /\p{Nd}/u.test(text), /[^\p{L}\p{Nd}\p{M}]/u.test(text)];
  return kinds.filter(Boolean).length;
}

function wordsOf(text: string): number {
  const words = text.toLowerCase().split(/[^\p{L}\p{Nd}\p{M}]+/u);
  return new Set(words.filter((word) => characters(word) >= shortestWord)).size;
}

function hasNameOf(login: string, password: string): boolean {
  const name = bare(login.split('@')[0] ?? '');
  return name.length >= shortestName && bare(password).includes(name);
}

function bare(text: string): string {
  return fold(text).replaceAll(' ', '');
}

// One piece that comes again and again to the end, the last time perhaps cut short.
function isRepeated(letters: string[], different: number): boolean {
  if (new Set(letters).size < different) return true;
  const pieces = Array.from({ length: Math.floor(letters.length / 2) }, (_, index) => index + 1);
  return pieces.some((piece) => letters.slice(piece).every((letter, index) => letter === letters[index]));
}
