import { chapterFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly code: string;
  readonly other: string;
  /** What the ids of this chapter begin with: its own code, once given. */
  readonly given: string | undefined;
}

/** A chapter's code is its own: ids are built from it (data-model, co-so.yaml). */
export const chapterCodeUnique = defineRule<Params>({
  code: 'H103',
  name: 'chapter-code-unique',
  severity: 'error',
  ensures: { vi: 'Mỗi Hội cơ sở có một mã riêng', en: 'Every chapter has a code of its own' },
  message: ({ code, other }) => ({ vi: `mã \`${code}\` đã dùng cho ${other}`, en: `the code \`${code}\` belongs to ${other}` }),
  hint: ({ code, given }) =>
    given === undefined
      ? {
          vi: 'nếu thư mục này là bản sao thì xóa đi; nếu là Hội cơ sở mới, chưa cấp mã số nào, thì chọn một mã khác, từ 2 đến 4 chữ in hoa',
          en: 'remove the folder if it is a copy; for a new chapter that has given no ids, choose another code of 2 to 4 capitals',
        }
      : given === code
        ? {
            vi: `hội viên ở đây cũng mang mã \`${code}\`: nếu thư mục này là bản sao thì xóa đi; nếu không, Hội cơ sở nào cấp mã sau thì cấp mã mới cho mình và hội viên`,
            en: `the members here bear \`${code}\` too: remove the folder if it is a copy; otherwise the chapter that began later takes a new code, with its members`,
          }
        : {
            vi: `các mã số ở đây bắt đầu bằng \`${given}\`: ghi ma: ${given}`,
            en: `the ids here begin with \`${given}\`: write ma: ${given}`,
          },
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
        const given = lettersGiven(chapter);
        yield {
          file,
          path: ['ma'],
          params: {
            code,
            other: data.bySlug.get(owner)?.name ?? owner,
            given: given === code || !codes.includes(given) ? given : undefined,
          },
          related: [related(chapterFile(owner, 'chapter'), ['ma'], { vi: `\`${code}\` đã dùng ở đây`, en: `\`${code}\` stands here` })],
        };
      }
    }
  },
});

function borne(chapter: { code?: string; members: readonly { id: string }[] }): number {
  return chapter.members.filter((member) => member.id.startsWith(`${chapter.code}-`)).length;
}

/** The letters that more than half of a chapter's ids begin with; undefined when it has given none. */
export function lettersGiven({ members, volunteers }: Pick<Chapter, 'members' | 'volunteers'>): string | undefined {
  const counts = new Map<string, number>();
  for (const { id } of [...members, ...volunteers]) {
    const letters = id.slice(0, id.indexOf('-'));
    counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 > members.length + volunteers.length ? most[0] : undefined;
}
