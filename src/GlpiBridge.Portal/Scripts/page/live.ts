let region: HTMLElement | undefined;
let timer = 0;
const waiting = new Map<string, string>();

/**
 * Says something to screen readers without moving the focus. The pause lets quick changes (typing) end in one sentence: of those of one subject the last
 * one counts, and what others have to say meanwhile is not lost.
 */
export function announce(text: string, pause = 150, subject = text): void {
  region ??= createRegion();
  const target = region;
  waiting.delete(subject);
  waiting.set(subject, text);
  window.clearTimeout(timer);
  target.textContent = '';
  timer = window.setTimeout(() => {
    target.textContent = sentences([...waiting.values()]);
    waiting.clear();
  }, pause);
}

function sentences(texts: readonly string[]): string {
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => (/[.!?\u2026]$/.test(text) ? text : `${text}.`)).join(' ');
}

function createRegion(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'visually-hidden';
  element.setAttribute('role', 'status');
  document.body.append(element);
  return element;
}
