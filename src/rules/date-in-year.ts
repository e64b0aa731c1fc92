import { type Day, day, yearEnd, yearStart } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import { formatDay } from '../i18n/numbers.ts';
import { reportFile, type YearFileKind, yearFile } from '../layout/paths.ts';
import type { AssociationReport } from '../model/association.ts';
import type { ChapterYear } from '../model/year.ts';
import { defineRule } from './rule.ts';

interface Dated {
  readonly day: Day | undefined;
  readonly path: Path;
  /** Plans may be made from 1 October before; titles and reports are dated until 30 June after. */
  readonly span?: 'plan' | 'after';
  readonly key?: boolean;
}

/** Dates of a year's file lie in that year, with the exceptions of plans, titles and reports (data-model, Required). */
export const dateInYear = defineRule<{ day: string; year: number; first: string; last: string }>({
  code: 'H401',
  name: 'date-in-year',
  severity: 'error',
  ensures: { vi: 'Ngày ghi trong tệp của một năm nằm trong năm đó', en: "Dates of a year's file lie in that year" },
  message: ({ day: on, year }) => ({ vi: `ngày ${formatDay(on, 'vi')} không thuộc năm ${year}`, en: `${on} is not of the year ${year}` }),
  hint: ({ first, last, day: on }) => ({
    vi: `ghi ngày từ ${first} đến ${last}; nếu ngày đúng thì chuyển mục này sang thư mục của năm ấy (${on.slice(0, 4)})`,
    en: `write a date from ${first} to ${last}; if the date is right, move the record to the folder of ${on.slice(0, 4)}`,
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const chapterYear of chapter.years.values()) {
        for (const kind of Object.keys(DATES) as YearFileKind[]) {
          const file = yearFile(chapter.slug, chapterYear.year, kind);
          if (trust.keysSound(file)) yield* outside(file, chapterYear.year, DATES[kind](chapterYear));
        }
      }
    }
    for (const report of data.reports.values()) yield* outside(reportFile(report.year), report.year, associationDates(report));
  },
});

const DATES: Readonly<Record<YearFileKind, (year: ChapterYear) => readonly Dated[]>> = {
  'chapter-plan': ({ plan }) => [{ day: plan?.day, path: ['ngay'], span: 'plan' }],
  dues: ({ dues }) => [
    ...(dues?.exemptions ?? []).map((one) => ({ day: one.day, path: ['mien', one.memberId, 'ngay'] })),
    ...(dues?.receipts ?? []).map((one) => ({ day: one.day, path: ['phieu_thu', one.id, 'ngay'] })),
    ...(dues?.passedOn ?? []).map((one) => ({ day: one.day, path: ['nop_cap_tren', one.index, 'ngay'] })),
  ],
  fund: ({ fund }) => [
    ...(fund?.vouchers ?? []).map((one) => ({ day: one.day, path: ['phieu', one.id, 'ngay'] })),
    ...(fund?.counts ?? []).map((one) => ({ day: one.day, path: ['kiem_quy', one.day], key: true })),
    ...(fund?.inKind ?? []).map((one) => ({ day: one.day, path: ['hien_vat', one.index, 'ngay'] })),
  ],
  registers: ({ registers }) => Object.entries(registers ?? {}).map(([kind, entry]) => ({ day: entry.updated, path: [kind, 'cap_nhat'] })),
  inspections: ({ inspections }) => inspections.map((one) => ({ day: one.day, path: [one.index, 'ngay'] })),
  trainings: ({ trainings }) =>
    trainings.flatMap((one) => [
      { day: one.day, path: [one.index, 'ngay'] },
      { day: one.until, path: [one.index, 'den_ngay'] },
    ]),
  activities: ({ activities }) => activities.map((one) => ({ day: one.day, path: [one.index, 'ngay'] })),
  evaluations: () => [],
  awards: ({ awards }) => awards.map((one) => ({ day: one.day, path: [one.index, 'ngay'] })),
  title: ({ title }) => [
    { day: title?.proposed?.day, path: ['de_nghi', 'ngay'], span: 'after' },
    { day: title?.recognised?.day, path: ['cong_nhan', 'ngay'], span: 'after' },
  ],
  'chapter-report': ({ report }) => [
    { day: report?.day, path: ['ngay'], span: 'after' },
    { day: report?.received, path: ['ngay_nhan'], span: 'after' },
  ],
};

function associationDates(report: AssociationReport): readonly Dated[] {
  return [
    { day: report.day, path: ['ngay'], span: 'after' },
    { day: report.figuresTo, path: ['so_lieu_den'], span: 'after' },
    { day: report.sent, path: ['ngay_gui'], span: 'after' },
  ];
}

function* outside(file: string, year: number, dates: readonly Dated[]) {
  for (const { day: on, path, span, key } of dates) {
    const first = span === 'plan' ? day(`${year - 1}-10-01`) : yearStart(year);
    const last = span === 'after' ? day(`${year + 1}-06-30`) : yearEnd(year);
    if (on !== undefined && (on < first || on > last))
      yield { file, path, on: key ? ('key' as const) : ('value' as const), params: { day: on, year, first, last } };
  }
}
