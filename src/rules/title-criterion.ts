import { valueOn } from '../calendar/dated.ts';
import { yearEnd } from '../calendar/day.ts';
import { defineRule } from './rule.ts';
import { scoreSheets } from './score-sheets.ts';

/** Scores are given for criteria of the plan (plan's danh_hieu; data-model, danh-hieu.yaml). */
export const titleCriterion = defineRule<{ criterion: string; near: string | undefined; known: readonly string[] }>({
  code: 'H404',
  name: 'title-criterion',
  severity: 'error',
  ensures: { vi: 'Chấm điểm theo tiêu chí có trong kế hoạch', en: "Scores are for the plan's criteria" },
  message: ({ criterion }) => ({ vi: `kế hoạch không có tiêu chí \`${criterion}\``, en: `the plan has no criterion \`${criterion}\`` }),
  hint: ({ near, known }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: `các tiêu chí: ${known.join(', ')}`, en: `the criteria: ${known.join(', ')}` },
  *check(data, trust) {
    for (const { file, plan, year, sheet, scores } of scoreSheets(data)) {
      const criteria = valueOn(plan.criteria, yearEnd(year));
      if (!criteria || !trust.keysSound(plan.file, ['danh_hieu', 'tieu_chi']) || !trust.keysSound(plan.file, ['danh_hieu'])) continue;
      const known = criteria.map(({ id }) => id);
      for (const { criterion } of scores) {
        if (!known.includes(criterion)) yield { file, path: [sheet, criterion], on: 'key', params: { criterion, near: undefined, known } };
      }
    }
  },
});
