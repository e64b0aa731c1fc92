import { withoutMarks } from '../i18n/without-marks.ts';

/** A text as somebody typed it, in NFC, its blanks single and none at its ends. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The capitals from A to Z of a word: marks removed, digits as Vietnamese words (`Phường 12` → MUOIHAI). */
export function capitals(word: string): string {
  return withoutMarks(word.replace(/\d+/g, (digits) => spelt(Number(digits))))
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** A number below 100 in words; a greater one digit by digit. */
function spelt(number: number): string {
  const digits = [...String(number)].map((digit) => DIGITS[Number(digit)] ?? '');
  if (number < 10 || number > 99) return digits.join('');
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 1 ? '' : DIGITS[tens]}mười${ones === 0 ? '' : DIGITS[ones]}`;
}

/** A text as a YAML value on its own line: plain where every reader takes it for this very text, else in double quotes. */
export function yamlText(text: string): string {
  const plain = /^[\p{L}][^:#"'\\{}[\],&*!|>%@`]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  const number = /^\d+\/[\p{L}\d/.-]+$/u.test(text);
  return plain || number ? text : JSON.stringify(text);
}
