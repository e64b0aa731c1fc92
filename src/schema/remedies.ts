import { isDay } from '../calendar/day.ts';

/** A label in parentheses (its own ones as commas), nothing when there is none. */
export function named(label: string): string {
  return label ? ` (${label.replace(/ \(([^)]*)\)/, ', $1')})` : '';
}

/** Longer than any slip in a number, a date or an id: guessing what was meant would cost time that grows with its square. */
const LONGEST = 100;

/** The number that a clerk meant by `6.000`, `6,000 đ` or `1_000`, as it should be written; undefined when that is not certain. */
export function readNumber(text: string, fraction: boolean): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text
    .trim()
    .replace(/^[“”„"]|[“”"]$/g, '')
    .replace(/^\+/, '')
    .replace(/\s*(đồng|đ|vnđ|vnd|₫)\.?$/i, '');
  const counted = fraction ? undefined : withUnit(bare);
  if (counted !== undefined) return counted;
  if (fraction && /^\d+[.,]\d{1,2}$/.test(bare)) return bare.replace(',', '.');
  if (!(fraction && /^\d+\.\d{3}$/.test(bare)) && /^-?\d{1,3}([.,_\s'’]\d{3})+$/.test(bare))
    return bare.replace(/[.,_\s'’]/g, '').replace(/^(-?)0+(?=\d)/, '$1');
  if (/^-?\d+$/.test(bare)) return bare.replace(/^(-?)0+(?=\d)/, '$1');
  if (/^\d+[.,]0{1,2}$/.test(bare)) return bare.replace(/[.,]0+$/, '');
  const value = /^(0[xob][0-9a-f]+|\d+(\.\d+)?e\d{1,2})$/i.test(bare) ? Number(bare) : Number.NaN;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** What a multiple in words stands for. */
const MULTIPLES: Readonly<Record<string, number>> = {
  nghìn: 1_000,
  ngàn: 1_000,
  k: 1_000,
  triệu: 1_000_000,
  tr: 1_000_000,
  tỷ: 1_000_000_000,
  tỉ: 1_000_000_000,
};

/** A whole number before its unit: `50%`, `4 người`, `7,5 triệu đồng`; undefined when that is not what is written. */
function withUnit(text: string): string | undefined {
  const parts = /^(\d[\d.,]*)\s*(%|\p{L}[\p{L} ]*)$/u.exec(text.normalize('NFC'));
  if (!parts) return undefined;
  const [, written = '', unit = ''] = parts;
  const [, multiple = '', rest = ''] = /^(\S+)(?:\s+(.*))?$/.exec(unit.toLowerCase()) ?? [];
  const times = MULTIPLES[multiple];
  if (times === undefined) return /^[xobe]/i.test(unit) ? undefined : readNumber(written, false);
  if (rest !== '' && rest !== 'đồng' && rest !== 'đ') return undefined;
  const value = /^\d{1,3}(\.\d{3})+$/.test(written)
    ? Number(written.replaceAll('.', ''))
    : /^\d+([.,]\d+)?$/.test(written)
      ? Number(written.replace(',', '.'))
      : Number.NaN;
  const whole = Math.round(value * times);
  return Number.isSafeInteger(whole) && Math.abs(whole - value * times) < 1e-6 ? String(whole) : undefined;
}

/** The date that a clerk meant by `26/03/2004` or `2004-3-26`, as it should be written; undefined when that is no real day. */
export function readDate(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text
    .trim()
    .replace(/^[“”„"]|[“”"]$/g, '')
    .replace(/\s*[–—−‐‑]\s*/g, '-')
    .replace(/^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu, '$1/$2/$3');
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bare);
  const yearFirst = /^(\d{4})[/.-]?(\d{1,2})[/.-]?(\d{1,2})(?:[T ].*)?$/.exec(bare);
  const short = /^(\d{2})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  const [year, month, date] = short
    ? [`20${short[1]}`, short[2], short[3]]
    : dayFirst
      ? [dayFirst[3], dayFirst[2], dayFirst[1]]
      : yearFirst
        ? yearFirst.slice(1)
        : [];
  const iso = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return iso !== text && isDay(iso) ? iso : undefined;
}

/** The id that a clerk meant by `hav-1`, `HAV0001` or `HAV-12`, when one of the usual mends makes it fit the pattern. */
export function asId(text: string, pattern: RegExp): string | undefined {
  if (text.length > LONGEST) return undefined;
  // The letter O is typed for a zero.
  const upper = text
    .trim()
    .toUpperCase()
    .replace(/(?<=-T?[\dO]*)O/g, '0');
  const parts = /^([A-ZĐ]{2,4})[-_ ]?(T?)(\d+)$/.exec(upper);
  const padded = parts ? [3, 4].map((digits) => `${parts[1]}-${parts[2]}${(parts[3] ?? '').padStart(digits, '0')}`) : [];
  return [
    upper,
    ...padded,
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-'),
  ].find((one) => one !== text && pattern.test(one));
}
