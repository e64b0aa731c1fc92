/** Beginnings and ends of Vietnamese words, for patterns with the flag `u`. */
export const START = String.raw`(?<![\p{L}\d])`;
export const END = String.raw`(?![\p{L}\d])`;

/** A whole number as Vietnamese writes it, `1.935` or `09`, at a known beginning: no decimal, range, fraction or percentage. One group. */
export const DIGITS = String.raw`(\d{1,3}(?:\.\d{3})+|\d+)(?![\p{L}\d%]|[.,/–-]\d|\s*%|\s\d)`;

/** The same anywhere: not a part of a date, a decimal or a number of a paper. */
export const NUMBER = String.raw`(?<![\p{L}\d.,/%–-]|\d\s)${DIGITS}`;

/** The value of a text that `NUMBER` found. */
export function readNumber(text: string): number {
  return Number(text.replaceAll('.', ''));
}

/** A sentence of a text, and where it begins. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Nobody writes a longer sentence; what is longer is something else, and looking for numbers in it would take for ever. */
const LONGEST = 1_000;

/** Cuts a text after full stops and at ends of lines; the points of `1.935` and of dates end nothing. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?…]+\s+(?=[\p{Lu}\d–+-])|\n+/gu)) {
    sentences.push({ text: text.slice(start, index + end.trimEnd().length), start });
    start = index + end.length;
  }
  return [...sentences, { text: text.slice(start), start }].filter((one) => one.text.length <= LONGEST);
}

/** A text in which some names stand as one word, of the same length, so that offsets stay. */
export function withNames(text: string, names: readonly string[], word: string): string {
  return names.reduce((masked, name) => {
    const pattern = name
      .split(/Chữ thập đỏ|CTĐ/u)
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, String.raw`\s+`))
      .join('(?:Chữ thập đỏ|CTĐ)');
    return pattern === '' ? masked : masked.replace(new RegExp(pattern, 'gu'), (found) => word.padEnd(found.length).slice(0, found.length));
  }, text);
}
