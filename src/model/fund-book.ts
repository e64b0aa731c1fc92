import type { Day } from '../calendar/day.ts';
import type { Chapter } from './chapter.ts';
import type { Fund, Voucher } from './year.ts';

/** What a voucher does to the fund in đồng; a cancelled one does nothing. */
export function effectOf(voucher: Voucher): number {
  return voucher.cancelled ? 0 : (voucher.received ?? 0) - (voucher.paid ?? 0);
}

/** Balance of the book at the end of a day, in đồng; undefined without an opening balance. */
export function balanceOn(fund: Fund, on: Day): number | undefined {
  if (fund.opening === undefined) return undefined;
  return fund.vouchers.reduce((sum, voucher) => (voucher.day <= on ? sum + effectOf(voucher) : sum), fund.opening);
}

/** Balance after every voucher of the year. */
export function closingBalance(fund: Fund): number | undefined {
  return fund.opening === undefined ? undefined : fund.vouchers.reduce((sum, voucher) => sum + effectOf(voucher), fund.opening);
}

/** The first day at whose end the fund is below zero, with that day's last payment. */
export function firstNegative(fund: Fund): { day: Day; balance: number; voucher: Voucher } | undefined {
  const days = [...new Set(fund.vouchers.map((voucher) => voucher.day))].sort();
  let balance = fund.opening ?? 0;
  for (const day of days) {
    const vouchers = fund.vouchers.filter((voucher) => voucher.day === day);
    balance = vouchers.reduce((sum, voucher) => sum + effectOf(voucher), balance);
    const voucher = vouchers.findLast((one) => one.paid !== undefined && !one.cancelled);
    if (balance < 0 && voucher) return { day, balance, voucher };
  }
  return undefined;
}

/** Opening balance of a year minus closing balance of the year before; 0 where either is missing. */
export function openingGap(chapter: Chapter, year: number): number {
  const opening = chapter.years.get(year)?.fund?.opening;
  const last = chapter.years.get(year - 1)?.fund;
  const closing = last && closingBalance(last);
  return opening === undefined || closing === undefined ? 0 : opening - closing;
}

/** Cash counts that differ from the book, in date order; `difference` is counted minus book. */
export function strayCounts(fund: Fund): { day: Day; counted: number; book: number; difference: number }[] {
  return [...fund.counts]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ day, amount }) => {
      const book = balanceOn(fund, day);
      return book === undefined || book === amount ? [] : [{ day, counted: amount, book, difference: amount - book }];
    });
}
