// Scripts lie in the folder dist of the portal, which may itself lie below a path of its site.
const root = /^(.*)\/dist\//.exec(new URL(import.meta.url).pathname)?.[1] ?? '';

/** An address of the portal's, where the portal stands. */
export function below(address: string): string {
  return root + address;
}
