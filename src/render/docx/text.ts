import { type IRunOptions, TextRun } from './engine.ts';

/** A piece of text with its look; `break` starts a new line before it. */
export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly break?: boolean;
}

/** A text that any XML can hold: no controls, no halves of surrogate pairs, no non-characters; line ends and tabs become spaces. */
export function storable(text: string): string {
  return text.replace(/[\t\r\n\v\f\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}

/** One run of text. */
export function run(text: string, more: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({ text: storable(text), ...more });
}

/** Runs of pieces. */
export function runs(pieces: readonly Piece[]): TextRun[] {
  return pieces.map(({ text, bold, italics, break: line }) =>
    run(text, { ...(bold ? { bold } : {}), ...(italics ? { italics } : {}), ...(line ? { break: 1 } : {}) }),
  );
}

/** Capitals as official papers set them. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** The same pieces in capitals. */
export function inCapitals(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, text: capitals(piece.text) }));
}

/** The letters of some pieces. */
export function lettersOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, break: line }) => (line ? ` ${text}` : text)).join('');
}
