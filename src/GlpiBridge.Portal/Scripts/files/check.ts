import { fileSize, plural, say } from '../text/words.ts';

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
  if (!accepts(file.name, limits.extensions)) return say('script.file-type', file.name);
  if (file.size === 0) return say('script.file-empty', file.name);
  if (file.size > limits.maxBytes) {
    return say('script.file-large', file.name, fileSize(file.size), fileSize(limits.maxBytes));
  }
  if (count >= limits.maxFiles) return plural(limits.maxFiles, 'script.file-count-one', 'script.file-count', file.name, limits.maxFiles);
  return undefined;
}

export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function accepts(name: string, extensions: readonly string[]): boolean {
  return extensions.length === 0 || extensions.includes(extensionOf(name));
}
