/**
 * Characters that show nothing, turn the direction of a text or command a terminal: controls (but line ends and tabs), bidi
 * marks, zero-width characters, tags, halves of surrogate pairs, fillers. Variation selectors only choose a shape and stay.
 */
export const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

/** A text that is safe to show: what nobody could see is written out as `‹U+202E›`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (one) => `‹U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
}
