import { type Day, earlier, yearStart } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import { formatDay } from '../i18n/numbers.ts';
import { reportFile, yearFile } from '../layout/paths.ts';
import type { Inspection, Measure } from '../model/year.ts';
import { related } from './references.ts';
import { defineRule, type Violation } from './rule.ts';

interface Params {
  readonly what: 'measure' | 'fixed';
  readonly done: string;
  /** The day before which it cannot have been done. */
  readonly first: string;
  readonly year: number;
}

/** What was promised or found wanting is done afterwards, not before (plan IV.2: carried out and inspected; data-model, ke-hoach.yaml, kiem-tra.yaml). */
export const doneTooEarly = defineRule<Params>({
  code: 'H419',
  name: 'done-too-early',
  severity: 'error',
  ensures: {
    vi: 'Biện pháp hoàn thành từ năm của kế hoạch, kiến nghị khắc phục sau ngày kiểm tra',
    en: "Measures are done in the plan's year or later, findings are mended after the inspection",
  },
  message: ({ what, done, first, year }) =>
    what === 'fixed'
      ? {
          vi: `khắc phục ngày ${formatDay(done, 'vi')}, trước ngày kiểm tra ${formatDay(first, 'vi')}`,
          en: `mended on ${done}, before the inspection of ${first}`,
        }
      : {
          vi: `hoàn thành ngày ${formatDay(done, 'vi')}, trước năm ${year} của kế hoạch`,
          en: `done on ${done}, before the plan's year ${year}`,
        },
  hint: ({ what }) =>
    what === 'fixed'
      ? {
          vi: 'xem biên bản kiểm tra và báo cáo khắc phục, sửa ngày ghi sai',
          en: 'look at the inspection record and correct the wrong date',
        }
      : {
          vi: 'sửa ngày ghi sai; việc đã xong từ trước thì không phải biện pháp của năm này',
          en: "correct the wrong date; what was done before is no measure of this year's plan",
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, plan, inspections } of chapter.years.values()) {
        yield* measures(yearFile(chapter.slug, year, 'chapter-plan'), year, plan?.measures ?? [], plan?.day);
        yield* recommendations(yearFile(chapter.slug, year, 'inspections'), year, inspections);
      }
    }
    for (const { year, measures: own } of data.reports.values()) yield* measures(reportFile(year), year, own, undefined);

    function* measures(file: string, year: number, list: readonly Measure[], planned: Day | undefined): Iterable<Violation<Params>> {
      const first = earlier(yearStart(year), planned ?? yearStart(year));
      for (const { index, done } of list) {
        const path: Path = ['bien_phap', index, 'hoan_thanh'];
        if (done !== undefined && done < first && trust.sound(file, path))
          yield { file, path, params: { what: 'measure', done, first, year } };
      }
    }

    function* recommendations(file: string, year: number, list: readonly Inspection[]): Iterable<Violation<Params>> {
      for (const { index, day, recommendations: found } of list) {
        if (!trust.sound(file, [index])) continue;
        for (const [at, { fixed }] of found.entries()) {
          if (fixed === undefined || fixed >= day) continue;
          yield {
            file,
            path: [index, 'kien_nghi', at, 'khac_phuc'],
            params: { what: 'fixed', done: fixed, first: day, year },
            related: [related(file, [index, 'ngay'], { vi: 'ngày kiểm tra', en: 'the day of the inspection' }, 'value')],
          };
        }
      }
    }
  },
});
