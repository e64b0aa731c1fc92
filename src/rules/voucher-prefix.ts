import { yearFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** PT numbers receipts, PC payments (domain, rules of the trade: fund). */
export const voucherPrefix = defineRule<{ id: string; received: boolean }>({
  code: 'H302',
  name: 'voucher-prefix',
  severity: 'error',
  ensures: { vi: 'Số phiếu quỹ đúng loại: PT là thu, PC là chi', en: "A voucher's number agrees with its side" },
  message: ({ id, received }) =>
    received
      ? { vi: `\`${id}\` là số phiếu chi nhưng ghi thu`, en: `\`${id}\` is the number of a payment, yet it has \`thu\` (money in)` }
      : { vi: `\`${id}\` là số phiếu thu nhưng ghi chi`, en: `\`${id}\` is the number of a receipt, yet it has \`chi\` (money out)` },
  hint: ({ received }) =>
    received
      ? {
          vi: 'nếu là tiền vào, đánh số PT; nếu là tiền ra, ghi chi',
          en: 'for money in, number it PT; for money out, write chi (money out) instead of thu',
        }
      : {
          vi: 'nếu là tiền ra, đánh số PC; nếu là tiền vào, ghi thu',
          en: 'for money out, number it PC; for money in, write thu (money in) instead of chi',
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, fund } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'fund');
        for (const { id, received } of fund?.vouchers ?? []) {
          if (trust.sound(file, ['phieu', id]) && id.startsWith('PT') !== (received !== undefined))
            yield { file, path: ['phieu', id], on: 'key', params: { id, received: received !== undefined } };
        }
      }
    }
  },
});
