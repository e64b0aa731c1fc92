import { valueOn } from '../../calendar/dated.ts';
import { type Day, day, daysInMonth, monthStart, yearOf } from '../../calendar/day.ts';
import { yearFile } from '../../layout/paths.ts';
import type { Chapter } from '../../model/chapter.ts';
import { balanceOn, effectOf } from '../../model/fund-book.ts';
import type { Fund } from '../../model/year.ts';
import { chaptersOf, known, type ReportInput, yearOfChapter } from '../input.ts';
import { shortName } from '../words.ts';
import type { FundPanel, FundRow } from './model.ts';

/** Balances in cash at the end of every month up to the as-of date, against the plan's minimum. */
export function fundPanel(input: ReportInput): FundPanel {
  const { plan, year, asOf } = input.question;
  const terms = plan.indicators['quy-nhan-dao'];
  const minimum = terms && valueOn(terms.minimumBalance, asOf);
  const days = monthEnds(year, asOf);
  const rows = chaptersOf(input).map((chapter) => rowOf(input, chapter, days, minimum));
  return {
    minimum,
    days,
    rows,
    reached: ['opening', ...days].map(
      (_, index) => rows.filter(({ balances }) => minimum !== undefined && (balances[index] ?? Number.NEGATIVE_INFINITY) >= minimum).length,
    ),
  };
}

/** The ends of the months of a year that lie before D, and D itself for the month in which it lies, or for December. */
function monthEnds(year: number, asOf: Day): Day[] {
  const last = yearOf(asOf) > year ? 12 : Number(asOf.slice(5, 7));
  return Array.from({ length: last }, (_, index) =>
    index + 1 === last ? asOf : day(`${monthStart(year, index + 1).slice(0, 8)}${daysInMonth(year, index + 1)}`),
  );
}

function rowOf(input: ReportInput, chapter: Chapter, days: readonly Day[], minimum: number | undefined): FundRow {
  const { slug, name } = chapter;
  const { year, asOf } = input.question;
  const fund = yearOfChapter(input, chapter)?.fund;
  const file = yearFile(slug, year, 'fund');
  const balance = fund && balanceOn(fund, asOf);
  return {
    chapter: slug,
    name: shortName(name),
    state: minimum === undefined ? 'not-applicable' : balance !== undefined && balance >= minimum ? 'met' : 'missed',
    balances: [fund?.opening, ...days.map((on) => fund && balanceOn(fund, on))],
    file,
    line: input.lineOf({ file, path: ['du_dau'] }),
    vouchers: fund ? vouchersOf(input, fund, file) : [],
  };
}

function vouchersOf(input: ReportInput, fund: Fund, file: string): FundRow['vouchers'] {
  let balance = fund.opening;
  return fund.vouchers
    .filter((voucher) => known(input, voucher.day))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((voucher) => {
      balance = balance === undefined ? undefined : balance + effectOf(voucher);
      return {
        id: voucher.id,
        day: voucher.day,
        received: voucher.received,
        paid: voucher.paid,
        cancelled: voucher.cancelled !== undefined,
        balance,
        line: input.lineOf({ file, path: ['phieu', voucher.id] }),
      };
    });
}
