import { yearEnd } from '../calendar/day.ts';
import { nearest } from '../findings/nearest.ts';
import { reportFile, yearFile } from '../layout/paths.ts';
import { planOn } from '../model/plan-on.ts';
import type { Measure } from '../model/year.ts';
import { defineRule } from './rule.ts';

/** A measure stands under a task of the plan in force (plan, section III). */
export const measureTask = defineRule<{ task: string; known: readonly string[]; near: string | undefined }>({
  code: 'H403',
  name: 'measure-task',
  severity: 'error',
  ensures: { vi: 'Biện pháp thuộc một nhiệm vụ của kế hoạch', en: 'A measure belongs to a task of the plan' },
  message: ({ task }) => ({ vi: `kế hoạch không có nhiệm vụ \`${task}\``, en: `the plan has no task \`${task}\`` }),
  hint: ({ known, near }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: `chọn một trong: ${known.join(', ')}`, en: `one of: ${known.join(', ')}` },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, plan } of chapter.years.values())
        yield* strangers(yearFile(chapter.slug, year, 'chapter-plan'), year, plan?.measures ?? []);
    }
    for (const report of data.reports.values()) yield* strangers(reportFile(report.year), report.year, report.measures);

    function* strangers(file: string, year: number, measures: readonly Measure[]) {
      const plan = planOn(data, yearEnd(year));
      if (!plan || !trust.keysSound(plan.file, ['nhiem_vu'])) return;
      for (const { index, task } of measures) {
        if (!plan.tasks.has(task) && trust.sound(plan.file, ['nhiem_vu', task]))
          yield {
            file,
            path: ['bien_phap', index, 'nhiem_vu'],
            params: { task, known: [...plan.tasks.keys()], near: near(task, plan.tasks.keys()) },
          };
      }
    }
  },
});

/** `iii.4`, `3.4` and `III,4` are ways to write III.4. */
function near(task: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const roman = task
    .toUpperCase()
    .replace(',', '.')
    .replace(/^3\./, 'III.')
    .replace(/^III(\d)/, 'III.$1');
  return names.includes(roman)
    ? roman
    : nearest(
        task,
        names.filter((name) => name.split('.')[1] === task.split('.')[1]),
      );
}
