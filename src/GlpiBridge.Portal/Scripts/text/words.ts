declare global {
  /** The sentences of the page's language, by key, as config/texts has them: a script of their own, which the page names before this one. */
  var gbTexts: Record<string, string> | undefined;
}

type Value = string | number;

/** The sentence of a key with values in the places {0}, {1}…; the key itself when there is none. */
export function say(key: string, ...values: readonly Value[]): string {
  return (globalThis.gbTexts?.[key] ?? key).replace(/\{(\d)\}/g, (place, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? place : typeof value === 'number' ? number(value) : value;
  });
}

/** A sentence about a number of things, which is its first value unless others are given: French takes the singular for none, too. */
export function plural(count: number, one: string, many: string, ...values: readonly Value[]): string {
  const isOne = count === 1 || (count === 0 && locale().startsWith('fr'));
  return say(isOne ? one : many, ...(values.length > 0 ? values : [count]));
}

export function number(value: number, digits = 0): string {
  return value.toLocaleString(locale(), { maximumFractionDigits: digits });
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A file size in binary units (1 Mio = 1 MiB = 1 048 576 bytes), rounded up: one byte over a limit must not read as the limit. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return plural(bytes, 'size.bytes-one', 'size.bytes');
  if (bytes < 1024 * 1024) return say('size.kibibytes', Math.ceil(bytes / 1024));
  return say('size.mebibytes', number(Math.ceil((bytes * 10) / (1024 * 1024)) / 10, 1));
}

function locale(): string {
  return globalThis.gbTexts?.['script.locale'] ?? 'fr-FR';
}
