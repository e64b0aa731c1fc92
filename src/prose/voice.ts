import { type Day, earlier, yearEnd } from '../calendar/day.ts';
import { reportFile, yearFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import { chapterExists } from '../model/presence.ts';
import type { ReportParts } from '../model/year.ts';

/** Who speaks in a report: whose numbers its words mean, and as of which day. */
export interface Voice {
  readonly file: string;
  readonly year: number;
  /**
   * The day that the words speak of: the association's as-of date, else 31 December; the date of a chapter's report. Undefined where
   * there is none, or no such chapter on it.
   */
  readonly day: Day | undefined;
  /** Key of that day in the file. */
  readonly dayKey: 'so_lieu_den' | 'ngay';
  /** Absent for the association. */
  readonly chapter: Chapter | undefined;
  readonly chapters: readonly Chapter[];
  readonly report: ReportParts & { readonly stated: ReadonlyMap<string, number> };
  /** What the speaker calls itself, in every form. */
  readonly names: readonly string[];
  /** What it may call its whole area: "toàn huyện". */
  readonly area: string;
}

/** A voice that speaks of a known day. */
export type DatedVoice = Voice & { readonly day: Day };

/** Every report of the repository. */
export function* voices(data: Dataset): Iterable<Voice> {
  for (const [year, report] of data.reports) {
    const day = report.figuresTo ?? yearEnd(year);
    const level = data.association?.level.findLast(({ from }) => from === undefined || from <= day)?.value;
    yield {
      file: reportFile(year),
      year,
      day,
      dayKey: 'so_lieu_den',
      chapter: undefined,
      chapters: data.chapters,
      report,
      names: [...(data.association?.name ?? []), ...(data.association?.shortName ?? [])].map(({ value }) => value),
      area: AREAS[level ?? 'huyen'],
    };
  }
  for (const chapter of data.chapters) {
    for (const { year, report } of chapter.years.values()) {
      if (!report) continue;
      const exists = report.day !== undefined && chapterExists(chapter, earlier(report.day, yearEnd(year)));
      const file = yearFile(chapter.slug, year, 'chapter-report');
      const area = AREAS[chapter.kind ?? 'khac'];
      yield {
        file,
        year,
        day: exists ? report.day : undefined,
        dayKey: 'ngay',
        chapter,
        chapters: [chapter],
        report,
        names: [chapter.name],
        area,
      };
    }
  }
}

const AREAS = {
  tinh: 'tỉnh',
  huyen: 'huyện',
  xa: 'xã',
  phuong: 'phường',
  thi_tran: 'thị trấn',
  truong: 'trường',
  khac: 'đơn vị',
} as const;
