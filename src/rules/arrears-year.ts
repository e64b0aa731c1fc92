import { yearFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** Arrears are for a year before the receipt's own (data-model, hoi-phi.yaml). */
export const arrearsYear = defineRule<{ forYear: number; year: number }>({
  code: 'H209',
  name: 'arrears-year',
  severity: 'error',
  ensures: { vi: 'Hội phí thu bù không ghi cho năm sau', en: 'Arrears are not for a later year' },
  message: ({ forYear, year }) => ({
    vi: `thu cho năm ${forYear} trong sổ năm ${year}: cho_nam chỉ dùng khi thu bù năm trước`,
    en: `paid for ${forYear} in the book of ${year}: cho_nam (for year) is for earlier years only`,
  }),
  hint: () => ({
    vi: 'xem tờ phiếu: ghi đúng năm; thu cho chính năm này thì bỏ dòng cho_nam',
    en: 'look at the paper: correct the year; leave cho_nam (for year) out when the money is for this year',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, dues } of chapter.years.values()) {
        for (const { id, forYear } of dues?.receipts ?? []) {
          const file = yearFile(chapter.slug, year, 'dues');
          if (forYear !== undefined && forYear > year && trust.sound(file, ['phieu_thu', id]))
            yield { file, path: ['phieu_thu', id, 'cho_nam'], params: { forYear, year } };
        }
      }
    }
  },
});
