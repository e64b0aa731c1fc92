import { pointsOf, type Type } from '../letters.ts';

/** A text in as few lines as fit a room of `points`, all about as long: two halves read better than a full line and one word. */
export function balanced(text: string, points: number, type: Type): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const greedy = broken(words, points, type);
  let [low, high] = [Math.max(0, ...words.map((word) => pointsOf(word, type))), points];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (broken(words, middle, type).length > greedy.length) low = middle;
    else high = middle;
  }
  return broken(words, high, type);
}

/** Where the place in a body's name begins, which officials set on a line of its own. */
const UNIT = /\s(?=(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu|trường)\s)/i;

/** The name of a body on one line where it fits, else broken before its place, and each part as it fits. */
export function nameLines(name: string, points: number, type: Type): string[] {
  if (pointsOf(name, type) <= points) return [name];
  const at = name.search(UNIT);
  const parts = at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
  return parts.flatMap((part) => balanced(part, points, type));
}

/** How many lines a text takes in a room of `points`. */
export function lineCount(text: string, points: number, type: Type): number {
  return broken(text.split(/\s+/), points, type).length;
}

function broken(words: readonly string[], points: number, type: Type): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && pointsOf(longer, type) <= points) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Width in points of the longest line. */
export function widest(lines: readonly string[], type: Type): number {
  return Math.max(0, ...lines.map((line) => pointsOf(line, type)));
}
