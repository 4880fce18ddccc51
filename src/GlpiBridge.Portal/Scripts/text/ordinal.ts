/**
 * A text in the upper case by which .NET compares with OrdinalIgnoreCase: one code point becomes one code point, in no language.
 * Letters that JavaScript would turn into two (ß) stay; so do ı and ſ, which .NET sets apart on purpose, so that nothing but « i »
 * equals « I » and nothing but « s » equals « S ».
 */
export function ordinalUpper(text: string): string {
  let upper = '';
  for (const letter of text) upper += simpleUpper(letter);
  return upper;
}

function simpleUpper(letter: string): string {
  if (letter === 'ı' || letter === 'ſ') return letter;
  const upper = letter.toUpperCase();
  if (upper.length === letter.length) return upper;
  // Greek letters with a iota under them have a capital of their own, which JavaScript only knows on the way down (ᾈ to ᾀ).
  return letter >= '\u1f80' && letter <= '\u1fff' ? letter.toLowerCase() : letter;
}

/** What .NET calls white space: unlike JavaScript's, with the next-line sign and without the byte order mark. */
export function isBlank(text: string): boolean {
  return /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/.test(text);
}
