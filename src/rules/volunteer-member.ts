import { chapterFile } from '../layout/paths.ts';
import { type UnknownPerson, unknownMembers } from './references.ts';
import { defineRule } from './rule.ts';

/** A volunteer who is also a member stands in the chapter's member list (data-model, tinh-nguyen-vien.yaml). */
export const volunteerMember = defineRule<UnknownPerson>({
  code: 'H108',
  name: 'volunteer-member',
  severity: 'error',
  ensures: {
    vi: 'Tình nguyện viên là hội viên thì có trong danh sách hội viên của Hội cơ sở',
    en: 'A volunteer who is a member is in the member list',
  },
  message: ({ id }) => ({
    vi: `tình nguyện viên ghi mã hội viên \`${id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này`,
    en: `the volunteer's member id \`${id}\` is not in the chapter's hoi-vien.yaml`,
  }),
  hint: ({ near }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : {
          vi: 'sửa lại mã; nếu không phải hội viên thì ghi ho_ten, gioi_tinh, nam_sinh thay cho hoi_vien',
          en: 'correct the id; for a non-member enter ho_ten, gioi_tinh, nam_sinh instead',
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'volunteers');
      const references = chapter.volunteers.flatMap(({ id, memberId }) =>
        memberId === undefined ? [] : [{ memberId, file, path: [id, 'hoi_vien'] }],
      );
      yield* unknownMembers(chapter, trust, references);
    }
  },
});
