import { chapterFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import { defineRule } from './rule.ts';

/** A chapter whose papers name members or volunteers has a list of them. */
export const membersMissing = defineRule<{ name: string; volunteers: boolean }>({
  code: 'H026',
  name: 'members-missing',
  severity: 'error',
  ensures: {
    vi: 'Hội cơ sở có sổ sách ghi mã hội viên, tình nguyện viên thì có danh sách',
    en: 'A chapter whose papers name members or volunteers has a list of them',
  },
  message: ({ name, volunteers }) =>
    volunteers
      ? {
          vi: `${name} có sổ sách ghi tình nguyện viên nhưng không có tệp tinh-nguyen-vien.yaml`,
          en: `${name} names volunteers in its papers but has no tinh-nguyen-vien.yaml`,
        }
      : {
          vi: `${name} có sổ sách ghi mã hội viên nhưng không có tệp hoi-vien.yaml`,
          en: `${name} names members in its papers but has no hoi-vien.yaml`,
        },
  hint: () => ({
    vi: 'nhập danh sách, hoặc lấy lại tệp từ Git nếu đã xóa nhầm',
    en: 'enter the list, or restore the file from Git if it was removed by mistake',
  }),
  *check(data, trust) {
    for (const chapter of data.chapters) {
      for (const [kind, named] of [
        ['members', namesMembers(chapter)],
        ['volunteers', namesVolunteers(chapter)],
      ] as const) {
        const file = chapterFile(chapter.slug, kind);
        if (named && !data.files.has(file) && trust.sound(file))
          yield { file, path: [], params: { name: chapter.name, volunteers: kind === 'volunteers' } };
      }
    }
  },
});

function namesMembers(chapter: Chapter): boolean {
  return (
    chapter.officers.some(({ memberId }) => memberId !== undefined) ||
    chapter.volunteers.some(({ memberId }) => memberId !== undefined) ||
    [...chapter.years.values()].some(
      ({ dues, evaluations }) => evaluations.length > 0 || (dues?.exemptions.length ?? 0) > 0 || (dues?.receipts.length ?? 0) > 0,
    )
  );
}

function namesVolunteers(chapter: Chapter): boolean {
  return [...chapter.years.values()].some(
    ({ awards, registers }) => awards.some(({ personId }) => /-T\d/.test(personId ?? '')) || (registers?.tinh_nguyen_vien?.people ?? 0) > 0,
  );
}
