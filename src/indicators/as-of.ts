import { type Day, earlier, yearEnd, yearOf, yearStart } from '../calendar/day.ts';
import type { Dataset } from '../model/dataset.ts';

/** The year: as asked, else that of the as-of date, else the newest that has folders. */
export function chosenYear(data: Dataset, asked: number | undefined, asOf: Day | undefined): number | undefined {
  return asked ?? (asOf === undefined ? data.years.at(-1) : yearOf(asOf));
}

/** The as-of date of a year's figures: as asked, else the association report's, else the earlier of today and 31 December; undefined when it lies before the year. */
export function asOfDate(data: Dataset, year: number, asked: Day | undefined, today: Day): Day | undefined {
  const day = asked ?? data.reports.get(year)?.figuresTo ?? earlier(today, yearEnd(year));
  return day < yearStart(year) ? undefined : day;
}
