import type { Words } from '../../i18n/lang.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { plain } from '../difference.ts';

/** Formats that a workbook names by number alone (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  49: '@',
};

/** Excel takes no longer one. */
const LONGEST = 255;

/** The code of a number format as it is written; `own` are those that the workbook defines. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id)?.slice(0, LONGEST) ?? BUILT_IN[id] ?? `(${id})`;
}

/**
 * A code in one spelling: every character that is shown as it is stands behind a backslash, whether a program wrote it in
 * quotation marks, escaped or bare.
 */
export function canonicalFormat(code: string): string {
  const isDate = /[dmy]/i.test(withoutLiterals(code));
  const bare = isDate ? /[\s:/\-.,]/ : /[\s:-]/;
  return withoutVietnamese(code).replace(/"([^"]*)"|\\(.)|(\[[^\]]*\])|(.)/gsu, (_whole, quoted, escaped, bracket, one) => {
    if (quoted !== undefined) return [...quoted].map((char) => `\\${char}`).join('');
    if (escaped !== undefined) return `\\${escaped}`;
    if (bracket !== undefined) return bracket.toLowerCase();
    return bare.test(one) ? `\\${one}` : one.toLowerCase();
  });
}

/** A code without the mark of Vietnamese separators, which programs spell in several ways and which changes no number. */
export function withoutVietnamese(code: string): string {
  return code.replace(/^\[\$-(?:[0-9a-f]*42a|vi-vn)\](?=.)/i, '');
}

/** Days between Excel's day zero and 1970, for workbooks that count from 1900. */
const EPOCH = 25_569;

/** A number as a reader of the sheet sees it, near enough to find it there: per cents, days, grouped thousands; `exact` with every digit. */
export function shownNumber(value: number, code: string, exact = false): Words {
  const bare = withoutLiterals(code);
  if (!exact && /[dy]/i.test(bare) && value >= 1 && value < 2_958_466) {
    const iso = new Date(Math.round((value - EPOCH) * 86_400_000)).toISOString().slice(0, 10);
    return { vi: formatDay(iso, 'vi'), en: formatDay(iso, 'en') };
  }
  const percent = bare.includes('%');
  const written = digits(percent ? value * 100 : value, percent && !exact ? 2 : undefined, exact ? 15 : 12);
  if (written === undefined) return plain(String(value));
  const [sign, whole, decimals] = written;
  const grouped = (mark: string) => (bare.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, mark) : whole);
  const end = percent ? '%' : '';
  return {
    vi: `${sign}${grouped('.')}${decimals && `,${decimals}`}${end}`,
    en: `${sign}${grouped(',')}${decimals && `.${decimals}`}${end}`,
  };
}

function digits(value: number, fixed: number | undefined, precision: number): readonly [string, string, string] | undefined {
  const text = fixed === undefined ? String(Number(value.toPrecision(precision))) : value.toFixed(fixed);
  const [, sign = '', whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : [sign, whole, decimals];
}

function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gs, '');
}
