import type { Question } from '../indicators/indicator.ts';
import type { IndicatorId } from '../model/plan.ts';
import type { ChapterYear } from '../model/year.ts';

/** What a chapter's year must hold for an indicator to have been recorded at all. */
const RECORDED: Readonly<Record<IndicatorId, (year: ChapterYear) => boolean>> = {
  'ke-hoach': ({ plan }) => plan !== undefined,
  'vung-manh': ({ title }) => title !== undefined,
  'quy-nhan-dao': ({ fund }) => fund !== undefined,
  'so-sach': ({ registers, inspections }) => registers !== undefined || inspections.length > 0,
  'hoi-phi': ({ dues }) => dues !== undefined,
  'kiem-tra-tap-huan': ({ inspections, trainings }) => inspections.length > 0 || trainings.length > 0,
  'chi-hoi': () => true,
};

/** Whether any chapter recorded something for an indicator in a year: of a year without, a share of 0 % would be no fact. */
export function isRecorded({ chapters, year }: Question, id: IndicatorId): boolean {
  return (
    id === 'chi-hoi' ||
    chapters.some(({ years }) => {
      const found = years.get(year);
      return found !== undefined && RECORDED[id](found);
    })
  );
}
