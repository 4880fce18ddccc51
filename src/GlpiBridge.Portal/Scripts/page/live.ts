let region: HTMLElement | undefined;
let timer = 0;

/** Says something to screen readers without moving the focus. The pause lets quick changes (typing) end in one sentence. */
export function announce(text: string, pause = 150): void {
  region ??= createRegion();
  const target = region;
  window.clearTimeout(timer);
  target.textContent = '';
  timer = window.setTimeout(() => (target.textContent = text), pause);
}

function createRegion(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'visually-hidden';
  element.setAttribute('role', 'status');
  document.body.append(element);
  return element;
}
