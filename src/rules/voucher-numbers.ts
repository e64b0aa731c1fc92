import { yearFile } from '../layout/paths.ts';
import { type NumberingFault, numberingFaults, numberingHint, numberingMessage, numberingViolation } from './numbering.ts';
import { defineRule } from './rule.ts';

/** Vouchers of each series run without gaps and in date order (data-model, rules that need a fixed base). */
export const voucherNumbers = defineRule<NumberingFault>({
  code: 'H306',
  name: 'voucher-numbers',
  severity: 'error',
  ensures: { vi: 'Phiếu thu, phiếu chi quỹ đánh số liên tục, theo thứ tự ngày', en: 'Vouchers are numbered without gaps, in date order' },
  message: (fault) => numberingMessage(fault, { vi: 'phiếu', en: 'voucher' }),
  hint: numberingHint,
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, fund } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'fund');
        if (!fund || !trust.sound(file, ['phieu'])) continue;
        for (const series of ['PT-', 'PC-']) {
          const papers = fund.vouchers.filter(({ id }) => id.startsWith(series));
          for (const fault of numberingFaults(papers)) yield numberingViolation(file, ['phieu'], fault);
        }
      }
    }
  },
});
