import { type Day, earlier, yearEnd } from '../calendar/day.ts';
import type { Words } from '../i18n/lang.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import type { Chapter } from './chapter.ts';
import { balanceOn } from './fund-book.ts';
import { chapterExists, memberBelongs, placeExists, subchapterExists } from './presence.ts';

/** Totals that a report can state, by their key in `so_lieu` and in `{{ … }}`. */
export const TOTALS = {
  hoi_co_so: { vi: 'Hội cơ sở', en: 'chapters' },
  chi_hoi: { vi: 'chi hội', en: 'subchapters' },
  dia_ban: { vi: 'địa bàn', en: 'places' },
  hoi_vien: { vi: 'hội viên', en: 'members' },
  tinh_nguyen_vien: { vi: 'tình nguyện viên', en: 'volunteers' },
  ban_chap_hanh: { vi: 'ủy viên Ban Chấp hành', en: 'committee members' },
  thanh_nien: { vi: 'thanh niên', en: 'youth' },
  thieu_nien: { vi: 'thiếu niên', en: 'children' },
  quy_nhan_dao: { vi: 'đồng quỹ nhân đạo', en: 'đồng in the humanitarian fund' },
} as const satisfies Readonly<Record<string, Words>>;
export type TotalKey = keyof typeof TOTALS;

/** Whether a key names a total. */
export function isTotal(key: string): key is TotalKey {
  return Object.hasOwn(TOTALS, key);
}

/**
 * A total of some chapters in a year as of a day: chapters, members and places are those of the day, at the latest of 31 December; the
 * fund in đồng is that of the day itself. Undefined where nobody recorded what it is made of.
 */
export function totalOf(key: TotalKey, all: readonly Chapter[], year: number, asOf: Day): number | undefined {
  const on = earlier(asOf, yearEnd(year));
  const chapters = all.filter((chapter) => chapterExists(chapter, on));
  switch (key) {
    case 'hoi_co_so':
      return chapters.length;
    case 'chi_hoi':
      return count(
        chapters,
        ({ places }) => places,
        ({ subchapter }) => subchapterExists(subchapter, on),
      );
    case 'dia_ban':
      return count(
        chapters,
        ({ places }) => places,
        (place) => placeExists(place, on),
      );
    case 'hoi_vien':
      return count(
        chapters,
        ({ members }) => members,
        (member) => memberBelongs(member, on),
      );
    case 'tinh_nguyen_vien':
      return count(
        chapters,
        ({ volunteers }) => volunteers,
        ({ from, left }) => from <= on && (left === undefined || on < left.day),
      );
    case 'ban_chap_hanh':
      return count(
        chapters,
        ({ officers }) => officers,
        ({ from, until }) => from <= on && (until === undefined || on <= until),
      );
    case 'thanh_nien':
      return sum(chapters, ({ years }) => years.get(year)?.report?.youth);
    case 'thieu_nien':
      return sum(chapters, ({ years }) => years.get(year)?.report?.children);
    case 'quy_nhan_dao':
      return sum(chapters, ({ years }) => {
        const fund = years.get(year)?.fund;
        return fund && balanceOn(fund, asOf);
      });
  }
}

/** The files that a total is counted from; one that is not there holds nothing wrong. */
export function totalSources(key: TotalKey, chapters: readonly Chapter[], year: number): string[] {
  return chapters.flatMap(({ slug }) => {
    const chapter = chapterFile(slug, 'chapter');
    switch (key) {
      case 'hoi_vien':
        return [chapter, chapterFile(slug, 'members')];
      case 'tinh_nguyen_vien':
        return [chapter, chapterFile(slug, 'volunteers')];
      case 'thanh_nien':
      case 'thieu_nien':
        return [chapter, yearFile(slug, year, 'chapter-report')];
      case 'quy_nhan_dao':
        return [chapter, yearFile(slug, year, 'fund')];
      default:
        return [chapter];
    }
  });
}

function count<T>(chapters: readonly Chapter[], of: (chapter: Chapter) => readonly T[], counts: (one: T) => boolean): number {
  return chapters.reduce((total, chapter) => total + of(chapter).filter(counts).length, 0);
}

/** Undefined when no chapter recorded its part. */
function sum(chapters: readonly Chapter[], of: (chapter: Chapter) => number | undefined): number | undefined {
  const parts = chapters.flatMap((chapter) => of(chapter) ?? []);
  return parts.length === 0 ? undefined : parts.reduce((total, part) => total + part, 0);
}
