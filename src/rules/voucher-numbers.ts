import { formatDay } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import { type NumberingFault, numberingFaults } from './numbering.ts';
import { defineRule } from './rule.ts';

/** Vouchers of each series run without gaps and in date order (data-model, rules that need a fixed base). */
export const voucherNumbers = defineRule<NumberingFault>({
  code: 'H306',
  name: 'voucher-numbers',
  severity: 'error',
  ensures: { vi: 'Phiếu thu, phiếu chi quỹ đánh số liên tục, theo thứ tự ngày', en: 'Vouchers are numbered without gaps, in date order' },
  message: (fault) =>
    fault.what === 'gap'
      ? {
          vi: `thiếu phiếu \`${fault.missing}\`${fault.count > 1 ? ` và ${fault.count - 1} số sau đó` : ''} trước \`${fault.id}\``,
          en: `voucher \`${fault.missing}\` is missing before \`${fault.id}\``,
        }
      : {
          vi: `\`${fault.id}\` ghi ngày ${formatDay(fault.day, 'vi')}, không theo thứ tự với \`${fault.neighbour}\` ngày ${formatDay(fault.neighbourDay, 'vi')}`,
          en: `\`${fault.id}\` is dated ${fault.day}, out of order with \`${fault.neighbour}\` of ${fault.neighbourDay}`,
        },
  hint: ({ what }) =>
    what === 'gap'
      ? {
          vi: 'nhập phiếu còn thiếu; phiếu hủy vẫn ghi, kèm huy: {ngay, ly_do}',
          en: 'enter the missing one; a cancelled voucher stays, with huy: {ngay, ly_do}',
        }
      : { vi: 'xem lại ngày trên hai phiếu gốc', en: 'check the dates on both papers' },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, fund } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'fund');
        if (!fund || !trust.sound(file, ['phieu'])) continue;
        for (const series of ['PT-', 'PC-']) {
          for (const fault of numberingFaults(fund.vouchers.filter(({ id }) => id.startsWith(series)))) {
            yield {
              file,
              path: fault.what === 'gap' ? ['phieu', fault.id] : ['phieu', fault.id, 'ngay'],
              on: fault.what === 'gap' ? 'key' : 'value',
              params: fault,
            };
          }
        }
      }
    }
  },
});
