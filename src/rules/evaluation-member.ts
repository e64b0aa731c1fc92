import { yearFile } from '../layout/paths.ts';
import { type UnknownPerson, unknownMembers } from './references.ts';
import { defineRule } from './rule.ts';

/** Yearly evaluations name members of the chapter (plan III.3; data-model, can-bo.yaml). */
export const evaluationMember = defineRule<UnknownPerson>({
  code: 'H409',
  name: 'evaluation-member',
  severity: 'error',
  ensures: { vi: 'Cán bộ được đánh giá có trong danh sách hội viên của Hội cơ sở', en: 'Evaluated officers are members of the chapter' },
  message: ({ id }) => ({
    vi: `đánh giá cán bộ \`${id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này`,
    en: `\`${id}\` is evaluated but not in the chapter's hoi-vien.yaml`,
  }),
  hint: ({ near }) =>
    near ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` } : { vi: 'sửa lại mã hội viên của cán bộ', en: 'correct the id' },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const references = [...chapter.years.values()].flatMap(({ year, evaluations }) =>
        evaluations.map(({ memberId }) => ({
          memberId,
          file: yearFile(chapter.slug, year, 'evaluations'),
          path: [memberId],
          on: 'key' as const,
        })),
      );
      yield* unknownMembers(chapter, trust, references);
    }
  },
});
