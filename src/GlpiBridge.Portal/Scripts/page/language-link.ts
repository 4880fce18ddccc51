import type { Autosave } from '../draft/autosave.ts';

/** `data-gb-language`: the page comes back in another language. What was typed is kept first, so that it comes back too. */
export function armLanguageLink(link: HTMLAnchorElement, autosaves: readonly Autosave[]): void {
  // Where a form is sent along, that is for browsers without scripts.
  link.hidden = false;
  link.addEventListener('click', (event) => {
    const unsaved = autosaves.filter((autosave) => autosave.hasUnsaved);
    if (unsaved.length === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // What cannot be kept is said at its form, and leaving is asked about as ever.
    void Promise.all(unsaved.map((autosave) => autosave.settle())).then(() => location.assign(link.href));
  });
}
