import { yearFile } from '../layout/paths.ts';
import { defineIndicator } from './indicator.ts';

/** Plan II, first line: chapters with a plan and concrete measures of their own, dated by D. */
export const chapterPlans = defineIndicator({
  id: 'ke-hoach',
  counts: 'chapters',
  reads: ['chapter-plan'],
  *units({ chapters, year, asOf }) {
    for (const { slug, years } of chapters) {
      const plan = years.get(year)?.plan;
      const reason =
        !plan?.number || !plan.day ? 'no-plan' : plan.day > asOf ? 'plan-later' : plan.measures.length === 0 ? 'no-measures' : 'met';
      yield {
        chapter: slug,
        unit: slug,
        met: reason === 'met',
        reason,
        file: yearFile(slug, year, 'chapter-plan'),
        path: reason === 'no-measures' ? ['bien_phap'] : ['ngay'],
      };
    }
  },
});
