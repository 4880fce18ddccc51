const svg = 'http://www.w3.org/2000/svg';
const sprite = new URL('icons.svg', import.meta.url).pathname;

export function icon(name: string): SVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('class', 'gb-icon');
  element.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `${sprite}#${name}`);
  element.append(use);
  return element;
}
