import { yearFile } from '../layout/paths.ts';
import type { Training } from '../model/year.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/**
 * A course is entered once in a chapter's year: twice, its people are counted twice (plan II.6; data-model, tap-huan.yaml).
 * One course has one code; without codes it is told by its day, kind and name.
 */
export const trainingTwice = defineRule<{ name: string; course: string | undefined }>({
  code: 'H431',
  name: 'training-twice',
  severity: 'warning',
  ensures: { vi: 'Mỗi lớp tập huấn chỉ ghi một lần', en: 'A course is entered once' },
  message: ({ name, course }) =>
    course === undefined
      ? {
          vi: `${name} ghi hai lần, giống hệt ngày và loại`,
          en: `${name} is entered twice, with the same day and kind`,
        }
      : {
          vi: `lớp \`${course}\` ghi hai lần trong một năm`,
          en: `the course \`${course}\` is entered twice in one year`,
        },
  hint: () => ({
    vi: 'nếu là một lớp thì giữ một mục, so_nguoi ghi đủ người đã dự; nếu là hai lớp thì ghi ma_lop khác nhau',
    en: 'for one course keep one entry, with everybody who attended in so_nguoi (people); for two give each its own ma_lop (course code)',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const { year, trainings } of chapter.years.values()) {
        const file = yearFile(chapter.slug, year, 'trainings');
        for (const [at, training] of trainings.entries()) {
          const first = trainings.slice(0, at).find((other) => oneCourse(other, training));
          if (!first || !trust.sound(file, [training.index]) || !trust.sound(file, [first.index])) continue;
          const course = first.course === training.course ? training.course : undefined;
          const key = course === undefined ? 'ten' : 'ma_lop';
          yield {
            file,
            path: [training.index, key],
            params: { name: training.name, course },
            related: [related(file, [first.index, key], { vi: 'đã ghi ở đây', en: 'entered here' }, 'value')],
          };
        }
      }
    }
  },
});

function oneCourse(a: Training, b: Training): boolean {
  if (a.course !== undefined && b.course !== undefined) return a.course === b.course;
  return a.day === b.day && a.kind === b.kind && a.name === b.name;
}
