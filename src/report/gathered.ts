import type { Voice } from './model.ts';

/** A line that some chapters wrote, told once. */
export interface Gathered {
  readonly text: string;
  /** Names of the chapters, in their order, each once. */
  readonly chapters: readonly string[];
}

/**
 * The chapters' lines, alike ones together, those of most chapters first. Two lines are alike when they differ in nothing but the
 * first letter's case, spaces and the full stop; other words may mean something else, so they stay apart.
 */
export function gathered(voices: readonly Voice[]): Gathered[] {
  const found = new Map<string, { text: string; chapters: Set<string> }>();
  for (const { name, items } of voices) {
    for (const item of items) {
      const text = item
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[.;,]+$/, '');
      const key = text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
      const one = found.get(key) ?? { text, chapters: new Set() };
      one.chapters.add(name);
      found.set(key, one);
    }
  }
  return [...found.values()]
    .map(({ text, chapters }) => ({ text, chapters: [...chapters] }))
    .sort((a, b) => b.chapters.length - a.chapters.length);
}
