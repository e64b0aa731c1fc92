import { valueOn } from '../calendar/dated.ts';
import { addDays, type Day, day, daysBetween, daysInMonth } from '../calendar/day.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Plan, YearlyDeadline } from '../model/plan.ts';
import { planOn } from '../model/plan-on.ts';
import { chapterExists } from '../model/presence.ts';
import { missingParts, type ReportPart } from '../model/report-parts.ts';
import type { ReportParts } from '../model/year.ts';

export type DeadlineState = 'on-time' | 'late' | 'incomplete' | 'open' | 'overdue';

/** A promise with a date: where it stands on a day. */
export interface Deadline {
  readonly kind: 'chapter-report' | 'association-report';
  /** Slug; absent for the association's own. */
  readonly chapter?: string;
  /** The last allowed day. */
  readonly due: Day;
  readonly state: DeadlineState;
  /** Days left (open; on-time: 0) or days past the due day (late, overdue; incomplete: negative while days are left). */
  readonly days: number;
  readonly received?: Day;
  readonly missing: readonly ReportPart[];
}

/** The report deadlines of a year as they stand on a day (plan IV.3): every chapter that counts that day, then the association. */
export function deadlineBoard(data: Dataset, year: number, today: Day): Deadline[] {
  const plan = planOn(data, today);
  if (!plan) return [];
  const board: Deadline[] = [];
  const chapterDue = plan.chapterDeadline && lastDay(plan.chapterDeadline, year, today);
  if (chapterDue) {
    for (const chapter of data.chapters) {
      if (!chapterExists(chapter, today)) continue;
      const report = chapter.years.get(year)?.report;
      board.push({ kind: 'chapter-report', chapter: chapter.slug, ...standing(report, report?.received, chapterDue, today) });
    }
  }
  const associationDue = plan.associationDeadline && lastDay(plan.associationDeadline, year, today);
  const own = data.reports.get(year);
  if (associationDue) board.push({ kind: 'association-report', ...standing(own, own?.sent, associationDue, today) });
  return board;
}

/** The last allowed day of a yearly deadline: the day itself for “chậm nhất”, the day before for “trước”. */
export function lastDay(deadline: YearlyDeadline, year: number, on: Day): Day | undefined {
  const written = valueOn(deadline.dayMonth, on);
  const [date, month] = written?.split('/').map(Number) ?? [];
  if (date === undefined || month === undefined || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  const named = day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  return deadline.included ? named : addDays(named, -1);
}

/** The day by which chapters must have reported in a year. */
export function chapterReportDue(plan: Plan, year: number, on: Day): Day | undefined {
  return plan.chapterDeadline && lastDay(plan.chapterDeadline, year, on);
}

function standing(
  report: ReportParts | undefined,
  received: Day | undefined,
  due: Day,
  today: Day,
): Pick<Deadline, 'due' | 'state' | 'days' | 'received' | 'missing'> {
  if (!report || received === undefined || received > today) {
    const days = daysBetween(today, due);
    return days >= 0 ? { due, state: 'open', days, missing: [] } : { due, state: 'overdue', days: -days, missing: [] };
  }
  const missing = missingParts(report);
  // An incomplete report does not count as submitted, whenever it came.
  if (missing.length > 0) return { due, state: 'incomplete', days: daysBetween(due, today), received, missing };
  const late = daysBetween(due, received);
  return late > 0 ? { due, state: 'late', days: late, received, missing } : { due, state: 'on-time', days: 0, received, missing };
}
