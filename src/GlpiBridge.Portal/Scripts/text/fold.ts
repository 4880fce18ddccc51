/** A text as it is compared: no case, no accents, no ligatures, one space for anything that is not a letter or a digit. */
export function fold(text: string): string {
  return foldLetters(text).replace(/ +/g, ' ').trim();
}

export function words(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** Where the words stand in the text as it is written: pairs of start and end, in order, without overlap. */
export function findWords(text: string, wanted: readonly string[]): [number, number][] {
  const origin: number[] = [];
  let folded = '';
  let position = 0;
  for (const character of text) {
    const piece = foldLetters(character);
    for (let i = 0; i < piece.length; i++) origin.push(position);
    folded += piece;
    position += character.length;
  }
  origin.push(text.length);
  const spans = wanted
    .map((word) => [folded.indexOf(word), word.length] as const)
    .filter(([start]) => start >= 0)
    .map(([start, length]): [number, number] => [origin[start] ?? 0, origin[start + length] ?? text.length])
    .sort(([a], [b]) => a - b);
  return spans.filter(([start], i) => i === 0 || start >= (spans[i - 1]?.[1] ?? 0));
}

function foldLetters(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
  return plain.replaceAll('œ', 'oe').replaceAll('æ', 'ae').replace(/[^\p{L}\p{N}]/gu, ' ');
}
