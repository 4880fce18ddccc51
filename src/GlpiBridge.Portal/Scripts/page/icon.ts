import { asset } from '../server/assets.ts';

const svg = 'http://www.w3.org/2000/svg';

export function icon(name: string): SVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('class', 'gb-icon');
  element.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `${asset('icons.svg')}#${name}`);
  element.append(use);
  return element;
}
