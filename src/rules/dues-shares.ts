import { defineRule } from './rule.ts';

/** The shares of dues add up to the whole (notice 06/TB-TƯHCTĐ: 50, 30 and the rest upward). */
export const duesShares = defineRule<{ sum: number }>({
  code: 'H210',
  name: 'dues-shares',
  severity: 'error',
  ensures: { vi: 'Tỷ lệ phân bổ hội phí cộng lại bằng 100%', en: 'The shares of dues add up to 100%' },
  message: ({ sum }) => ({
    vi: `các tỷ lệ phân bổ hội phí cộng lại được ${sum}%, không phải 100%`,
    en: `the shares of dues add up to ${sum}%, not 100%`,
  }),
  hint: () => ({
    vi: 'xem văn bản về tỷ lệ trích nộp hội phí (thông báo 06/TB-TƯHCTĐ hoặc hướng dẫn của cấp trên), sửa tỷ lệ ghi sai',
    en: 'look at the document on the shares (notice 06/TB-TƯHCTĐ or the guidance of the superior) and correct the wrong share',
  }),
  *check(data) {
    for (const plan of data.plans.values()) {
      for (const { from, value } of plan.dues.shares ?? []) {
        const sum = (value.chi_hoi ?? 0) + (value.co_so ?? 0) + (value.cap_tren ?? 0);
        if (sum !== 100)
          yield { file: plan.file, path: ['hoi_phi', 'ty_le', ...(from === undefined ? [] : [from])], on: 'key', params: { sum } };
      }
    }
  },
});
