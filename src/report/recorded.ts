import { type YearFileKind, yearFile } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorId } from '../model/plan.ts';

/** The files of a year without which nobody recorded anything that an indicator could count; the places of the last need none. */
const RECORDED_IN: Readonly<Record<IndicatorId, readonly YearFileKind[]>> = {
  'ke-hoach': ['chapter-plan'],
  'vung-manh': ['title'],
  'quy-nhan-dao': ['fund'],
  'so-sach': ['registers'],
  'hoi-phi': ['dues'],
  'kiem-tra-tap-huan': ['inspections', 'trainings'],
  'chi-hoi': [],
};

/** Whether a chapter, or any when none is named, recorded something for an indicator in a year: of a year without, a share of 0 % would be no fact. */
export function isRecorded(data: Dataset, year: number, id: IndicatorId, chapter: string | undefined): boolean {
  const kinds = RECORDED_IN[id];
  const slugs = chapter === undefined ? data.chapters.map(({ slug }) => slug) : [chapter];
  return kinds.length === 0 || slugs.some((slug) => kinds.some((kind) => data.files.has(yearFile(slug, year, kind))));
}
