import { valueOn } from '../calendar/dated.ts';
import { yearEnd } from '../calendar/day.ts';
import { nearest } from '../findings/nearest.ts';
import { yearFile } from '../layout/paths.ts';
import { planOn } from '../model/plan-on.ts';
import { defineRule } from './rule.ts';

/** A title that is proposed or recognised is a grade of the plan (plan's danh_hieu). */
export const titleGrade = defineRule<{ title: string; near: string | undefined; known: readonly string[] }>({
  code: 'H406',
  name: 'title-grade',
  severity: 'error',
  ensures: { vi: 'Danh hiệu là một mức xếp loại của kế hoạch', en: "A title is one of the plan's grades" },
  message: ({ title }) => ({ vi: `kế hoạch không có mức xếp loại \`${title}\``, en: `the plan has no grade \`${title}\`` }),
  hint: ({ near, known }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: `chọn một trong: ${known.join(', ')}`, en: `one of: ${known.join(', ')}` },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, title } of chapter.years.values()) {
        const plan = planOn(data, yearEnd(year));
        const known = plan && valueOn(plan.grades, yearEnd(year))?.map(({ name }) => name);
        if (!plan || !known || !trust.sound(plan.file, ['danh_hieu', 'xep_loai'])) continue;
        const file = yearFile(chapter.slug, year, 'title');
        for (const [key, name] of [
          ['de_nghi', title?.proposed?.title],
          ['cong_nhan', title?.recognised?.title],
        ] as const) {
          if (name !== undefined && !known.includes(name))
            yield { file, path: [key, 'danh_hieu'], params: { title: name, near: nearest(name, known), known } };
        }
      }
    }
  },
});
