import { yearFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** A voucher is money in or money out (domain, rules of the trade: fund). */
export const voucherOneSide = defineRule<{ id: string; both: boolean }>({
  code: 'H301',
  name: 'voucher-one-side',
  severity: 'error',
  ensures: { vi: 'Mỗi phiếu quỹ hoặc là thu, hoặc là chi', en: 'A voucher is a receipt or a payment' },
  message: ({ id, both }) =>
    both
      ? { vi: `phiếu \`${id}\` ghi cả thu và chi`, en: `voucher \`${id}\` has both thu and chi` }
      : { vi: `phiếu \`${id}\` không ghi thu cũng không ghi chi`, en: `voucher \`${id}\` has neither thu nor chi` },
  hint: ({ id }) =>
    id.startsWith('PC')
      ? { vi: 'PC là phiếu chi: chỉ ghi chi', en: 'PC is a payment: write chi only' }
      : { vi: 'PT là phiếu thu: chỉ ghi thu', en: 'PT is a receipt: write thu only' },
  *check(data) {
    for (const chapter of data.chapters) {
      for (const { year, fund } of chapter.years.values()) {
        for (const { id, received, paid } of fund?.vouchers ?? []) {
          if ((received === undefined) === (paid === undefined))
            yield { file: yearFile(chapter.slug, year, 'fund'), path: ['phieu', id], on: 'key', params: { id, both: paid !== undefined } };
        }
      }
    }
  },
});
