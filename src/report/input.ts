import { valueOn } from '../calendar/dated.ts';
import type { Day } from '../calendar/day.ts';
import type { Deadline } from '../deadlines/board.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import type { IndicatorResult } from '../indicators/evaluate.ts';
import type { Question } from '../indicators/indicator.ts';
import type { Chapter } from '../model/chapter.ts';
import type { ChapterYear } from '../model/year.ts';
import { type Cell, type Column, type ColumnWidth, type Source, text } from './model.ts';
import type { LineOf } from './places.ts';
import { BODY_NAMES, shortName } from './words.ts';

/** Everything that a report is made of; computed before, so that building it is pure. */
export interface ReportInput {
  readonly question: Question;
  readonly results: readonly IndicatorResult[];
  readonly board: readonly Deadline[];
  readonly lang: Lang;
  /** Whether members' names may stand in the annexes. */
  readonly names: boolean;
  readonly draft: boolean;
  /** Only this chapter, when asked. */
  readonly chapter: string | undefined;
  /** An earlier year to stand beside this one, when asked. */
  readonly compare?: { readonly question: Question; readonly results: readonly IndicatorResult[] };
  readonly lineOf: LineOf;
  readonly source: Omit<Source, 'choices' | 'planNumber'>;
}

/** The chapters that the report is about, in order. */
export function chaptersOf({ question, chapter }: ReportInput): readonly Chapter[] {
  return question.chapters.filter(({ slug }) => chapter === undefined || slug === chapter);
}

/** What a chapter recorded for the year. */
export function yearOfChapter({ question }: ReportInput, chapter: Chapter): ChapterYear | undefined {
  return chapter.years.get(question.year);
}

/** How the association is called in its own tables, by its level on the as-of date. */
export function bodyName({ question, lang }: ReportInput): string {
  const level = question.data.association && valueOn(question.data.association.level, question.asOf);
  return level === undefined ? { vi: 'Hội', en: 'The association' }[lang] : BODY_NAMES[level][lang];
}

/** Whether a dated fact of the year is known on the as-of date. */
export function known({ question }: ReportInput, day: Day | undefined): boolean {
  return day !== undefined && day <= question.asOf;
}

/** A column with its title in the report's language. */
export function column(
  lang: Lang,
  key: string,
  title: Words,
  width: ColumnWidth,
  extra: Partial<Omit<Column, 'key' | 'title' | 'width' | 'group'>> & { group?: Words } = {},
): Column {
  const { group, ...rest } = extra;
  return { key, title: title[lang], width, ...(group ? { group: group[lang] } : {}), ...rest };
}

/** The column that names the chapter of a row. */
export function chapterColumn(lang: Lang): Column {
  return column(lang, 'chapter', { vi: 'Hội cơ sở', en: 'Chapter' }, 'wide');
}

/** The chapter of a row without what all of them share: under the head “Hội cơ sở”, “Xã Hàng Vịnh”. */
export function chapterCell(chapter: Chapter | undefined): Cell {
  return text(chapter && shortName(chapter.name));
}

/** Label of a totals row. */
export const TOTAL: Words = { vi: 'Tổng cộng', en: 'Total' };
