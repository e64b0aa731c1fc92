import { valueOn } from '../calendar/dated.ts';
import { yearEnd } from '../calendar/day.ts';
import { yearFile } from '../layout/paths.ts';
import { planOn } from '../model/plan-on.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly title: string;
  readonly from: number;
  readonly total: number;
}

/**
 * A recognised title is not above what the superior's scores add up to (plan's danh_hieu). Told only when every criterion is scored and
 * the table reaches the grade at all; a lower title than the scores allow is the superior's own affair.
 */
export const titleScore = defineRule<Params>({
  code: 'H414',
  name: 'title-score',
  severity: 'warning',
  ensures: {
    vi: 'Danh hiệu công nhận không cao hơn tổng điểm cấp trên chấm',
    en: "A recognised title is covered by the superior's scores",
  },
  message: ({ title, from, total }) => ({
    vi: `công nhận \`${title}\` (từ ${points(from, ',')} điểm) nhưng cấp trên chấm tổng cộng ${points(total, ',')} điểm`,
    en: `recognised as \`${title}\` (from ${points(from, '.')} points), but the superior's scores add up to ${points(total, '.')}`,
  }),
  hint: () => ({
    vi: 'đối chiếu quyết định với bảng chấm của cấp trên, sửa chỗ gõ nhầm; nếu giấy ghi đúng như vậy thì hỏi lại cấp trên',
    en: "compare the decision with the superior's score sheet and correct what was mistyped; if the papers say so, ask the superior",
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, title } of chapter.years.values()) {
        if (!title?.recognised) continue;
        const plan = planOn(data, yearEnd(year));
        const file = yearFile(chapter.slug, year, 'title');
        if (!plan || !trust.sound(plan.file, ['danh_hieu']) || !trust.sound(file)) continue;
        const criteria = valueOn(plan.criteria, yearEnd(year)) ?? [];
        const grade = valueOn(plan.grades, yearEnd(year))?.find(({ name }) => name === title.recognised?.title);
        const scored = new Map(title.superiorScores.map(({ criterion, points }) => [criterion, points]));
        const reach = criteria.reduce((sum, { maximum }) => sum + maximum, 0);
        if (!grade || reach < grade.from || criteria.length === 0 || !criteria.every(({ id }) => scored.has(id))) continue;
        // Hundredths, since scores have decimals.
        const total = Math.round(criteria.reduce((sum, { id }) => sum + (scored.get(id) ?? 0), 0) * 100) / 100;
        if (total < grade.from)
          yield {
            file,
            path: ['cong_nhan', 'danh_hieu'],
            params: { title: grade.name, from: grade.from, total },
            related: [related(file, ['cap_tren_cham'], { vi: 'bảng chấm của cấp trên', en: "the superior's scores" })],
          };
      }
    }
  },
});

function points(value: number, separator: string): string {
  return String(value).replace('.', separator);
}
