import type { WordsInText } from './finding.ts';

/** Names a stretch of a text by its words, so that it can be found again in the file, where lines may be folded. */
export function wordsAt(text: string, start: number, end: number): WordsInText {
  const words = text.slice(start, end);
  return { text: words, before: [...everywhere(text, words)].filter(({ index }) => index < start).length };
}

/** Offsets of some words in a text as written; undefined when they are not written there as they are read (escapes). */
export function findWords(text: string, { text: words, before }: WordsInText): readonly [number, number] | undefined {
  const hit = [...everywhere(text, words)][before];
  return hit && [hit.index, hit.index + (hit[1] ?? '').length];
}

/** Every place of some words, also where they overlap; a space may be a break of lines. */
function everywhere(text: string, words: string): Iterable<RegExpExecArray> {
  const pattern = words.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return text.matchAll(new RegExp(`(?=(${pattern.join('\\s+')}))`, 'g'));
}
