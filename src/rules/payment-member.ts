import { type UnknownPerson, unknownHint, unknownMessage, unknownPeople } from './references.ts';
import { defineRule } from './rule.ts';

/** Receipts name members of the chapter's own list (data-model, hoi-phi.yaml). */
export const paymentMember = defineRule<UnknownPerson>({
  code: 'H201',
  name: 'payment-member',
  severity: 'error',
  ensures: { vi: 'Phiếu thu hội phí ghi mã hội viên có trong danh sách của Hội cơ sở', en: 'Receipts of dues name members of the chapter' },
  message: (who) =>
    unknownMessage(who, {
      vi: `phiếu thu ghi \`${who.id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này`,
      en: `a receipt names \`${who.id}\`, who is not in the chapter's hoi-vien.yaml`,
    }),
  hint: (who) => unknownHint(who),
  check: (data, trust) => unknownPeople(data, trust, 'receipt'),
});
