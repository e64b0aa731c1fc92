import { addDays as addDaysTo, differenceInCalendarDays, format, parseISO } from 'date-fns';

/** A calendar day as ISO text, `2016-11-30`: compares with `<` and `>`, knows no time zone. */
export type Day = string & { readonly brand: 'Day' };

const FORM = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether the text is a day that exists: `2015-02-29` is not one. */
export function isDay(text: string): text is Day {
  if (!FORM.test(text) || text.startsWith('0000')) return false;
  // Only the last days of a month need the calendar.
  return (
    text.charCodeAt(8) < 50 ||
    text.endsWith('28') ||
    Number(text.slice(8)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
  );
}

/** The day written in `text`; throws on anything else, so call it only where the text was checked. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `count` days later (earlier when negative). */
export function addDays(from: Day, count: number): Day {
  return day(format(addDaysTo(parseISO(from), count), 'yyyy-MM-dd'));
}

/** Calendar days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** First day of a month (1–12). */
export function monthStart(year: number, month: number): Day {
  return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
}

/** 1 January of a year. */
export function yearStart(year: number): Day {
  return monthStart(year, 1);
}

/** 31 December of a year. */
export function yearEnd(year: number): Day {
  return day(`${String(year).padStart(4, '0')}-12-31`);
}

/** Year of a day. */
export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
