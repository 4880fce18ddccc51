/** The focus goes to the summary when the page comes, and into the field when one of its links is followed. */
export function armErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>('.gb-error-summary');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest('.gb-question') ?? field).scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  });
}
