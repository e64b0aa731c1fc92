import type { Path, Spot, WordsInText } from '../findings/finding.ts';
import { pointerOf } from '../findings/finding.ts';
import { findWords } from '../findings/words.ts';
import { compose } from './compose.ts';

/** Line and column counted from 1; columns in Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text, `end` exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type Offsets = readonly [number, number];

/** Finds where values and keys stand in a text, by path; a missing one is shown at its closest parent. */
export function offsetFinder(text: string): (path: Path, on: 'key' | 'value') => Offsets {
  // Read when the first path is asked for: many findings know their offsets.
  let places: Places | undefined;

  return (path, on) => {
    places ??= placesOf(text);
    const { keys, values } = places;
    for (let length = path.length; length >= 0; length -= 1) {
      const pointer = pointerOf(path.slice(0, length));
      // A missing value is shown at its closest parent, and a parent by its name.
      const exact = length === path.length;
      const found = exact && on === 'value' ? (values.get(pointer) ?? keys.get(pointer)) : (keys.get(pointer) ?? values.get(pointer));
      if (found) return length === 0 ? [0, 0] : found;
    }
    return [0, 0];
  };
}

interface Places {
  readonly values: ReadonlyMap<string, Offsets>;
  readonly keys: ReadonlyMap<string, Offsets>;
}

function placesOf(text: string): Places {
  const values = new Map<string, Offsets>();
  const keys = new Map<string, Offsets>();
  try {
    compose(text, (path, value, key) => {
      const pointer = pointerOf(path);
      values.set(pointer, value);
      if (key) keys.set(pointer, key);
    });
  } catch {
    // The text stops being YAML somewhere: what was visited before that place is still known.
  }
  return { values, keys };
}

/** Finds where the spots of one text stand; made once for a text, and only when somebody prints. */
export function locator(text: string): (spot: Spot) => Range {
  const offsetsOf = offsetFinder(text);
  const lines = lineStarts(text);

  return (spot) => {
    const [start, end] = 'start' in spot ? [spot.start, spot.end] : wordsWithin(text, offsetsOf(spot.path, spot.on ?? 'value'), spot.words);
    return { start: positionAt(start), end: positionAt(Math.max(start, end)) };
  };

  function positionAt(offset: number): Position {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: [...text.slice(lines[low] ?? 0, offset)].length + 1 };
  }
}

/** The stretch of some words inside a value; the whole value when they are not written there as they are read. */
function wordsWithin(text: string, [start, end]: Offsets, words: WordsInText | undefined): Offsets {
  const found = words && findWords(text.slice(start, end), words);
  return found ? [start + found[0], start + found[1]] : [start, end];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
