/** Changes the page, and lets nobody's place move: where the focus is stays where it was seen. */
export function holdPlace(change: () => void): void {
  const place = document.activeElement;
  const before = place?.getBoundingClientRect().top ?? 0;
  change();
  const moved = (place?.getBoundingClientRect().top ?? 0) - before;
  if (place !== document.body && moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
}
