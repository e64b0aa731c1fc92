import { pointsOf, roomFor, type Type } from '../letters.ts';

/** One unit of column width is a digit of the default font: 7 of 96 pixels in an inch. */
const POINTS_PER_CHARACTER = 5.25;
const LINE_HEIGHT = 1.22;
const PADDING = 3;
const TALLEST = 409;

/** Height in points of a row that shows the text whole in a column of this width: neither Excel nor LibreOffice works it out for merged or generated rows. */
export function heightFor(text: string, characters: number, type: Type): number {
  const lines = text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, characters * POINTS_PER_CHARACTER, type), 0);
  return Math.min(TALLEST, Math.ceil(lines * type.size * LINE_HEIGHT + PADDING));
}

/** Column width in characters that shows the text on one line. */
export function charactersFor(text: string, type: Type): number {
  return Math.ceil(pointsOf(text, type) / POINTS_PER_CHARACTER) + 1;
}

/** Column width in characters that keeps the longest word of the text whole. */
export function charactersForWords(text: string, type: Type): number {
  return Math.max(...text.split(/\s+/).map((word) => Math.ceil(roomFor(word, type) / POINTS_PER_CHARACTER) + 1));
}

function linesOf(paragraph: string, width: number, type: Type): number {
  const space = pointsOf(' ', type);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = pointsOf(word, type);
    if (used > 0 && used + space + length > width) {
      lines++;
      used = 0;
    }
    const broken = Math.floor(length / width);
    lines += broken;
    used += (used > 0 ? space : 0) + length - broken * width;
  }
  return lines;
}
