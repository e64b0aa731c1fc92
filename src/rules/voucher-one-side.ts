import { yearFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** A voucher is money in or money out (domain, rules of the trade: fund). */
export const voucherOneSide = defineRule<{ id: string; both: boolean; cancelled: boolean }>({
  code: 'H301',
  name: 'voucher-one-side',
  severity: 'error',
  ensures: { vi: 'Mỗi phiếu quỹ hoặc là thu, hoặc là chi', en: 'A voucher is a receipt or a payment' },
  message: ({ id, both }) =>
    both
      ? { vi: `phiếu \`${id}\` ghi cả thu và chi`, en: `voucher \`${id}\` has both thu (money in) and chi (money out)` }
      : { vi: `phiếu \`${id}\` không ghi thu cũng không ghi chi`, en: `voucher \`${id}\` has neither thu (money in) nor chi (money out)` },
  hint: ({ id, both, cancelled }) => {
    const [key, vi, en] = id.startsWith('PC') ? ['chi', 'phiếu chi', 'a payment'] : ['thu', 'phiếu thu', 'a receipt'];
    if (cancelled && !both)
      return {
        vi: `phiếu hủy vẫn ghi ${key}: số tiền trên tờ phiếu (không tính vào quỹ)`,
        en: `a cancelled voucher keeps the amount on its paper: write ${key} (it does not count)`,
      };
    return both
      ? {
          vi: `${id} là ${vi}: giữ dòng ${key}, bỏ dòng kia; nếu là hai việc thì nhập hai phiếu`,
          en: `${id} is ${en}: keep ${key} and remove the other; two transactions need two vouchers`,
        }
      : { vi: `${id} là ${vi}: ghi ${key} theo tờ phiếu`, en: `${id} is ${en}: write ${key} as on the paper` };
  },
  *check(data) {
    for (const chapter of data.chapters) {
      for (const { year, fund } of chapter.years.values()) {
        for (const { id, received, paid, cancelled } of fund?.vouchers ?? []) {
          if ((received === undefined) === (paid === undefined))
            yield {
              file: yearFile(chapter.slug, year, 'fund'),
              path: ['phieu', id],
              on: 'key',
              params: { id, both: paid !== undefined, cancelled: cancelled !== undefined },
            };
        }
      }
    }
  },
});
