import { valueOn } from '../calendar/dated.ts';
import { type Day, monthStart } from '../calendar/day.ts';
import { chapterReportDue } from '../deadlines/board.ts';
import { yearFile } from '../layout/paths.ts';
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

/** Payments for a year by member, from whichever chapter's file, arrears of later years included, cancelled ones not; only those made by D. */
export function paymentsOfYear(data: Dataset, year: number, asOf: Day): ReadonlyMap<string, readonly Payment[]> {
  const payments = new Map<string, Payment[]>();
  for (const chapter of data.chapters) {
    for (const chapterYear of chapter.years.values()) {
      const file = yearFile(chapter.slug, chapterYear.year, 'dues');
      for (const receipt of chapterYear.dues?.receipts ?? []) {
        if (receipt.cancelled || receipt.day > asOf || (receipt.forYear ?? chapterYear.year) !== year) continue;
        for (const { memberId, amount } of receipt.shares) {
          const payment = { day: receipt.day, amount, receipt: receipt.id, file };
          const list = payments.get(memberId);
          if (list) list.push(payment);
          else payments.set(memberId, [payment]);
        }
      }
    }
  }
  return payments;
}

/**
 * How a member stands with the instalments due by D; the standing is undefined when they owe nothing.
 * `entries` are all entries of their id, the earliest first: it tells when they joined the association.
 */
export function duesAccount(
  question: Question,
  entries: readonly Member[],
  schedule: readonly Instalment[],
  payments: readonly Payment[],
): DuesAccount {
  const instalments: DueInstalment[] = [];
  let owed = 0;
  let after = 0;
  for (const [index, { throughMonth, due }] of schedule.entries()) {
    const from = after + 1;
    after = Math.max(after, throughMonth);
    if (due > question.asOf) continue;
    // Who had not joined by the due day owes nothing of that instalment.
    if ((entries[0] as Member).joined <= due) owed += amountOwed(question, entries, from, throughMonth);
    instalments.push({ index, throughMonth, due, owed, paidByDue: sum(payments, due) });
  }
  const paid = sum(payments, question.asOf);
  return { standing: standingOf(instalments, owed, paid), instalments, owed, paid };
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

/** Đồng owed for the months `from`–`through` on whose first day the member belonged to the association, as known on D. */
function amountOwed(question: Question, entries: readonly Member[], from: number, through: number): number {
  const months = monthsOf(question);
  const [entry] = entries;
  // Nearly everybody belonged in all of them.
  if (entries.length === 1 && entry && entry.left === undefined && from <= through && entry.joined <= (months[from - 1] as Month).first) {
    const amount = (months[through - 1] as Month).sum - ((months[from - 2] as Month | undefined)?.sum ?? 0);
    if (!Number.isNaN(amount)) return amount;
  }
  let amount = 0;
  for (let month = from; month <= through; month += 1) {
    const { first, rate } = months[month - 1] as Month;
    if (belongedOn(first, entries, question.asOf)) amount += inForce(rate, 'moi_thang', first);
  }
  return amount;
}

/** A departure dated after D is not yet known: the member still belongs. */
function belongedOn(on: Day, entries: readonly Member[], asOf: Day): boolean {
  for (const { joined, left } of entries) if (joined <= on && (left === undefined || left.day > asOf || on < left.day)) return true;
  return false;
}

/** The first day of a month, what it costs in đồng, undefined before the plan's first rate, and what the year costs up to its end. */
interface Month {
  readonly first: Day;
  readonly rate: number | undefined;
  /** Not a number where a rate is missing. */
  readonly sum: number;
}

/** The months of each question's year: the same for its thousands of members. */
const months = new WeakMap<Question, readonly Month[]>();

function monthsOf(question: Question): readonly Month[] {
  const known = months.get(question);
  if (known) return known;
  let sum = 0;
  const made = Array.from({ length: 12 }, (_, index) => {
    const first = monthStart(question.year, index + 1);
    const rate = valueOn(question.plan.dues.perMonth, first);
    sum += rate ?? Number.NaN;
    return { first, rate, sum };
  });
  months.set(question, made);
  return made;
}

function sum(payments: readonly Payment[], until: Day): number {
  let total = 0;
  for (const { day, amount } of payments) if (day <= until) total += amount;
  return total;
}
