import type { ChalkInstance } from 'chalk';
import type { Position } from '../../source/positions.ts';

/** The original line with a caret under the exact text, cut to the terminal's width around it. */
export function excerpt(
  line: string,
  start: Position,
  end: Position,
  columns: number,
  colour: ChalkInstance,
  paint: (text: string) => string,
): string[] {
  const letters = [...line];
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : letters.length;
  const gutter = `${String(start.line).padStart(5)} │ `;
  const room = Math.max(40, columns - gutter.length - 2);
  const cut = to < room ? 0 : Math.max(0, from - Math.floor(room / 3));
  const shown = letters.slice(cut, cut + room).join('');
  const lead = cut > 0 ? '…' : '';
  const tail = cut + room < letters.length ? '…' : '';
  const before = blank(`${lead}${letters.slice(cut, from).join('')}`);
  const marked = '^'.repeat(Math.max(1, width(letters.slice(from, Math.min(to, cut + room)).join(''))));
  return [`${colour.dim(gutter)}${lead}${shown}${tail}`, `${colour.dim(`${' '.repeat(5)} │ `)}${before}${paint(marked)}`];
}

/** Spaces as wide as a text; a tab stays a tab so that the caret keeps its column. */
function blank(text: string): string {
  return [...text].map((letter) => (letter === '\t' ? '\t' : ' '.repeat(width(letter)))).join('');
}

/** Terminal cells of a text: combining marks take none. */
function width(text: string): number {
  return [...text].filter((letter) => !/\p{M}/u.test(letter)).length;
}
