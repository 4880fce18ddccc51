// Files of the build lie at addresses that change with their content; the page says which.
const told = document.querySelector<HTMLElement>('script[data-gb-assets]')?.dataset['gbAssets'];
const addresses = JSON.parse(told ?? '{}') as Record<string, string>;

/** Where a file of the build lies. */
export function asset(name: string): string {
  const address = addresses[name];
  if (!address) throw new Error(`The page does not say where ${name} lies.`);
  return address;
}
