import { below } from '../server/below.ts';

const extensions: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/bmp': 'bmp' };

export type Origin = 'own' | 'data' | 'foreign';

/** Where a picture in pasted text comes from: this portal, the text itself, or somewhere that must not be asked. */
export function originOf(source: string, base: string): Origin {
  if (/^data:image\//i.test(source)) return 'data';
  if (!URL.canParse(source, base)) return 'foreign';
  const url = new URL(source, base);
  return url.origin === new URL(base).origin && url.pathname.startsWith(below('/demandes/fichiers/')) ? 'own' : 'foreign';
}

/** The picture that a data: address holds; undefined when it is not one that browsers show safely. */
export function fileOf(source: string, name: string): File | undefined {
  const [, type = '', encoded = ''] = /^data:(image\/[a-z]+);base64,([a-z0-9+/=\s]+)$/i.exec(source) ?? [];
  const extension = extensions[type.toLowerCase()];
  if (!extension) return undefined;
  try {
    const bytes = Uint8Array.from(atob(encoded.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
    return new File([bytes], `${name}.${extension}`, { type: type.toLowerCase() });
  } catch {
    return undefined;
  }
}

export function isPicture(file: File): boolean {
  return file.type in extensions;
}
