import { formatDay, formatMoney } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import { openingGap, strayCounts } from '../model/fund-book.ts';
import { defineRule } from './rule.ts';

/** Cash counted at the end of a day equals the book of that day (data-model, quy-nhan-dao.yaml). */
export const cashCount = defineRule<{ day: string; counted: number; book: number }>({
  code: 'H305',
  name: 'cash-count',
  severity: 'error',
  ensures: { vi: 'Kiểm quỹ khớp với sổ quỹ', en: 'Cash counts equal the book' },
  message: ({ day, counted, book }) => ({
    vi: `kiểm quỹ ngày ${formatDay(day, 'vi')} được ${formatMoney(counted, 'vi')} nhưng sổ quỹ ngày đó là ${formatMoney(book, 'vi')}`,
    en: `${formatMoney(counted, 'en')} counted on ${day}, the book says ${formatMoney(book, 'en')}`,
  }),
  hint: ({ counted, book }) => ({
    vi: `chênh ${formatMoney(Math.abs(counted - book), 'vi')}: xem lại các phiếu thu, phiếu chi đến ngày đó, phiếu nào thiếu hoặc ghi sai số tiền`,
    en: `${formatMoney(Math.abs(counted - book), 'en')} apart: look for a voucher up to that day that is missing or has a wrong amount`,
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, fund } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'fund');
        if (!fund || !trust.sound(file, ['phieu']) || !trust.sound(file, ['du_dau'])) continue;
        let last = -openingGap(chapter, year);
        for (const { day, counted, book, difference } of strayCounts(fund)) {
          // The same difference as before has the same cause.
          if (difference !== last && trust.sound(file, ['kiem_quy', day]))
            yield { file, path: ['kiem_quy', day], params: { day, counted, book } };
          last = difference;
        }
      }
    }
  },
});
