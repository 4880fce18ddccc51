const works = new WeakMap<HTMLFormElement, Set<Promise<boolean>>>();

/** A form waits for this before it is sent; false when it did not succeed. */
export function track(form: HTMLFormElement | null, work: Promise<boolean>): void {
  if (!form) return;
  const all = works.get(form) ?? new Set();
  works.set(form, all.add(work));
  void work.finally(() => all.delete(work));
}

export function isWorking(form: HTMLFormElement): boolean {
  return (works.get(form)?.size ?? 0) > 0;
}

/** Waits until nothing runs any more, what began meanwhile included; true when all of it succeeded. */
export async function workDone(form: HTMLFormElement): Promise<boolean> {
  let succeeded = true;
  for (let all = works.get(form); all && all.size > 0; ) {
    const results = await Promise.all(all);
    succeeded &&= results.every(Boolean);
  }
  return succeeded;
}
