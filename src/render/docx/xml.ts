import { storable } from './text.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML holds it. */
export function escaped(text: string): string {
  return storable(text).replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '');
}
