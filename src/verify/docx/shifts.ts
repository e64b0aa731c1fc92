import type { Element } from '../xml.ts';
import { child } from '../xml.ts';

/** How properties move a text from where it belongs; lengths in twips, that is twentieths of a point. */
export interface Shift {
  readonly left?: number;
  readonly right?: number;
  /** Of the first line, from `left`. */
  readonly first?: number;
  readonly framed?: boolean;
  readonly turned?: boolean;
}

const UNITS: Readonly<Record<string, number>> = { mm: 1440 / 25.4, cm: 1440 / 2.54, in: 1440, pt: 20, pc: 240, pi: 240 };
/** A character, where an indent is counted in hundredths of one. */
const CHARACTER = 2.8;
/** An indent beyond these leaves the page, or too little of it to read by. */
const FARTHEST = 7_000;
const BOTH = 8_500;
const OUTWARDS = -1_200;

/** A length in twips, whether it is written with a unit or without one. */
export function twips(text: string | undefined): number | undefined {
  const [, number, unit] = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/.exec(text ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (unit === undefined ? 1 : (UNITS[unit] ?? 1));
}

/** What paragraph properties, of a style, a list or a paragraph, say of its place. */
export function shiftOf(properties: Element | undefined): Shift {
  const indent = child(properties, 'ind')?.attributes ?? {};
  const inCharacters = (name: string) => (Number(indent[name]) ? Number(indent[name]) * CHARACTER : undefined);
  const hanging = twips(indent['hanging']);
  const left = inCharacters('leftChars') ?? inCharacters('startChars') ?? twips(indent['left'] ?? indent['start']);
  const right = inCharacters('rightChars') ?? inCharacters('endChars') ?? twips(indent['right'] ?? indent['end']);
  const first = inCharacters('firstLineChars') ?? twips(indent['firstLine']) ?? (hanging === undefined ? undefined : -hanging);
  return {
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    ...(first === undefined ? {} : { first }),
    ...(child(properties, 'framePr') ? { framed: true } : {}),
  };
}

/** What the properties of a table or of a cell say of the place of its text. */
export function shiftOfTable(properties: Element | undefined): Shift {
  const indent = twips(child(properties, 'tblInd')?.attributes['w']);
  const direction = child(properties, 'textDirection')?.attributes['val'] ?? 'lrTb';
  const isOff = child(properties, 'tblpPr') !== undefined || (indent !== undefined && (indent > FARTHEST || indent < OUTWARDS));
  return { ...(isOff ? { framed: true } : {}), ...(/^lr/.test(direction) ? {} : { turned: true }) };
}

/** Whether a text begins or ends off its page. */
export function isOffPage({ left = 0, right = 0, first = 0 }: Shift): boolean {
  return Math.max(left, right, left + first) > FARTHEST || Math.min(left, right, left + first) < OUTWARDS || left + right > BOTH;
}
