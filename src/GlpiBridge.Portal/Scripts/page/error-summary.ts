import { focusField } from './field-focus.ts';

/** The focus goes to the summary when the page comes, and into the field when one of its links is followed. */
export function armErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>('.gb-error-summary');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link && focusField(decodeURIComponent(link.hash.slice(1)))) event.preventDefault();
  });
}
