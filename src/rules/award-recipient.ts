import { yearFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** An award goes to a person or to a group, and says to whom (plan III.3, III.4; data-model, khen-thuong.yaml). */
export const awardRecipient = defineRule<{ both: boolean }>({
  code: 'H413',
  name: 'award-recipient',
  severity: 'error',
  ensures: { vi: 'Mỗi lần khen thưởng ghi một người hoặc một tập thể', en: 'An award names one person or one group' },
  message: ({ both }) =>
    both
      ? { vi: 'ghi cả nguoi và tap_the, không biết khen ai', en: 'has both nguoi (person) and tap_the (group)' }
      : { vi: 'không ghi khen ai', en: 'does not say who is awarded' },
  hint: ({ both }) =>
    both
      ? {
          vi: 'xem quyết định: giữ một trong hai; khen cả hai thì ghi thành hai mục',
          en: 'look at the decision: keep one of them; for two awards make two entries',
        }
      : {
          vi: 'xem quyết định rồi ghi nguoi: mã hội viên hoặc tình nguyện viên; khen tập thể thì ghi tap_the: tên tập thể',
          en: 'look at the decision and write nguoi (person): the id of a member or volunteer; for a group write tap_the (group): its name',
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, awards } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'awards');
        for (const { index, personId, group } of awards) {
          const both = personId !== undefined && group !== undefined;
          if ((both || (personId === undefined && group === undefined)) && trust.sound(file, [index]))
            yield both
              ? { file, path: [index, 'tap_the'], on: 'key' as const, params: { both } }
              : { file, path: [index], params: { both } };
        }
      }
    }
  },
});
