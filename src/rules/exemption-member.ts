import { yearFile } from '../layout/paths.ts';
import { type UnknownPerson, unknownMembers } from './references.ts';
import { defineRule } from './rule.ts';

/** Exemptions name members of the chapter's own list (data-model, hoi-phi.yaml). */
export const exemptionMember = defineRule<UnknownPerson>({
  code: 'H205',
  name: 'exemption-member',
  severity: 'error',
  ensures: { vi: 'Người được miễn hội phí có trong danh sách hội viên của Hội cơ sở', en: 'Exempted people are members of the chapter' },
  message: ({ id }) => ({
    vi: `miễn hội phí cho \`${id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này`,
    en: `\`${id}\` is exempt but not in the chapter's hoi-vien.yaml`,
  }),
  hint: ({ near }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: 'xem lại quyết định miễn, sửa mã hội viên', en: 'look at the decision and correct the id' },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const references = [...chapter.years.values()].flatMap(({ year, dues }) =>
        (dues?.exemptions ?? []).map(({ memberId }) => ({
          memberId,
          file: yearFile(chapter.slug, year, 'dues'),
          path: ['mien', memberId],
          on: 'key' as const,
        })),
      );
      yield* unknownMembers(chapter, trust, references);
    }
  },
});
