import { type UnknownPerson, unknownHint, unknownMessage, unknownPeople } from './references.ts';
import { defineRule } from './rule.ts';

/** Yearly evaluations name members of the chapter (plan III.3; data-model, can-bo.yaml). */
export const evaluationMember = defineRule<UnknownPerson>({
  code: 'H409',
  name: 'evaluation-member',
  severity: 'error',
  ensures: { vi: 'Cán bộ được đánh giá có trong danh sách hội viên của Hội cơ sở', en: 'Evaluated officers are members of the chapter' },
  message: (who) =>
    unknownMessage(who, {
      vi: `đánh giá cán bộ \`${who.id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này`,
      en: `\`${who.id}\` is evaluated but not in the chapter's hoi-vien.yaml`,
    }),
  hint: (who) => unknownHint(who),
  check: (data, trust) => unknownPeople(data, trust, 'evaluation'),
});
