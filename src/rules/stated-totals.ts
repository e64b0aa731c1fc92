import type { Day } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import type { Words } from '../i18n/lang.ts';
import { formatDay } from '../i18n/numbers.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import { memberBelongs, subchapterExists } from '../model/presence.ts';
import type { ChapterReport } from '../model/year.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** Totals that a chapter states are compared with its data on the day of its report (data-model, bao-cao.yaml). */
export const statedTotals = defineRule<{ label: Words; stated: number; found: number; day: string; later: number }>({
  code: 'H411',
  name: 'stated-totals',
  severity: 'warning',
  ensures: { vi: 'Số liệu Hội cơ sở báo cáo khớp với dữ liệu', en: "A chapter's stated totals equal the data" },
  message: ({ label, stated, found, day }) => ({
    vi: `báo cáo ghi ${stated} ${label.vi}, dữ liệu ngày ${formatDay(day, 'vi')} có ${found}`,
    en: `the report says ${stated} ${label.en}, the data of ${day} has ${found}`,
  }),
  hint: ({ later }) =>
    later > 0
      ? {
          vi: 'xem ngày ghi ở những dòng dưới đây: chưa tính vì bắt đầu sau ngày báo cáo; nếu ngày đúng thì hỏi lại Hội cơ sở',
          en: 'look at the dates of the lines below, which begin after the report and are not counted; if they are right, ask the chapter',
        }
      : {
          vi: 'đối chiếu với Hội cơ sở: danh sách chưa cập nhật, hoặc báo cáo ghi sai',
          en: 'ask the chapter: the list is behind, or the report is wrong',
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, report } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'chapter-report');
        const { day } = report ?? {};
        if (!report || day === undefined || !trust.sound(file, ['ngay'])) continue;
        for (const [key, stated] of report.stated) {
          const total = TOTALS[key];
          if (!total || !trust.sound(chapterFile(chapter.slug, total.from))) continue;
          const found = total.count(chapter, day, report);
          if (found === undefined || found === stated) continue;
          // What begins later is no hint unless it makes up the whole difference.
          const begun = total.later?.(chapter, day) ?? [];
          const later = begun.length === stated - found ? begun : [];
          yield {
            file,
            path: ['so_lieu', key],
            params: { label: total.label, stated, found, day, later: later.length },
            related: later
              .slice(0, MOST_PLACES)
              .map(({ path, from }) =>
                related(
                  chapterFile(chapter.slug, total.from),
                  path,
                  { vi: `từ ngày ${formatDay(from, 'vi')}, sau ngày báo cáo`, en: `from ${from}, after the report` },
                  'value',
                ),
              ),
          };
        }
      }
    }
  },
});

const MOST_PLACES = 3;

const TOTALS: Readonly<
  Record<
    string,
    {
      from: 'chapter' | 'members' | 'volunteers';
      label: Words;
      count: (chapter: Chapter, day: Day, report: ChapterReport) => number | undefined;
      /** What the list has from a later day on. */
      later?: (chapter: Chapter, day: Day) => readonly { readonly path: Path; readonly from: Day }[];
    }
  >
> = {
  hoi_vien: {
    from: 'members',
    label: { vi: 'hội viên', en: 'members' },
    count: (chapter, day) => chapter.members.filter((member) => memberBelongs(member, day)).length,
    later: ({ members }, day) =>
      members.filter(({ joined }) => joined > day).map(({ id, joined }) => ({ path: [id, 'ngay_vao_hoi'], from: joined })),
  },
  tinh_nguyen_vien: {
    from: 'volunteers',
    label: { vi: 'tình nguyện viên', en: 'volunteers' },
    count: (chapter, day) => chapter.volunteers.filter(({ from, left }) => from <= day && (left === undefined || day < left.day)).length,
  },
  chi_hoi: {
    from: 'chapter',
    label: { vi: 'chi hội', en: 'subchapters' },
    count: (chapter, day) => chapter.places.filter((place) => subchapterExists(place.subchapter, day)).length,
    later: ({ places }, day) =>
      places.flatMap(({ key, subchapter }) =>
        subchapter && subchapter.founded > day ? [{ path: ['dia_ban', key, 'chi_hoi', 'ngay_thanh_lap'], from: subchapter.founded }] : [],
      ),
  },
  thanh_nien: { from: 'chapter', label: { vi: 'thanh niên', en: 'youth' }, count: (_chapter, _day, report) => report.youth },
  thieu_nien: { from: 'chapter', label: { vi: 'thiếu niên', en: 'children' }, count: (_chapter, _day, report) => report.children },
};
