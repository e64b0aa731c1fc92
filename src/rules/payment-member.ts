import { yearFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import { type MemberReference, type UnknownPerson, unknownMembers } from './references.ts';
import { defineRule } from './rule.ts';

/** Receipts name members of the chapter's own list (data-model, hoi-phi.yaml). */
export const paymentMember = defineRule<UnknownPerson>({
  code: 'H201',
  name: 'payment-member',
  severity: 'error',
  ensures: { vi: 'Phiếu thu hội phí ghi mã hội viên có trong danh sách của Hội cơ sở', en: 'Receipts of dues name members of the chapter' },
  message: ({ id, times }) => ({
    vi: `phiếu thu ghi \`${id}\` nhưng hoi-vien.yaml của Hội cơ sở không có mã này${times > 1 ? ` (${times} chỗ)` : ''}`,
    en: `a receipt names \`${id}\`, who is not in the chapter's hoi-vien.yaml${times > 1 ? ` (${times} places)` : ''}`,
  }),
  hint: ({ near }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : {
          vi: 'sửa lại mã; nếu dòng của hội viên đã bị xóa khỏi hoi-vien.yaml thì lấy lại từ Git (người đã ra Hội vẫn giữ dòng, ghi ra_hoi)',
          en: "correct the id; restore the member's row from Git if it was removed (those who left keep theirs, with ra_hoi)",
        },
  *check(data, trust) {
    for (const chapter of data.chapters) yield* unknownMembers(chapter, trust, references(chapter));
  },
});

function* references(chapter: Chapter): Iterable<MemberReference> {
  for (const { year, dues } of chapter.years.values()) {
    const file = yearFile(chapter.slug, year, 'dues');
    for (const receipt of dues?.receipts ?? []) {
      for (const { memberId } of receipt.shares) yield { memberId, file, path: ['phieu_thu', receipt.id, 'hoi_vien', memberId], on: 'key' };
    }
  }
}
