import { distance } from 'fastest-levenshtein';
import { isDay } from '../calendar/day.ts';

/** A label in parentheses, nothing when there is none. */
export function named(label: string): string {
  return label ? ` (${label})` : '';
}

/** The number that a clerk meant by `6.000`, `6,000 đ` or `1_000`, as it should be written; undefined when that is not certain. */
export function readNumber(text: string, fraction: boolean): string | undefined {
  const bare = text.trim().replace(/^\+/, '').replace(/\s*(đồng|đ|vnđ|vnd|₫)\.?$/i, '');
  if (fraction && /^\d+[.,]\d{1,2}$/.test(bare)) return bare.replace(',', '.');
  if (/^-?\d{1,3}([.,_\s'’]\d{3})+$/.test(bare)) return bare.replace(/[.,_\s'’]/g, '').replace(/^(-?)0+(?=\d)/, '$1');
  if (/^-?\d+$/.test(bare)) return bare.replace(/^(-?)0+(?=\d)/, '$1');
  if (/^\d+[.,]0+$/.test(bare)) return bare.replace(/[.,]0+$/, '');
  const value = /^(0[xob][0-9a-f]+|\d+(\.\d+)?e\d{1,2})$/i.test(bare) ? Number(bare) : Number.NaN;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** The date that a clerk meant by `26/03/2004` or `2004-3-26`, as it should be written; undefined when that is no real day. */
export function readDate(text: string): string | undefined {
  const bare = text.trim();
  const dayFirst = /^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})$/.exec(bare);
  const yearFirst = /^(\d{4})[/.\-]?(\d{1,2})[/.\-]?(\d{1,2})(?:[T ].*)?$/.exec(bare);
  const [year, month, date] = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : yearFirst ? yearFirst.slice(1) : [];
  const iso = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return iso !== bare && isDay(iso) ? iso : undefined;
}

/** The nearest of some names by edit distance, when it is near enough to be a slip of the pen. */
export function nearest(text: string, names: Iterable<string>): string | undefined {
  const wanted = plain(text);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const between = distance(wanted, plain(name));
    if (between < least) {
      least = between;
      best = name;
    }
  }
  return best;
}

/** Lower case, without Vietnamese marks, spaces and hyphens as underscores: how a key would be typed. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase().replace(/[\s-]+/g, '_');
}
