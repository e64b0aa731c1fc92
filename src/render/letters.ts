/** Widths of letters in Times New Roman, in thousandths of the type size; accents do not change them. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [250, " .,'|"],
  [278, 'ijlt;:/\\'],
  [333, 'frI()[]-!'],
  [389, 'sJ"'],
  [444, 'acez?'],
  [556, 'FPS'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'wADGHKNOQUVXYĐ'],
  [778, 'm&'],
  [900, 'M%@'],
  [1000, 'W—…'],
];
const WIDTH_OF = new Map<string, number>(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const OTHER = 500;
const BOLD = 1.05;
/** Printers and screens differ a little; a line too many costs less than one cut off. */
const CAUTION = 1.02;

export interface Type {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width in points of a text on one line. */
export function pointsOf(text: string, type: Type): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTH_OF.get(letter) ?? learned(letter);
  return (thousandths / 1000) * type.size * (type.bold ? BOLD : 1) * CAUTION;
}

/** The width of a letter with its accents taken off, kept for the next time: a report measures millions of letters. */
function learned(letter: string): number {
  const bare = [...letter.normalize('NFD').replace(/\p{M}/gu, '')];
  const width = bare.reduce((sum, one) => sum + (WIDTH_OF.get(one) ?? OTHER), 0);
  WIDTH_OF.set(letter, width);
  return width;
}

/** Letters that a face without all of Vietnamese takes from another, wider one. */
const BORROWED = /[ƠơƯư\u1EA0-\u1EF9]/g;
/** By so much of the type size is a borrowed letter wider. */
const WIDER = 0.17;
/** A single word of bold letters is wider than long texts of them, for which the measure is made. */
const BOLD_WORD = 1.12;

/** Room in points that a word needs to stay whole, also where Times New Roman is missing and letters come from a wider face. */
export function roomFor(word: string, type: Type): number {
  const borrowed = word.normalize('NFC').match(BORROWED)?.length ?? 0;
  return pointsOf(word, type) * (type.bold ? BOLD_WORD : 1) + borrowed * WIDER * type.size;
}
