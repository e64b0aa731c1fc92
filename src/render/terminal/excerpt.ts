import type { Position } from '../../source/positions.ts';
import { visible } from '../visible.ts';
import { cells, type Screen } from './screen.ts';

const GUTTER = 5;

/** The original line with a caret under the exact text, cut to the screen around it; what would disturb a terminal is written out. */
export function excerpt(line: string, start: Position, end: Position, screen: Screen, paint: (text: string) => string): string[] {
  const letters = [...line].map((letter) => (letter === '\t' ? '→' : visible(letter)));
  const from = Math.min(start.column - 1, letters.length);
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : letters.length;
  const room = Math.max(40, screen.columns - GUTTER - 5);
  const first = cells(letters.slice(0, to).join('')) <= room ? 0 : startOfCut(letters, from, Math.floor(room / 3));
  const last = endOfCut(letters, first, room);
  const before = `${first > 0 ? '…' : ''}${letters.slice(first, from).join('')}`;
  const shown = `${first > 0 ? '…' : ''}${letters.slice(first, last).join('')}${last < letters.length ? '…' : ''}`;
  const marked = '^'.repeat(Math.max(1, cells(letters.slice(from, Math.min(to, last)).join(''))));
  const { dim } = screen.colour;
  return [
    `${dim(`${String(start.line).padStart(GUTTER)} │ `)}${shown}`,
    `${dim(`${' '.repeat(GUTTER)} │ `)}${' '.repeat(cells(before))}${paint(marked)}`,
  ];
}

/** The first letter shown, so that some room before a letter is left. */
function startOfCut(letters: readonly string[], before: number, room: number): number {
  let at = before;
  let left = room;
  while (at > 0 && left > 0) {
    at -= 1;
    left -= cells(letters[at] ?? '');
  }
  return at;
}

function endOfCut(letters: readonly string[], first: number, room: number): number {
  let at = first;
  let left = room;
  while (at < letters.length) {
    left -= cells(letters[at] ?? '');
    if (left < 0) break;
    at += 1;
  }
  return at;
}
