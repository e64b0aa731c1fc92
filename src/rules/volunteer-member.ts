import { type UnknownPerson, unknownHint, unknownMessage, unknownPeople } from './references.ts';
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
  message: (who) =>
    unknownMessage(who, {
      vi: `tình nguyện viên ghi mã hội viên \`${who.id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này`,
      en: `the volunteer's member id \`${who.id}\` is not in the chapter's hoi-vien.yaml`,
    }),
  hint: (who) =>
    unknownHint(who, {
      vi: 'người này không phải hội viên thì ghi ho_ten, gioi_tinh, nam_sinh thay cho hoi_vien',
      en: 'for a non-member enter ho_ten, gioi_tinh, nam_sinh (name, sex, year of birth) instead of hoi_vien (member)',
    }),
  check: (data, trust) => unknownPeople(data, trust, 'volunteer'),
});
