import { type UnknownPerson, unknownHint, unknownMessage, unknownPeople } from './references.ts';
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
  message: (who) =>
    unknownMessage(who, {
      vi: `cán bộ ghi mã hội viên \`${who.id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này`,
      en: `the officer's member id \`${who.id}\` is not in the chapter's hoi-vien.yaml`,
    }),
  hint: (who) =>
    unknownHint(who, {
      vi: 'cán bộ thật sự không phải hội viên ở đây thì bỏ dòng hoi_vien',
      en: 'leave hoi_vien (member) out for an officer who is truly no member here',
    }),
  check: (data, trust) => unknownPeople(data, trust, 'officer'),
});
