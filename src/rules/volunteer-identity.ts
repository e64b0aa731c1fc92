import { chapterFile } from '../layout/paths.ts';
import { nameKey } from '../model/same-name.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly memberId: string;
  readonly name: string;
  /** The member's name, where it is another. */
  readonly listed: string | undefined;
}

/** A volunteer is named once: by a member id, or by name, sex and year of birth (data-model, Required). */
export const volunteerIdentity = defineRule<Params>({
  code: 'H124',
  name: 'volunteer-identity',
  severity: 'error',
  ensures: {
    vi: 'Tình nguyện viên ghi mã hội viên hoặc họ tên, không ghi cả hai',
    en: 'A volunteer has a member id or a name, not both',
  },
  message: ({ memberId, name, listed }) => ({
    vi: `ghi cả hoi_vien \`${memberId}\` và ho_ten ${name}${listed ? `, mà \`${memberId}\` là ${listed}` : ''}`,
    en: `has both hoi_vien (member) \`${memberId}\` and ho_ten (name) ${name}${listed ? `, yet \`${memberId}\` is ${listed}` : ''}`,
  }),
  hint: ({ memberId, listed }) =>
    listed
      ? {
          vi: `xem sổ: tình nguyện viên là ${listed} thì bỏ ho_ten, gioi_tinh, nam_sinh; là người khác thì bỏ dòng hoi_vien`,
          en: `look at the register: if the volunteer is ${listed}, remove ho_ten, gioi_tinh, nam_sinh (name, sex, year of birth); otherwise remove hoi_vien (member)`,
        }
      : {
          vi: `bỏ ho_ten, gioi_tinh, nam_sinh: đã có ở \`${memberId}\` trong hoi-vien.yaml`,
          en: `remove ho_ten, gioi_tinh, nam_sinh (name, sex, year of birth): they stand at \`${memberId}\` in hoi-vien.yaml`,
        },
  *check(data, trust) {
    for (const chapter of data.chapters) {
      const [file, list] = [chapterFile(chapter.slug, 'volunteers'), chapterFile(chapter.slug, 'members')];
      for (const { id, memberId, name } of chapter.volunteers) {
        if (memberId === undefined || name === undefined || !trust.sound(file, [id])) continue;
        const member = chapter.members.find((one) => one.id === memberId);
        if (!member || !trust.sound(list, [memberId])) continue;
        yield {
          file,
          path: [id, 'ho_ten'],
          on: 'key',
          params: { memberId, name, listed: nameKey(name) === nameKey(member.name) ? undefined : member.name },
          related: [
            related(list, [memberId], { vi: `\`${memberId}\` trong danh sách hội viên`, en: `\`${memberId}\` in the member list` }),
          ],
        };
      }
    }
  },
});
