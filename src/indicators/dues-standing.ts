import { valueOn } from '../calendar/dated.ts';
import { type Day, monthStart } from '../calendar/day.ts';
import { chapterReportDue } from '../deadlines/board.ts';
import { yearFile } from '../layout/paths.ts';
import { again, type Made } from '../model/again.ts';
import type { Chapter, Member } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Instalment } from '../model/year.ts';
import { inForce } from './in-force.ts';
import type { Question } from './indicator.ts';

/** Money that a member paid toward a year's dues. */
export interface Payment {
  readonly day: Day;
  readonly amount: number;
  /** The receipt, and the file that it stands in. */
  readonly receipt: string;
  readonly file: string;
}

/** An instalment that was due by D: what the member owed and had paid up to and including it, in đồng. */
export interface DueInstalment {
  /** Its place in the schedule. */
  readonly index: number;
  readonly throughMonth: number;
  readonly due: Day;
  readonly owed: number;
  readonly paidByDue: number;
}

/** How a member stands with the instalments due by D. */
export interface DuesAccount {
  readonly standing: 'met' | 'late' | 'partial' | 'unpaid' | undefined;
  readonly instalments: readonly DueInstalment[];
  readonly owed: number;
  readonly paid: number;
}

/** The instalments of a chapter; one that fixed none is judged as if it collected the whole year by its report deadline. */
export function scheduleOf({ plan, year, asOf }: Question, chapter: Chapter): readonly Instalment[] {
  const fixed = chapter.years.get(year)?.dues?.instalments ?? [];
  if (fixed.length > 0) return fixed;
  return [{ throughMonth: 12, due: inForce(chapterReportDue(plan, year, asOf), 'bao_cao_co_so', asOf) }];
}

/** Payments by member. */
type Payments = ReadonlyMap<string, readonly Payment[]>;

/** The payments of a plan's years by the plan: the indicator, its reasons and the lists of a report all ask for the same. */
const known: Made<Payments> = new WeakMap();

/** Payments for a year by member, from whichever chapter's file, arrears of later years included, cancelled ones not; only those made by D. */
export function paymentsOfYear({ data, plan, year, asOf }: Question): Payments {
  return again(known, plan, [year, asOf, ...booksOf(data)], (last) => {
    const payments = gathered(data, year, asOf);
    // Who paid as before keeps the list that they had, so that they need not be judged again.
    for (const [id, own] of payments) {
      const before = last?.get(id);
      if (before && isSame(before, own)) payments.set(id, before);
    }
    return payments;
  });
}

/** Every book of dues: payments count from whichever chapter's file they stand in. */
function booksOf({ chapters }: Dataset): unknown[] {
  return chapters.flatMap(({ slug, years }) => [...years.values()].flatMap((one) => (one.dues ? [slug, one.year, one.dues] : [])));
}

function isSame(before: readonly Payment[], now: readonly Payment[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, index) => {
      const { day, amount, receipt, file } = now[index] as Payment;
      return one.day === day && one.amount === amount && one.receipt === receipt && one.file === file;
    })
  );
}

function gathered(data: Dataset, year: number, asOf: Day): Map<string, readonly Payment[]> {
  const payments = new Map<string, readonly Payment[]>();
  for (const chapter of data.chapters) {
    for (const chapterYear of chapter.years.values()) {
      const file = yearFile(chapter.slug, chapterYear.year, 'dues');
      for (const receipt of chapterYear.dues?.receipts ?? []) {
        if (receipt.cancelled || receipt.day > asOf || (receipt.forYear ?? chapterYear.year) !== year) continue;
        for (const { memberId, amount } of receipt.shares) {
          const payment = { day: receipt.day, amount, receipt: receipt.id, file };
          // A list that is added to keeps room for sixteen more: a province has a hundred thousand of them.
          payments.set(memberId, payments.get(memberId)?.concat(payment) ?? [payment]);
        }
      }
    }
  }
  return payments;
}

/** Says how a member stands with the instalments due by D; the standing is undefined when they owe nothing. */
export type AccountOf = (
  /** All entries of the member's id, the earliest first: it tells when they joined the association. */
  entries: readonly Member[],
  schedule: readonly Instalment[],
  payments: readonly Payment[],
) => DuesAccount;

/** The accounts of members for one question; what is the same for a hundred thousand of them is worked out once. */
export function duesAccounts({ plan, year, asOf }: Question): AccountOf {
  const months = Array.from({ length: 12 }, (_, index) => {
    const first = monthStart(year, index + 1);
    return { first, rate: valueOn(plan.dues.perMonth, first) };
  });

  return (entries, schedule, payments) => {
    const instalments: DueInstalment[] = [];
    let owed = 0;
    let after = 0;
    schedule.forEach(({ throughMonth, due }, index) => {
      const from = after;
      after = Math.max(after, throughMonth);
      if (due > asOf) return;
      // Who had not joined by the due day owes nothing of that instalment.
      if ((entries[0] as Member).joined <= due) owed += amountOwed(entries, from, throughMonth);
      instalments.push({ index, throughMonth, due, owed, paidByDue: sum(payments, due) });
    });
    const paid = sum(payments, asOf);
    return { standing: standingOf(instalments, owed, paid), instalments, owed, paid };
  };

  /** Đồng owed for the months after `after` up to `through` on whose first day the member belonged to the association, as known on D. */
  function amountOwed(entries: readonly Member[], after: number, through: number): number {
    let amount = 0;
    for (const { first, rate } of months.slice(after, through)) {
      // A departure dated after D is not yet known: the member still owes the month.
      const belonged = entries.some(({ joined, left }) => joined <= first && (left === undefined || left.day > asOf || first < left.day));
      if (belonged) amount += inForce(rate, 'moi_thang', first);
    }
    return amount;
  }
}

function standingOf(instalments: readonly DueInstalment[], owed: number, paid: number): DuesAccount['standing'] {
  if (owed === 0) return undefined;
  if (instalments.every((one) => one.paidByDue >= one.owed)) return 'met';
  return paid >= owed ? 'late' : paid > 0 ? 'partial' : 'unpaid';
}

/** How a member stands with one instalment that is due by D, by its place in the schedule. */
export interface InstalmentStanding {
  readonly index: number;
  readonly standing: 'onTime' | 'late' | 'unpaid';
}

/**
 * How a member stands with each instalment due by D of which they owe anything; what they paid settles the oldest first, so that a
 * member who met the year is on time everywhere, and one who was late left none unpaid.
 */
export function instalmentStandings({ instalments, paid }: DuesAccount): InstalmentStanding[] {
  return instalments.flatMap(({ index, owed, paidByDue }, position) => {
    if (owed === (instalments[position - 1]?.owed ?? 0)) return [];
    return [{ index, standing: paidByDue >= owed ? 'onTime' : paid >= owed ? 'late' : 'unpaid' }];
  });
}

function sum(payments: readonly Payment[], until: Day): number {
  return payments.reduce((total, { day, amount }) => (day <= until ? total + amount : total), 0);
}
