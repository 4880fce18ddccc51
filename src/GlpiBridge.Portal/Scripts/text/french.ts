export const nbsp = '\u00a0';

/** In French, zero and one take the singular. */
export function plural(count: number, one: string, many: string): string {
  return `${number(count)}${nbsp}${count < 2 ? one : many}`;
}

export function number(value: number, digits = 0): string {
  return value.toLocaleString('fr-FR', { maximumFractionDigits: digits });
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A file size in the units of the manual (Mio = 1 048 576 bytes), rounded up: one byte over a limit must not read as the limit. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return plural(bytes, 'octet', 'octets');
  if (bytes < 1024 * 1024) return `${number(Math.ceil(bytes / 1024))}${nbsp}Kio`;
  return `${number(Math.ceil((bytes * 10) / (1024 * 1024)) / 10, 1)}${nbsp}Mio`;
}
