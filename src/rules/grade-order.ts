import type { Grade } from '../model/plan.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly above: Grade;
  readonly below: Grade;
}

/** The grades of the title run from best to worst (or the other way round), each with its own lowest score (plan's danh_hieu). */
export const gradeOrder = defineRule<Params>({
  code: 'H127',
  name: 'grade-order',
  severity: 'error',
  ensures: { vi: 'Các mức xếp loại nối nhau theo điểm', en: 'The grades follow each other by score' },
  message: ({ above, below }) => ({
    vi: `mức \`${above.name}\` từ ${above.from} điểm đứng cạnh mức \`${below.name}\` từ ${below.from} điểm, không theo thứ tự của các mức khác`,
    en: `the grade \`${above.name}\` from ${above.from} points stands beside \`${below.name}\` from ${below.from}, out of line with the other grades`,
  }),
  hint: () => ({
    vi: 'xem bảng xếp loại trong văn bản: sửa điểm gõ nhầm, hoặc xếp lại các mức từ cao xuống thấp',
    en: 'look at the document: correct the mistyped score, or put the grades in order from the highest down',
  }),
  *check(data, trust) {
    for (const plan of data.plans.values()) {
      if (!trust.sound(plan.file, ['danh_hieu', 'xep_loai'])) continue;
      for (const { from, value: grades } of plan.grades) {
        const at = firstOutOfLine(grades);
        const [above, below] = at === undefined ? [] : [grades[at], grades[at + 1]];
        if (at === undefined || !above || !below) continue;
        const path = ['danh_hieu', 'xep_loai', ...(from === undefined ? [] : [from])];
        yield {
          file: plan.file,
          path: [...path, at, 'tu'],
          params: { above, below },
          related: [related(plan.file, [...path, at + 1, 'tu'], { vi: 'mức đứng cạnh', en: 'the grade beside it' }, 'value')],
        };
      }
    }
  },
});

/** The first of two neighbours that do not go the way of most. */
function firstOutOfLine(grades: readonly Grade[]): number | undefined {
  const steps = grades.slice(1).map((grade, index) => Math.sign(grade.from - (grades[index]?.from ?? 0)));
  const way = steps.reduce((sum, step) => sum + step, 0) > 0 ? 1 : -1;
  const at = steps.findIndex((step) => step !== way);
  return at < 0 ? undefined : at;
}
