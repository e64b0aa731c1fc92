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
  hint: () => ({ vi: 'cấp mã mới bắt đầu bằng mã của Hội cơ sở này', en: "give a new id that begins with this chapter's code" }),
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
