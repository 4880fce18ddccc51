import { announce } from './live.ts';

/** Shows an announced outage as soon as a category is chosen that it may be. Without scripts it shows when the form is brought up to date. */
export function armOutages(form: HTMLFormElement): void {
  for (const outage of form.querySelectorAll<HTMLElement>('[data-gb-outage]')) {
    const select = outage.closest('[data-question]')?.querySelector('select');
    const categories = new Set(outage.dataset['gbOutage']?.split(' '));
    if (!select) continue;
    const update = (): void => {
      const hidden = !categories.has(select.value);
      if (outage.hidden && !hidden) announce(outage.querySelector('strong')?.textContent ?? '');
      outage.hidden = hidden;
    };
    select.addEventListener('change', update);
    // Browsers put back what was chosen after the scripts have run.
    window.addEventListener('pageshow', update);
  }
}
