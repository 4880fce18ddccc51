type Attributes = Record<string, string | boolean>;

/** An element with its attributes and children; `true` gives an empty attribute, `false` none. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

export function srOnly(text: string): HTMLElement {
  return element('span', { class: 'visually-hidden' }, text);
}
