import { chapterFile } from '../layout/paths.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** A chapter's code is its own: ids are built from it (data-model, co-so.yaml). */
export const chapterCodeUnique = defineRule<{ code: string; other: string }>({
  code: 'H103',
  name: 'chapter-code-unique',
  severity: 'error',
  ensures: { vi: 'Mỗi Hội cơ sở có một mã riêng', en: 'Every chapter has a code of its own' },
  message: ({ code, other }) => ({ vi: `mã \`${code}\` đã dùng cho ${other}`, en: `the code \`${code}\` belongs to ${other}` }),
  hint: () => ({
    vi: 'nếu thư mục này là bản sao thì xóa đi; nếu không, chọn một mã khác, từ 2 đến 4 chữ in hoa',
    en: 'remove the folder if it is a copy; otherwise choose another code of 2 to 4 capitals',
  }),
  *check(data) {
    const owners = new Map<string, string>();
    const codes = data.chapters.map(({ code }) => code);
    const twice = data.chapters.filter(
      ({ code }, index) => code !== undefined && (codes.indexOf(code) !== index || codes.lastIndexOf(code) !== index),
    );
    // The chapter whose members bear the code keeps it.
    for (const chapter of [...twice].sort((a, b) => borne(b) - borne(a))) {
      const code = chapter.code as string;
      const owner = owners.get(code);
      if (owner === undefined) owners.set(code, chapter.slug);
      else {
        const file = chapterFile(chapter.slug, 'chapter');
        yield {
          file,
          path: ['ma'],
          params: { code, other: data.bySlug.get(owner)?.name ?? owner },
          related: [related(chapterFile(owner, 'chapter'), ['ma'], { vi: `\`${code}\` đã dùng ở đây`, en: `\`${code}\` stands here` })],
        };
      }
    }
  },
});

function borne(chapter: { code?: string; members: readonly { id: string }[] }): number {
  return chapter.members.filter((member) => member.id.startsWith(`${chapter.code}-`)).length;
}
