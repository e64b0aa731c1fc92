import type { Random } from './random.ts';

/** A calendar day as the files write it: `2016-03-10`. Days compare as text. */
export type Day = string;

/** The as-of date of the 2016 figures in the association's own report. */
export const REPORT_DAY: Day = '2016-11-30';
/** From here to the end of 2016 the lists stand still, so that every total of the report season agrees. */
export const LISTS_CLOSE: Day = '2016-10-20';
/** The sample reads as if entered up to this day. */
export const LAST_DAY: Day = '2017-06-30';

/** The day `count` days after (before, when negative) the given one. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysFrom(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Any day from `from` to `to`, both included. */
export function dayBetween(random: Random, from: Day, to: Day): Day {
  return addDays(from, random.int(0, Math.max(0, daysFrom(from, to))));
}

/** Tết, 30 April to 2 May and 2 September in the years of the sample. */
const HOLIDAYS: [from: Day, to: Day][] = [
  ['2016-02-06', '2016-02-14'],
  ['2016-04-30', '2016-05-03'],
  ['2016-09-02', '2016-09-04'],
  ['2017-01-26', '2017-02-01'],
  ['2017-04-06', '2017-04-06'],
  ['2017-04-30', '2017-05-02'],
];

/** A day on which offices are open, from `from` to `to`; any day of the span when it holds no such day. */
export function workdayBetween(random: Random, from: Day, to: Day): Day {
  const day = dayBetween(random, from, to);
  for (let earlier = day; earlier >= from; earlier = addDays(earlier, -1)) if (isWorkday(earlier)) return earlier;
  for (let later = day; later <= to; later = addDays(later, 1)) if (isWorkday(later)) return later;
  return day;
}

function isWorkday(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.some(([from, to]) => from <= day && day <= to);
}

/** `true` when the span that begins on `start` and ends before `end` holds `day`. */
export function covers(day: Day, start: Day, end: Day | undefined): boolean {
  return start <= day && (end === undefined || day < end);
}

/** The number as documents write it: below ten with a leading zero. */
export function documentNumber(number: number, kind: string): string {
  return `${String(number).padStart(2, '0')}/${kind}-HCTĐ`;
}
