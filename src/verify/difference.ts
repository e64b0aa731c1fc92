import type { Words } from '../i18n/lang.ts';

/** What sort of thing was changed; the same words in `hoi verify --json`. */
export type DifferenceKind =
  | 'value'
  | 'formula'
  | 'result'
  | 'format'
  | 'hidden'
  | 'note'
  | 'row'
  | 'column'
  | 'sheet'
  | 'order'
  | 'merge'
  | 'print'
  | 'setting'
  | 'part'
  | 'paragraph'
  | 'table'
  | 'tracked'
  | 'comment'
  | 'line';

/** One place where a document is not what its data produces; null stands for something that is not there at all. */
export interface Difference {
  readonly place: Words;
  readonly kind: DifferenceKind;
  /** As the data has it. */
  readonly before: Words | null;
  /** As it stands in the file. */
  readonly after: Words | null;
  /** The sheet, table or text that it stands in, by which many of one sort are told together. */
  readonly within?: { readonly where: Words; readonly isCell: boolean; readonly at?: string };
  /** What was done, without the words that it was done to. */
  readonly sort?: Words;
}

/** A text that is the same in every language: a value, a name. */
export function plain(text: string): Words {
  return { vi: text, en: text };
}

const CONTEXT = 24;
const LONGEST = 160;

/** Two texts cut down to where they differ, with a little of what they share on both sides. */
export function around(before: string, after: string): readonly [string, string] {
  if (before !== after && before.normalize('NFC') === after.normalize('NFC')) {
    // Cut alike, since no place in them differs to the eye.
    const whole = brief(before.normalize('NFC'));
    const as = (text: string) => whole.normalize(text === text.normalize('NFC') ? 'NFC' : 'NFD');
    return [as(before), as(after)];
  }
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const from = start > CONTEXT + 8 ? start - CONTEXT : 0;
  const left = end > CONTEXT + 8 ? end - CONTEXT : 0;
  const cut = (text: string) => `${from > 0 ? '…' : ''}${brief(text.slice(from, text.length - left))}${left > 0 ? '…' : ''}`;
  return [cut(before), cut(after)];
}

/** The beginning of a long text. */
export function brief(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const characters = [...text.slice(0, 2 * longest)];
  return characters.length > longest || text.length > 2 * longest
    ? `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
