declare global {
  /** What the portal's files say in each language: FrontEnd/test.mjs reads them. */
  var gbTestTexts: Record<'fr' | 'en', Record<string, string>>;
}

/** Does something on a page of another language; the tests' own is French. */
export function inLanguage(code: 'fr' | 'en', act: () => void): void {
  globalThis.gbTexts = globalThis.gbTestTexts[code];
  try {
    act();
  } finally {
    globalThis.gbTexts = globalThis.gbTestTexts.fr;
  }
}
