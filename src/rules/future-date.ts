import { type Day, yearOf } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import { formatDay } from '../i18n/numbers.ts';
import { chapterFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import { defineRule } from './rule.ts';

interface Dated {
  readonly file: string;
  readonly path: Path;
  readonly at: Day | number;
  /** Years after the newest that are still likely: a reorganisation may be entered long before its day. */
  readonly ahead: number;
}

/**
 * Nobody was born, joined or volunteered and nothing was founded after everything else that the repository knows. There is no clock in a content
 * finding (data-model, year and dates), so what counts is the newest year that has files, chapters' ends or departures.
 */
export const futureDate = defineRule<{ at: string; newest: number }>({
  code: 'H433',
  name: 'future-date',
  severity: 'error',
  ensures: {
    vi: 'Không ngày vào Hội, thành lập, năm sinh nào muộn hơn mọi năm trong kho',
    en: 'No date lies after everything in the repository',
  },
  message: ({ at, newest }) => ({
    vi: `${at.length === 4 ? `năm ${at}` : `ngày ${formatDay(at, 'vi')}`} muộn hơn mọi việc trong kho (mới nhất là năm ${newest})`,
    en: `${at} is later than everything in the repository (the newest year is ${newest})`,
  }),
  hint: () => ({ vi: 'xem giấy gốc, ghi lại đúng năm', en: 'look at the paper and write the right year' }),
  *check(data) {
    const newest = Math.max(...data.years, ...data.chapters.flatMap(ends));
    if (data.years.length === 0) return;
    for (const chapter of data.chapters) {
      for (const { file, path, at, ahead } of beginnings(chapter)) {
        const year = typeof at === 'number' ? at : yearOf(at);
        if (year > newest + ahead) yield { file, path, params: { at: String(at), newest } };
      }
    }
  },
});

const PEOPLE = 1;
const MAP = 10;

/** Years in which chapters ended and people left: who moves on that day joins elsewhere. */
function ends({ ended, members }: Chapter): number[] {
  return [...(ended ? [yearOf(ended.day)] : []), ...new Set(members.flatMap(({ left }) => (left ? [yearOf(left.day)] : [])))];
}

function* beginnings({ slug, founded, places, members, volunteers }: Chapter): Iterable<Dated> {
  const file = chapterFile(slug, 'chapter');
  if (founded !== undefined) yield { file, path: ['ngay_thanh_lap'], at: founded, ahead: MAP };
  for (const { key, subchapter } of places)
    if (subchapter) yield { file, path: ['dia_ban', key, 'chi_hoi', 'ngay_thanh_lap'], at: subchapter.founded, ahead: MAP };
  const people = chapterFile(slug, 'members');
  for (const { id, birthYear, joined } of members) {
    yield { file: people, path: [id, 'nam_sinh'], at: birthYear, ahead: PEOPLE };
    yield { file: people, path: [id, 'ngay_vao_hoi'], at: joined, ahead: PEOPLE };
  }
  const register = chapterFile(slug, 'volunteers');
  for (const { id, birthYear, from } of volunteers) {
    if (birthYear !== undefined) yield { file: register, path: [id, 'nam_sinh'], at: birthYear, ahead: PEOPLE };
    yield { file: register, path: [id, 'tu'], at: from, ahead: PEOPLE };
  }
}
