import { formatMoney } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import { firstNegative, openingGap, strayCounts } from '../model/fund-book.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** A year opens with what the last one closed with, where that year's file exists (data-model, quy-nhan-dao.yaml). */
export const fundOpening = defineRule<{ year: number; opening: number; closing: number }>({
  code: 'H304',
  name: 'fund-opening',
  severity: 'error',
  ensures: { vi: 'Số dư đầu năm bằng số dư cuối năm trước', en: "The fund opens with last year's closing balance" },
  message: ({ year, opening, closing }) => ({
    vi: `số dư đầu năm ghi ${formatMoney(opening, 'vi')} nhưng sổ quỹ năm ${year - 1} còn ${formatMoney(closing, 'vi')}`,
    en: `opens with ${formatMoney(opening, 'en')}, but the book of ${year - 1} closes with ${formatMoney(closing, 'en')}`,
  }),
  hint: ({ closing, year }) => ({
    vi: `nếu sổ năm ${year - 1} đúng thì ghi du_dau: ${closing}; nếu không, tìm phiếu năm ${year - 1} còn thiếu hoặc ghi sai`,
    en: `if the book of ${year - 1} is right, write du_dau: ${closing}; otherwise look there for a missing or wrong voucher`,
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      let explained = 0;
      for (const year of [...chapter.years.keys()].sort((a, b) => a - b)) {
        const [file, before] = [yearFile(chapter.slug, year, 'fund'), yearFile(chapter.slug, year - 1, 'fund')];
        const gap = openingGap(chapter, year);
        const opening = chapter.years.get(year)?.fund?.opening;
        const last = chapter.years.get(year - 1)?.fund;
        if (
          gap === 0 ||
          opening === undefined ||
          !last ||
          !trust.sound(file, ['du_dau']) ||
          !trust.sound(before, ['du_dau']) ||
          !trust.sound(before, ['phieu'])
        )
          continue;
        // A wrong opening or voucher of the year before shows here again: one cause, one finding.
        const counted = strayCounts(last).at(-1)?.difference;
        if (gap === -explained || gap === counted || firstNegative(last)) {
          explained += gap;
          continue;
        }
        explained += gap;
        yield {
          file,
          path: ['du_dau'],
          params: { year, opening, closing: opening - gap },
          related: [related(before, ['phieu'], { vi: `sổ quỹ năm ${year - 1}`, en: `the book of ${year - 1}` })],
        };
      }
    }
  },
});
