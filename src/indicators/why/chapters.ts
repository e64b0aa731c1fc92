import { chapterFile, type YearFileKind, yearFile } from '../../layout/paths.ts';
import type { Chapter } from '../../model/chapter.ts';
import type { ChapterYear } from '../../model/year.ts';
import type { Question, Unit } from '../indicator.ts';
import type { Account, Excluded, Ground } from './reasoning.ts';

/** The chapters that do not count on the day looked at. */
export function* excludedChapters({ data, chapters, on }: Question): Iterable<Excluded> {
  for (const chapter of data.chapters) {
    if (chapters.includes(chapter)) continue;
    const reason = chapter.founded !== undefined && chapter.founded > on ? 'chapter-not-yet' : 'chapter-ended';
    const path = reason === 'chapter-ended' ? ['ket_thuc'] : ['ngay_thanh_lap'];
    yield { chapter: chapter.slug, unit: chapter.slug, reason, file: chapterFile(chapter.slug, 'chapter'), path };
  }
}

/** A chapter's account from what it recorded for the year; without its file there is nothing to account for. */
export function chapterAccount(
  { data, year }: Question,
  unit: Unit,
  kind: YearFileKind,
  account: (year: ChapterYear, file: string, chapter: Chapter) => Account | undefined,
): Account {
  const chapter = data.bySlug.get(unit.chapter);
  const found = chapter?.years.get(year);
  const file = yearFile(unit.chapter, year, kind);
  return (chapter && found && account(found, file, chapter)) ?? noFile(file);
}

function noFile(file: string): Account {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return { summary: { vi: `không có tệp ${name} của năm này`, en: `there is no ${name} of this year` }, grounds: [] };
}

/** Facts told one after another in one line. */
export function inOneLine(grounds: readonly Ground[]): Account['summary'] {
  return { vi: grounds.map(({ words }) => words.vi).join('; '), en: grounds.map(({ words }) => words.en).join('; ') };
}
