import { yearFile } from '../layout/paths.ts';
import { type NumberingFault, numberingFaults, numberingHint, numberingMessage, numberingViolation } from './numbering.ts';
import { defineRule } from './rule.ts';

/** Receipts of dues run without gaps and in date order, cancelled ones included (data-model, rules that need a fixed base). */
export const receiptNumbers = defineRule<NumberingFault>({
  code: 'H207',
  name: 'receipt-numbers',
  severity: 'error',
  ensures: { vi: 'Phiếu thu hội phí đánh số liên tục, theo thứ tự ngày', en: 'Receipts are numbered without gaps, in date order' },
  message: (fault) => numberingMessage(fault, { vi: 'phiếu thu', en: 'receipt' }),
  hint: numberingHint,
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, dues } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'dues');
        if (!dues || !trust.sound(file, ['phieu_thu'])) continue;
        for (const fault of numberingFaults(dues.receipts)) yield numberingViolation(file, ['phieu_thu'], fault);
      }
    }
  },
});
