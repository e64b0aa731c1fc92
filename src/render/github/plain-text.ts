import { visible } from '../visible.ts';

/** Punctuation that means nothing inside a table cell or behind `<code>`. */
const HARMLESS = new Set([',', '.', '/', '-', ';', '?', '%']);
const MAX_TEXT = 300;

/**
 * Text that means nothing to Markdown, HTML, GitHub or a terminal: ASCII punctuation as entities, since they show a character
 * without giving it a meaning; a zero-width space behind what GitHub still looks for in the finished page (mentions, references,
 * addresses, emoji); invisible characters and towers of marks by their number.
 */
export function plainText(text: string): string {
  const points = [...text];
  const cut = points.length > MAX_TEXT ? `${points.slice(0, MAX_TEXT).join('')}…` : points.join('');
  return visible(cut.replace(/\r\n?|\n/g, '⏎').replace(/\t/g, '→'))
    .replace(/[\p{C}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/gu, number)
    .replace(/\p{M}{3,}/gu, (marks) => [...marks].map(number).join(''))
    .replace(/[!-/:-@[-`{-~]/g, (one) => (HARMLESS.has(one) ? one : `&#${one.charCodeAt(0)};`))
    .replace(/&#(?:64|35|58|36);(?=\S)/g, '$&&#8203;')
    .replace(/\b(www)(?=\.)|\b(GH)(?=-\d)/gi, '$&&#8203;');
}

function number(character: string): string {
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
}
