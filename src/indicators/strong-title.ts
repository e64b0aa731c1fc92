import { yearFile } from '../layout/paths.ts';
import { defineIndicator } from './indicator.ts';

/** Plan II, second line: chapters recognised as strong by a decision dated by D; proposals and scores never count. */
export const strongTitle = defineIndicator({
  id: 'vung-manh',
  counts: 'chapters',
  reads: ['title'],
  *units({ chapters, year, asOf }) {
    for (const { slug, years } of chapters) {
      const recognised = years.get(year)?.title?.recognised;
      const reason = !recognised
        ? 'not-recognised'
        : recognised.day > asOf
          ? 'recognised-later'
          : recognised.title === 'vung_manh'
            ? 'met'
            : 'other-title';
      yield { chapter: slug, unit: slug, met: reason === 'met', reason, file: yearFile(slug, year, 'title'), path: ['cong_nhan'] };
    }
  },
});
