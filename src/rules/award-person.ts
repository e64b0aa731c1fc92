import { type UnknownPerson, unknownHint, unknownMessage, unknownPeople } from './references.ts';
import { defineRule } from './rule.ts';

/** An award goes to a member or volunteer of the chapter (data-model, khen-thuong.yaml). */
export const awardPerson = defineRule<UnknownPerson>({
  code: 'H408',
  name: 'award-person',
  severity: 'error',
  ensures: {
    vi: 'Người được khen thưởng có trong danh sách hội viên hoặc tình nguyện viên',
    en: 'Who is awarded is a member or volunteer of the chapter',
  },
  message: (who) =>
    unknownMessage(who, {
      vi: `khen thưởng \`${who.id}\` nhưng danh sách của Hội cơ sở không có mã này`,
      en: `\`${who.id}\` is awarded but neither a member nor a volunteer of the chapter`,
    }),
  hint: (who) =>
    unknownHint(who, {
      vi: 'khen tập thể thì ghi tap_the thay cho nguoi',
      en: 'for a group write tap_the (group) instead of nguoi (person)',
    }),
  check: (data, trust) => unknownPeople(data, trust, 'award'),
});
