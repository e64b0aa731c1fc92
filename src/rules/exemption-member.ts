import { type UnknownPerson, unknownHint, unknownMessage, unknownPeople } from './references.ts';
import { defineRule } from './rule.ts';

/** Exemptions name members of the chapter's own list (data-model, hoi-phi.yaml). */
export const exemptionMember = defineRule<UnknownPerson>({
  code: 'H205',
  name: 'exemption-member',
  severity: 'error',
  ensures: { vi: 'Người được miễn hội phí có trong danh sách hội viên của Hội cơ sở', en: 'Exempted people are members of the chapter' },
  message: (who) =>
    unknownMessage(who, {
      vi: `miễn hội phí cho \`${who.id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này`,
      en: `\`${who.id}\` is exempt but not in the chapter's hoi-vien.yaml`,
    }),
  hint: (who) => unknownHint(who),
  check: (data, trust) => unknownPeople(data, trust, 'exemption'),
});
