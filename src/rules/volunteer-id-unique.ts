import { chapterFile } from '../layout/paths.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** A volunteer id stands once in the repository (data-model, general rules). */
export const volunteerIdUnique = defineRule<{ id: string; other: string }>({
  code: 'H118',
  name: 'volunteer-id-unique',
  severity: 'error',
  ensures: { vi: 'Mỗi mã tình nguyện viên chỉ thuộc một người', en: 'A volunteer id belongs to one person' },
  message: ({ id, other }) => ({
    vi: `\`${id}\` cũng có trong danh sách của ${other}`,
    en: `\`${id}\` also stands in the list of ${other}`,
  }),
  hint: () => ({
    vi: 'cùng một người mà chép nhầm thì xóa mục ở đây; người ấy chuyển đến thì ghi thoi_tham_gia ở nơi cũ và cấp mã của Hội cơ sở này; hai người khác nhau thì sửa mã cho người ở đây',
    en: 'if it is the same person, copied by mistake, remove the entry here; if they moved, end the old entry (thoi_tham_gia) and give an id of this chapter; of two people, correct the id here',
  }),
  *check(data, trust) {
    const owners = new Map<string, string>();
    // The chapter whose code the id bears is its owner.
    for (const chapter of data.chapters)
      for (const { id } of chapter.volunteers) if (id.startsWith(`${chapter.code}-`)) owners.set(id, chapter.slug);
    for (const chapter of data.chapters) {
      for (const { id } of chapter.volunteers) {
        const owner = owners.get(id);
        if (owner === undefined) owners.set(id, chapter.slug);
        else if (owner !== chapter.slug && [owner, chapter.slug].every((slug) => trust.sound(chapterFile(slug, 'chapter'), ['ma'])))
          yield {
            file: chapterFile(chapter.slug, 'volunteers'),
            path: [id],
            on: 'key',
            params: { id, other: data.bySlug.get(owner)?.name ?? owner },
            related: [related(chapterFile(owner, 'volunteers'), [id], { vi: 'đã cấp ở đây', en: 'given here' })],
          };
      }
    }
  },
});
