import { type Day, yearOf } from '../calendar/day.ts';
import { yearFile } from '../layout/paths.ts';
import { defineIndicator } from './indicator.ts';

/** Plan II, sixth line: chapters inspected periodically and trained in Red Cross work in the year. */
export const inspectionAndTraining = defineIndicator({
  id: 'kiem-tra-tap-huan',
  counts: 'chapters',
  reads: ['inspections', 'trainings'],
  *units({ chapters, year, asOf }) {
    const counts = (day: Day) => day <= asOf && yearOf(day) === year;
    for (const { slug, years } of chapters) {
      const found = years.get(year);
      const inspected = found?.inspections.some(({ kind, day }) => kind === 'dinh_ky' && counts(day)) ?? false;
      const trained = found?.trainings.some(({ kind, day, people }) => kind === 'nghiep_vu' && people >= 1 && counts(day)) ?? false;
      const reason = inspected && trained ? 'met' : inspected ? 'no-training' : trained ? 'no-inspection' : 'neither';
      yield {
        chapter: slug,
        unit: slug,
        met: reason === 'met',
        reason,
        file: yearFile(slug, year, reason === 'no-training' ? 'trainings' : 'inspections'),
        path: [],
      };
    }
  },
});
