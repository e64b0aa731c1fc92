/** Fonts that show another sign in place of each letter; what is written in them cannot be read. */
const SYMBOLS = /^(?:wingdings|webdings|symbol|marlett|mt extra|zapf ?dingbats|monotype sorts|bookshelf symbol|opensymbol|starsymbol)/i;

/** Whether letters in this font come out as other signs. */
export function isSymbolFont(name: string | undefined): boolean {
  return SYMBOLS.test(name?.trim() ?? '');
}
