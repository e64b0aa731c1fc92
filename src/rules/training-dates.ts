import { formatDay } from '../i18n/numbers.ts';
import { yearFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** A course ends on or after the day it begins (data-model, tap-huan.yaml). */
export const trainingDates = defineRule<{ from: string; until: string }>({
  code: 'H410',
  name: 'training-dates',
  severity: 'error',
  ensures: { vi: 'Lớp tập huấn không kết thúc trước khi bắt đầu', en: 'A course does not end before it begins' },
  message: ({ from, until }) => ({
    vi: `lớp kết thúc ngày ${formatDay(until, 'vi')}, trước ngày khai giảng ${formatDay(from, 'vi')}`,
    en: `ends on ${until}, before it begins on ${from}`,
  }),
  hint: () => ({ vi: 'xem lại kế hoạch mở lớp, sửa ngày ghi sai', en: 'look at the papers of the course and correct the wrong date' }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, trainings } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'trainings');
        for (const { index, day, until } of trainings) {
          if (until !== undefined && until < day && trust.sound(file, [index]))
            yield { file, path: [index, 'den_ngay'], params: { from: day, until } };
        }
      }
    }
  },
});
