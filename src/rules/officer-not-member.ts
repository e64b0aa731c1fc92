import { chapterFile } from '../layout/paths.ts';
import { type UnknownPerson, unknownMembers } from './references.ts';
import { defineRule } from './rule.ts';

/** An officer with a member id stands in the chapter's list (data-model, co-so.yaml). */
export const officerNotMember = defineRule<UnknownPerson>({
  code: 'H104',
  name: 'officer-not-member',
  severity: 'error',
  ensures: {
    vi: 'Mã hội viên của cán bộ có trong danh sách hội viên của Hội cơ sở',
    en: "An officer's member id is in the chapter's list",
  },
  message: ({ id }) => ({
    vi: `cán bộ ghi mã hội viên \`${id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này`,
    en: `the officer's member id \`${id}\` is not in the chapter's hoi-vien.yaml`,
  }),
  hint: ({ near }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : {
          vi: 'sửa lại mã, hoặc bỏ dòng hoi_vien nếu cán bộ không phải hội viên ở đây',
          en: 'correct the id, or leave the line out if the officer is no member here',
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'chapter');
      const references = chapter.officers.flatMap(({ index, memberId }) =>
        memberId === undefined ? [] : [{ memberId, file, path: ['ban_chap_hanh', 'can_bo', index, 'hoi_vien'] }],
      );
      yield* unknownMembers(chapter, trust, references);
    }
  },
});
