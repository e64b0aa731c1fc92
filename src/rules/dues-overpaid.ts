import { valueOn } from '../calendar/dated.ts';
import { monthStart, yearEnd } from '../calendar/day.ts';
import type { Trust } from '../findings/trust.ts';
import { formatMoney } from '../i18n/numbers.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Plan } from '../model/plan.ts';
import { planOn } from '../model/plan-on.ts';
import type { Receipt } from '../model/year.ts';
import { related } from './references.ts';
import { defineRule, type Violation } from './rule.ts';

type Params =
  | {
      readonly what: 'person';
      readonly id: string;
      readonly year: number;
      readonly paid: number;
      readonly owed: number;
      readonly people: number;
    }
  | { readonly what: 'rate'; readonly year: number; readonly people: number; readonly of: number; readonly owed: number };

interface Payment {
  readonly chapter: Chapter;
  readonly bookYear: number;
  readonly receipt: string;
  readonly amount: number;
}

/** Nobody pays more than a whole year's dues for one year (notice 06/TB-TƯHCTĐ: a fixed rate per month): more is mostly a slip of the pen. */
export const duesOverpaid = defineRule<Params>({
  code: 'H211',
  name: 'dues-overpaid',
  severity: 'warning',
  ensures: { vi: 'Không ai đóng hội phí nhiều hơn mức cả năm', en: "Nobody pays more than the year's dues" },
  message: (params) => {
    if (params.what === 'rate')
      return {
        vi: `${params.people} trên ${params.of} người đóng hội phí năm ${params.year} nhiều hơn mức cả năm (${formatMoney(params.owed, 'vi')}): có lẽ mức thu trong kế hoạch chưa đúng`,
        en: `${params.people} of ${params.of} payers paid more for ${params.year} than the year's dues (${formatMoney(params.owed, 'en')}): perhaps the plan's rate is wrong`,
      };
    const { id, year, paid, owed, people } = params;
    return {
      vi: `\`${id}\` đóng hội phí năm ${year} tổng cộng ${formatMoney(paid, 'vi')}, mức cả năm là ${formatMoney(owed, 'vi')}${people > 1 ? ` (trên phiếu này có ${people} người như vậy)` : ''}`,
      en: `\`${id}\` paid ${formatMoney(paid, 'en')} for ${year}, a whole year being ${formatMoney(owed, 'en')}${people > 1 ? ` (${people} people on this receipt did)` : ''}`,
    };
  },
  hint: ({ what }) =>
    what === 'rate'
      ? {
          vi: 'xem văn bản quy định mức hội phí; mức thay đổi từ một ngày thì ghi cả hai mức kèm ngày bắt đầu',
          en: 'look at the document on the rate; a rate that changed is written with the day of each',
        }
      : {
          vi: 'xem tờ phiếu: sửa số tiền hoặc mã gõ nhầm; nếu là thu bù năm trước thì ghi cho_nam ở phiếu ấy',
          en: 'look at the paper: correct a mistyped amount or id; for arrears of an earlier year write cho_nam (for year) on that receipt',
        },
  *check(data, trust) {
    for (const [year, sums] of sumsByYear(receiptsThatCount(data, trust))) {
      const plan = planOn(data, yearEnd(year));
      const owed = plan && trust.sound(plan.file, ['hoi_phi']) ? wholeYear(plan, year) : undefined;
      if (!plan || owed === undefined) continue;
      const over = new Map([...sums].filter(([, sum]) => sum > owed).map(([id]) => [id, [] as Payment[]]));
      if (over.size === 0) continue;
      if (over.size > MANY && over.size * 2 > sums.size) {
        yield {
          file: plan.file,
          path: ['hoi_phi', 'moi_thang'],
          params: { what: 'rate' as const, year, people: over.size, of: sums.size, owed },
        };
        continue;
      }
      for (const { chapter, bookYear, receipt, year: forYear } of receiptsThatCount(data, trust)) {
        for (const { memberId, amount } of forYear === year ? receipt.shares : [])
          over.get(memberId)?.push({ chapter, bookYear, receipt: receipt.id, amount });
      }
      yield* byReceipt([...over], year, owed);
    }
  },
});

/** So many do not mistype by themselves. */
const MANY = 5;

function sumOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, { amount }) => sum + amount, 0);
}

/** One violation for each receipt with the largest payment of somebody who paid too much. */
function* byReceipt(over: readonly [string, readonly Payment[]][], year: number, owed: number): Iterable<Violation<Params>> {
  const receipts = new Map<string, Violation<Params>>();
  for (const [id, payments] of over) {
    const most = payments.reduce((a, b) => (b.amount >= a.amount ? b : a));
    const place = (one: Payment) => ({
      file: yearFile(one.chapter.slug, one.bookYear, 'dues'),
      path: ['phieu_thu', one.receipt, 'hoi_vien', id],
    });
    const { file, path } = place(most);
    const key = `${file} ${most.receipt}`;
    const known = receipts.get(key);
    const people = known?.params.what === 'person' ? known.params.people + 1 : 1;
    receipts.set(
      key,
      known?.params.what === 'person'
        ? { ...known, params: { ...known.params, people } }
        : {
            file,
            path,
            params: { what: 'person', id, year, paid: sumOf(payments), owed, people },
            related: payments
              .filter((one) => one !== most)
              .slice(0, 3)
              .map((one) =>
                related(place(one).file, place(one).path, {
                  vi: `đã đóng ${formatMoney(one.amount, 'vi')}`,
                  en: `paid ${formatMoney(one.amount, 'en')}`,
                }),
              ),
          },
    );
  }
  yield* receipts.values();
}

/** Dues of a whole year in đồng; undefined where the plan has no rate for a month. */
function wholeYear(plan: Plan, year: number): number | undefined {
  let owed = 0;
  for (let month = 1; month <= 12; month += 1) owed += valueOn(plan.dues.perMonth, monthStart(year, month)) ?? Number.NaN;
  return Number.isNaN(owed) ? undefined : owed;
}

/** What every member paid for each year in đồng, in whichever book. */
function sumsByYear(receipts: Iterable<Counted>): Map<number, Map<string, number>> {
  const years = new Map<number, Map<string, number>>();
  for (const { receipt, year } of receipts) {
    const people = years.get(year) ?? new Map<string, number>();
    years.set(year, people);
    for (const { memberId, amount } of receipt.shares) people.set(memberId, (people.get(memberId) ?? 0) + amount);
  }
  return years;
}

/** A receipt that counts, and the year that its money is for. */
interface Counted {
  readonly chapter: Chapter;
  readonly bookYear: number;
  readonly year: number;
  readonly receipt: Receipt;
}

function* receiptsThatCount(data: Dataset, trust: Trust): Iterable<Counted> {
  for (const chapter of data.chapters) {
    // A folder that is a copy of another has every receipt twice.
    if (!trust.sound(chapterFile(chapter.slug, 'chapter'), ['ma'])) continue;
    for (const { year: bookYear, dues } of chapter.years.values()) {
      const file = yearFile(chapter.slug, bookYear, 'dues');
      for (const receipt of dues?.receipts ?? []) {
        if (!receipt.cancelled && trust.sound(file, ['phieu_thu', receipt.id]))
          yield { chapter, bookYear, year: receipt.forYear ?? bookYear, receipt };
      }
    }
  }
}
