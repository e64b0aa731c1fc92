import { type Day, yearEnd } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import type { Words } from '../i18n/lang.ts';
import { formatCount, formatDay } from '../i18n/numbers.ts';
import { chapterFile, reportFile, yearFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import { chapterExists } from '../model/presence.ts';
import { isTotal, TOTALS, type TotalKey, totalOf, totalSources } from '../model/totals.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/**
 * Totals that a report states are compared with the data: a chapter's on the day of its report (data-model, bao-cao.yaml), the
 * association's on its as-of date, 31 December when it has none.
 */
export const statedTotals = defineRule<{ label: Words; stated: number; found: number; day: string; own: boolean; later: number }>({
  code: 'H411',
  name: 'stated-totals',
  severity: 'warning',
  ensures: { vi: 'Số liệu ghi trong báo cáo khớp với dữ liệu', en: 'The totals that a report states equal the data' },
  message: ({ label, stated, found, day }) => ({
    vi: `báo cáo ghi ${formatCount(stated, 'vi')} ${label.vi}, dữ liệu ngày ${formatDay(day, 'vi')} có ${formatCount(found, 'vi')}`,
    en: `the report says ${formatCount(stated, 'en')} ${label.en}, the data of ${day} has ${formatCount(found, 'en')}`,
  }),
  hint: ({ own, later }) =>
    later > 0
      ? {
          vi: 'xem ngày ghi ở những dòng dưới đây: chưa tính vì bắt đầu sau ngày báo cáo; nếu ngày đúng thì đối chiếu lại báo cáo',
          en: 'look at the dates of the lines below, which begin after the report and are not counted; if they are right, check the report',
        }
      : own
        ? {
            vi: 'đối chiếu với giấy gốc: dữ liệu chưa cập nhật thì bổ sung, báo cáo ghi sai thì sửa số này',
            en: 'compare with the papers: complete the data if it is behind, correct this number if the report is wrong',
          }
        : {
            vi: 'đối chiếu với Hội cơ sở: danh sách chưa cập nhật, hoặc báo cáo ghi sai',
            en: 'ask the chapter: the list is behind, or the report is wrong',
          },
  *check(data, trust) {
    for (const { file, year, day, stated, chapters, own } of reports(data)) {
      if (!trust.sound(file, [own ? 'so_lieu_den' : 'ngay'])) continue;
      for (const [key, number] of stated) {
        if (!isTotal(key) || !totalSources(key, chapters, year).every((source) => trust.sound(source))) continue;
        const found = totalOf(key, chapters, year, day);
        if (found === undefined || found === number) continue;
        // What begins later is no hint unless it makes up the whole difference.
        const begun = chapters.flatMap((chapter) => begunAfter(key, chapter, day));
        const later = begun.length === number - found ? begun : [];
        yield {
          file,
          path: ['so_lieu', key],
          params: { label: TOTALS[key], stated: number, found, day, own, later: later.length },
          related: later
            .slice(0, MOST_PLACES)
            .map(({ file: there, path, from }) =>
              related(
                there,
                path,
                { vi: `từ ngày ${formatDay(from, 'vi')}, sau ngày báo cáo`, en: `from ${from}, after the report` },
                'value',
              ),
            ),
        };
      }
    }
  },
});

interface Stating {
  readonly file: string;
  readonly year: number;
  readonly day: Day;
  readonly stated: ReadonlyMap<string, number>;
  readonly chapters: readonly Chapter[];
  /** The association's own report. */
  readonly own: boolean;
}

function* reports({ chapters, reports: own }: Dataset): Iterable<Stating> {
  for (const chapter of chapters) {
    for (const { year, report } of chapter.years.values()) {
      if (!report) continue;
      const { day, stated } = report;
      if (day === undefined || !chapterExists(chapter, day)) continue;
      yield { file: yearFile(chapter.slug, year, 'chapter-report'), year, day, stated, chapters: [chapter], own: false };
    }
  }
  for (const [year, { figuresTo, stated }] of own)
    yield { file: reportFile(year), year, day: figuresTo ?? yearEnd(year), stated, chapters, own: true };
}

const MOST_PLACES = 3;

interface Begun {
  readonly file: string;
  readonly path: Path;
  readonly from: Day;
}

/** What a chapter's lists have from a later day on. */
function begunAfter(key: TotalKey, { slug, members, places }: Chapter, day: Day): Begun[] {
  if (key === 'hoi_vien')
    return members
      .filter(({ joined }) => joined > day)
      .map(({ id, joined }) => ({ file: chapterFile(slug, 'members'), path: [id, 'ngay_vao_hoi'], from: joined }));
  if (key !== 'chi_hoi') return [];
  return places.flatMap(({ key: place, subchapter }) =>
    subchapter && subchapter.founded > day
      ? [{ file: chapterFile(slug, 'chapter'), path: ['dia_ban', place, 'chi_hoi', 'ngay_thanh_lap'], from: subchapter.founded }]
      : [],
  );
}
