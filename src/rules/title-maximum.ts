import { valueOn } from '../calendar/dated.ts';
import { yearEnd } from '../calendar/day.ts';
import { defineRule } from './rule.ts';
import { scoreSheets } from './score-sheets.ts';

/** No criterion gets more than its maximum (plan's danh_hieu). */
export const titleMaximum = defineRule<{ criterion: string; name: string; points: number; maximum: number }>({
  code: 'H405',
  name: 'title-maximum',
  severity: 'error',
  ensures: { vi: 'Điểm chấm không quá điểm tối đa của tiêu chí', en: 'Scores stay within the maximum' },
  message: ({ criterion, name, points, maximum }) => ({
    vi: `${criterion} (${name}) chấm ${String(points).replace('.', ',')} điểm, tối đa ${maximum}`,
    en: `${criterion} (${name}) has ${points} points, at most ${maximum}`,
  }),
  hint: ({ maximum }) => ({ vi: `xem lại bảng chấm; ghi từ 0 đến ${maximum}`, en: `check the sheet; write 0 to ${maximum}` }),
  *check(data, trust) {
    for (const { file, plan, year, sheet, scores } of scoreSheets(data)) {
      const criteria = valueOn(plan.criteria, yearEnd(year)) ?? [];
      for (const { criterion, points } of scores) {
        const found = criteria.find(({ id }) => id === criterion);
        if (found && points > found.maximum && trust.sound(plan.file, ['danh_hieu', 'tieu_chi', criterion]))
          yield { file, path: [sheet, criterion], params: { criterion, name: found.name, points, maximum: found.maximum } };
      }
    }
  },
});
