import { formatMoney } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** A receipt's amount is the sum of what its members paid (data-model, hoi-phi.yaml). */
export const receiptTotal = defineRule<{ amount: number; sum: number }>({
  code: 'H204',
  name: 'receipt-total',
  severity: 'error',
  ensures: { vi: 'Số tiền của phiếu thu bằng tổng các hội viên đã đóng', en: "A receipt's amount is the sum of its members' payments" },
  message: ({ amount, sum }) => ({
    vi: `phiếu ghi ${formatMoney(amount, 'vi')} nhưng cộng các hội viên được ${formatMoney(sum, 'vi')}`,
    en: `the receipt says ${formatMoney(amount, 'en')}, its members add up to ${formatMoney(sum, 'en')}`,
  }),
  hint: ({ sum }) =>
    sum === 0
      ? { vi: 'nhập từng hội viên đã đóng dưới hoi_vien', en: 'enter who paid under hoi_vien' }
      : {
          vi: `xem lại phiếu gốc; nếu các dòng hội viên đúng thì ghi so_tien: ${sum}`,
          en: `look at the paper; if the members' amounts are right, write so_tien: ${sum}`,
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, dues } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'dues');
        for (const { id, amount, shares, cancelled } of dues?.receipts ?? []) {
          if (cancelled) continue;
          const sum = shares.reduce((total, share) => total + share.amount, 0);
          if (sum !== amount && trust.sound(file, ['phieu_thu', id, 'so_tien']))
            yield { file, path: ['phieu_thu', id, 'so_tien'], params: { amount, sum } };
        }
      }
    }
  },
});
