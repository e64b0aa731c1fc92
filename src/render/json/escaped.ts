import { INVISIBLE } from '../visible.ts';

/** JSON that a terminal may show: invisible and direction-changing characters as `\u` escapes, which say the same. */
export function escapedJson(document: unknown): string {
  return JSON.stringify(document, null, 2).replace(INVISIBLE, (one) =>
    one
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
