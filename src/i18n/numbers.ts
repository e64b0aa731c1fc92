import type { Lang } from './lang.ts';

const SEPARATORS = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** A whole number with its thousands grouped: `1.935` (vi), `1,935` (en). */
export function formatCount(value: number, lang: Lang): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, SEPARATORS[lang].group);
  return value < 0 ? `-${digits}` : digits;
}

/** Whole đồng: `5.000.000 đ`. */
export function formatMoney(value: number, lang: Lang): string {
  return `${formatCount(value, lang)} ${lang === 'vi' ? 'đ' : 'VND'}`;
}

/** Hundredths of a per cent as printed: 7003 → `70,03`. */
export function formatHundredths(value: number, lang: Lang): string {
  const whole = Math.trunc(value / 100);
  return `${whole}${SEPARATORS[lang].decimal}${String(value % 100).padStart(2, '0')}`;
}

/** An ISO day as printed: `30/11/2016` (vi), unchanged in English, where day and month could be confused. */
export function formatDay(iso: string, lang: Lang): string {
  return lang === 'vi' ? `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}` : iso;
}
