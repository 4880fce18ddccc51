/** Changes the page, and lets nobody's place move: where the focus is stays where it was seen. */
export function holdPlace(change: () => void): void {
  const place = document.activeElement;
  const before = place?.getBoundingClientRect().top ?? 0;
  const { style } = document.documentElement;
  // Browsers hold some place of their own choice a frame later: both together would move the page twice.
  style.overflowAnchor = 'none';
  change();
  const moved = (place?.getBoundingClientRect().top ?? 0) - before;
  if (place !== document.body && moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}
