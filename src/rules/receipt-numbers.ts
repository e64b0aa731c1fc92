import { formatDay } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import { type NumberingFault, numberingFaults } from './numbering.ts';
import { defineRule } from './rule.ts';

/** Receipts of dues run without gaps and in date order, cancelled ones included (data-model, rules that need a fixed base). */
export const receiptNumbers = defineRule<NumberingFault>({
  code: 'H207',
  name: 'receipt-numbers',
  severity: 'error',
  ensures: { vi: 'Phiếu thu hội phí đánh số liên tục, theo thứ tự ngày', en: 'Receipts are numbered without gaps, in date order' },
  message: (fault) =>
    fault.what === 'gap'
      ? {
          vi: `thiếu phiếu thu \`${fault.missing}\`${fault.count > 1 ? ` và ${fault.count - 1} số sau đó` : ''} trước \`${fault.id}\``,
          en: `receipt \`${fault.missing}\` is missing before \`${fault.id}\``,
        }
      : {
          vi: `\`${fault.id}\` ghi ngày ${formatDay(fault.day, 'vi')}, không theo thứ tự với \`${fault.neighbour}\` ngày ${formatDay(fault.neighbourDay, 'vi')}`,
          en: `\`${fault.id}\` is dated ${fault.day}, out of order with \`${fault.neighbour}\` of ${fault.neighbourDay}`,
        },
  hint: ({ what }) =>
    what === 'gap'
      ? {
          vi: 'nhập phiếu còn thiếu; phiếu hủy vẫn ghi, kèm huy: {ngay, ly_do}',
          en: 'enter the missing one; a cancelled receipt stays, with huy: {ngay, ly_do}',
        }
      : { vi: 'xem lại ngày trên hai phiếu gốc', en: 'check the dates on both papers' },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, dues } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'dues');
        if (!dues || !trust.sound(file, ['phieu_thu'])) continue;
        for (const fault of numberingFaults(dues.receipts))
          yield {
            file,
            path: fault.what === 'gap' ? ['phieu_thu', fault.id] : ['phieu_thu', fault.id, 'ngay'],
            on: fault.what === 'gap' ? 'key' : 'value',
            params: fault,
          };
      }
    }
  },
});
