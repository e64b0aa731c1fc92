import { formatDay } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** A title is proposed before it is recognised (data-model, danh-hieu.yaml). */
export const titleOrder = defineRule<{ proposed: string; recognised: string }>({
  code: 'H415',
  name: 'title-order',
  severity: 'error',
  ensures: { vi: 'Danh hiệu được công nhận không trước ngày đề nghị', en: 'A title is not recognised before it is proposed' },
  message: ({ proposed, recognised }) => ({
    vi: `công nhận ngày ${formatDay(recognised, 'vi')}, trước ngày đề nghị ${formatDay(proposed, 'vi')}`,
    en: `recognised on ${recognised}, before it was proposed on ${proposed}`,
  }),
  hint: () => ({
    vi: 'xem tờ đề nghị và quyết định, sửa ngày ghi sai',
    en: 'look at the proposal and the decision, and correct the wrong date',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, title } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'title');
        const [proposed, recognised] = [title?.proposed?.day, title?.recognised?.day];
        if (!proposed || !recognised || proposed <= recognised || !trust.sound(file, ['de_nghi']) || !trust.sound(file, ['cong_nhan']))
          continue;
        yield {
          file,
          path: ['cong_nhan', 'ngay'],
          params: { proposed, recognised },
          related: [related(file, ['de_nghi', 'ngay'], { vi: 'ngày đề nghị', en: 'the day of the proposal' }, 'value')],
        };
      }
    }
  },
});
