/** Lets a worker show a page of the portal's own where there is no line; after the page, which does without. */
export function registerWorker(): void {
  const address = document.querySelector<HTMLElement>('script[data-gb-worker]')?.dataset['gbWorker'];
  if (!address || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => void navigator.serviceWorker.register(address, { updateViaCache: 'none' }).catch(() => undefined));
}
