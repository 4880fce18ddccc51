import { fileSize, nbsp, plural } from '../text/french.ts';

export interface Limits {
  readonly maxBytes: number;
  readonly maxFiles: number;
  /** Lower case, without the dot; none means that all are accepted. */
  readonly extensions: readonly string[];
}

export function readLimits(data: DOMStringMap): Limits {
  return {
    maxBytes: Number(data['maxBytes'] ?? Infinity),
    maxFiles: Number(data['maxFiles'] ?? Infinity),
    extensions: (data['extensions'] ?? '').split(/[ ,]+/).map((extension) => extension.replace('.', '').toLowerCase()).filter(Boolean),
  };
}

export function takesPhotos({ extensions }: Limits): boolean {
  return extensions.length === 0 || extensions.includes('jpg') || extensions.includes('jpeg');
}

/** Why a file cannot be sent, said to the person who picked it; undefined when it can. The server checks again. */
export function refusal(file: { name: string; size: number }, count: number, limits: Limits): string | undefined {
  if (!accepts(file.name, limits.extensions)) return `${file.name}${nbsp}: ce type de fichier n’est pas accepté.`;
  if (file.size === 0) return `${file.name}${nbsp}: ce fichier est vide.`;
  if (file.size > limits.maxBytes) {
    return `${file.name}${nbsp}: ce fichier est trop volumineux (${fileSize(file.size)}, la limite est de ${fileSize(limits.maxBytes)}).`;
  }
  if (count >= limits.maxFiles) return `${file.name}${nbsp}: une demande porte au plus ${plural(limits.maxFiles, 'fichier', 'fichiers')}.`;
  return undefined;
}

export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function accepts(name: string, extensions: readonly string[]): boolean {
  return extensions.length === 0 || extensions.includes(extensionOf(name));
}
