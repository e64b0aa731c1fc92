import { formatDay, formatMoney } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import { firstNegative, openingGap } from '../model/fund-book.ts';
import { defineRule } from './rule.ts';

/** Cash cannot be less than nothing on any day. */
export const fundNegative = defineRule<{ day: string; balance: number }>({
  code: 'H303',
  name: 'fund-negative',
  severity: 'error',
  ensures: { vi: 'Quỹ nhân đạo không âm vào bất cứ ngày nào', en: 'The fund is never below zero' },
  message: ({ day, balance }) => ({
    vi: `đến hết ngày ${formatDay(day, 'vi')} quỹ âm ${formatMoney(-balance, 'vi')}`,
    en: `by the end of ${day} the fund is ${formatMoney(-balance, 'en')} below zero`,
  }),
  hint: () => ({
    vi: 'xem lại số tiền và ngày của phiếu chi này, hoặc nhập phiếu thu còn thiếu',
    en: 'check the amount and date of this payment, or enter the receipt that is missing',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, fund } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'fund');
        if (!fund || !trust.sound(file, ['phieu']) || !trust.sound(file, ['du_dau']) || openingGap(chapter, year) !== 0) continue;
        const negative = firstNegative(fund);
        if (negative) yield { file, path: ['phieu', negative.voucher.id, 'chi'], params: { day: negative.day, balance: negative.balance } };
      }
    }
  },
});
