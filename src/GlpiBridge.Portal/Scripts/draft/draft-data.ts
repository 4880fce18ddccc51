/** Browsers refuse a longer body for a request that outlives its page. */
const longestParting = 60_000;

/** What the form would send, without files: those have been sent already. */
export function draftData(form: HTMLFormElement): FormData {
  const data = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') data.append(name, value);
  }
  return data;
}

export function mayOutlivePage(data: FormData): boolean {
  let length = 0;
  // A field costs about 150 bytes of framing, a letter at most three.
  for (const [name, value] of data) length += 150 + name.length + 3 * String(value).length;
  return length < longestParting;
}
