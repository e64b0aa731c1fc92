import { yearFile } from '../layout/paths.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** An activity is entered once: a second one with the same everything doubles the year's totals (plan III.2; data-model, hoat-dong.yaml). */
export const activityTwice = defineRule<{ name: string }>({
  code: 'H418',
  name: 'activity-twice',
  severity: 'warning',
  ensures: { vi: 'Mỗi hoạt động chỉ ghi một lần', en: 'An activity is entered once' },
  message: ({ name }) => ({
    vi: `${name} ghi hai lần, giống hệt cả ngày và số liệu`,
    en: `${name} is entered twice, with the same day and figures`,
  }),
  hint: () => ({
    vi: 'nếu là một việc thì xóa một mục; nếu là hai việc thì ghi rõ nơi làm trong tên, như: (ấp 1)',
    en: 'for one activity remove one entry; for two say where each took place in its name, such as: (ấp 1)',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, activities } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'activities');
        const known = new Map<string, number>();
        for (const { index, ...activity } of activities) {
          const key = JSON.stringify(activity);
          const first = known.get(key);
          if (first === undefined) known.set(key, index);
          else if (trust.sound(file, [index]) && trust.sound(file, [first]))
            yield {
              file,
              path: [index, 'ten'],
              params: { name: activity.name },
              related: [related(file, [first, 'ten'], { vi: 'đã ghi ở đây', en: 'entered here' }, 'value')],
            };
        }
      }
    }
  },
});
