import { ask, evaluateOne, type IndicatorResult } from '../indicators/evaluate.ts';
import { NotInForce } from '../indicators/in-force.ts';
import { ASSOCIATION_FILE, chapterFile, type YearFileKind, yearFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorId } from '../model/plan.ts';
import { planOn } from '../model/plan-on.ts';
import type { DatedVoice } from './voice.ts';

/** An indicator as a voice means it, and the files that it follows from; undefined when it cannot be told. */
export function indicatorOn(
  data: Dataset,
  { chapter, year, day }: DatedVoice,
  id: IndicatorId,
): { readonly result: IndicatorResult; readonly sources: readonly string[] } | undefined {
  const plan = planOn(data, day);
  if (!plan) return undefined;
  const near = chapter ? { ...data, chapters: around(chapter, data) } : data;
  const question = ask(near, plan, year, day);
  const chapters = chapter ? question.chapters.filter(({ slug }) => slug === chapter.slug) : question.chapters;
  try {
    const result = evaluateOne({ ...question, chapters }, id);
    return result && { result, sources: [ASSOCIATION_FILE, plan.file, ...near.chapters.flatMap((one) => sourcesOf(id, one, year))] };
  } catch (error) {
    if (error instanceof NotInForce) return undefined;
    throw error;
  }
}

/** A chapter with those that its members ever belonged to: their payments may stand there, and nowhere else. */
function around(chapter: Chapter, { chapters, entries }: Dataset): readonly Chapter[] {
  const slugs = new Set([chapter.slug, ...chapter.members.flatMap(({ id }) => (entries.get(id) ?? []).map((entry) => entry.chapter))]);
  return chapters.filter(({ slug }) => slugs.has(slug));
}

const YEARLY: Readonly<Record<IndicatorId, readonly YearFileKind[]>> = {
  'ke-hoach': ['chapter-plan'],
  'vung-manh': ['title'],
  'quy-nhan-dao': ['fund'],
  'so-sach': ['registers', 'inspections'],
  'hoi-phi': ['dues'],
  'kiem-tra-tap-huan': ['inspections', 'trainings'],
  'chi-hoi': [],
};

function sourcesOf(id: IndicatorId, { slug, years }: Chapter, year: number): string[] {
  // Arrears stand in the files of later years.
  const of = id === 'hoi-phi' ? [...new Set([year, ...years.keys()])] : [year];
  return [
    chapterFile(slug, 'chapter'),
    ...(id === 'hoi-phi' ? [chapterFile(slug, 'members')] : []),
    ...of.flatMap((one) => YEARLY[id].map((kind) => yearFile(slug, one, kind))),
  ];
}
