import { chapterFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import { defineRule } from './rule.ts';

/** A chapter whose papers name members has a member list. */
export const membersMissing = defineRule<{ name: string }>({
  code: 'H026', name: 'members-missing', severity: 'error',
  ensures: { vi: 'Hội cơ sở có sổ sách ghi mã hội viên thì có danh sách hội viên', en: 'A chapter whose papers name members has a member list' },
  message: ({ name }) => ({ vi: `${name} có sổ sách ghi mã hội viên nhưng không có tệp hoi-vien.yaml`, en: `${name} names members in its papers but has no hoi-vien.yaml` }),
  hint: () => ({ vi: 'nhập danh sách hội viên, hoặc lấy lại tệp từ Git nếu đã xóa nhầm', en: 'enter the member list, or restore the file from Git if it was removed by mistake' }),
  *check(data) {
    for (const chapter of data.chapters) {
      const file = chapterFile(chapter.slug, 'members');
      if (!data.files.has(file) && namesMembers(chapter)) yield { file, path: [], params: { name: chapter.name } };
    }
  },
});

function namesMembers(chapter: Chapter): boolean {
  return (
    chapter.officers.some(({ memberId }) => memberId !== undefined) ||
    chapter.volunteers.some(({ memberId }) => memberId !== undefined) ||
    [...chapter.years.values()].some(({ dues, evaluations }) => evaluations.length > 0 || (dues?.exemptions.length ?? 0) > 0 || (dues?.receipts.length ?? 0) > 0)
  );
}
