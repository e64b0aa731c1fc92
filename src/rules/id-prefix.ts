import { chapterFile } from '../layout/paths.ts';
import { lettersGiven } from './chapter-code-unique.ts';
import { hiddenChapters } from './hidden-chapters.ts';
import { related } from './references.ts';
import { defineRule, type Violation } from './rule.ts';

interface Params {
  readonly id: string;
  readonly code: string;
  /** The letters that most ids of the list begin with, when it is the code that is wrong. */
  readonly all: string | undefined;
  /** The chapter that gave the id. */
  readonly owner: string | undefined;
}

/** Ids begin with the code of the chapter that first gave them (data-model, general rules). */
export const idPrefix = defineRule<Params>({
  code: 'H113',
  name: 'id-prefix',
  severity: 'error',
  ensures: { vi: 'Mã số bắt đầu bằng mã của Hội cơ sở đã cấp', en: 'Ids begin with the code of the chapter that gave them' },
  message: ({ id, code, all }) =>
    all
      ? {
          vi: `mã Hội cơ sở là \`${code}\` nhưng mã số trong danh sách không bắt đầu bằng mã này (ví dụ \`${id}\`)`,
          en: `the chapter's code is \`${code}\`, but the ids of its list do not begin with it (\`${id}\`)`,
        }
      : {
          vi: `\`${id}\` không bắt đầu bằng mã của Hội cơ sở này (\`${code}\`), cũng không phải người từ Hội cơ sở khác chuyển đến`,
          en: `\`${id}\` does not begin with this chapter's code (\`${code}\`), nor did they move here from another chapter`,
        },
  hint: ({ id, code, all, owner }) => {
    if (all)
      return {
        vi: `mã Hội cơ sở đã cấp thì không đổi: ghi lại ma: ${all}`,
        en: `a code once given does not change: write ma: ${all} again`,
      };
    return owner === undefined
      ? {
          vi: `xem sổ: gõ nhầm chữ đầu thì sửa; người mới chưa có mã thì cấp mã kế tiếp bắt đầu bằng \`${code}-\``,
          en: `look at the register: correct mistyped letters; give somebody new the next id that begins with \`${code}-\``,
        }
      : {
          vi: `người từ ${owner} chuyển đến: nhập họ ở đó với mã \`${id}\`, thêm ra_hoi (chuyen_di); người mới ở đây: cấp mã kế tiếp bắt đầu bằng \`${code}-\``,
          en: `for somebody who moved here from ${owner}: enter them there as \`${id}\` with ra_hoi (chuyen_di: moved); for a new member give the next id that begins with \`${code}-\``,
        };
  },
  *check(data, trust) {
    // Whose folder is misnamed cannot be asked whether it gave an id.
    const hidden = hiddenChapters(data, trust).length > 0;
    for (const chapter of data.chapters) {
      const { code } = chapter;
      const home = chapterFile(chapter.slug, 'chapter');
      if (code === undefined || !trust.sound(home, ['ma'])) continue;
      const strangers: Violation<Params>[] = [];
      for (const [kind, list] of [
        ['members', chapter.members],
        ['volunteers', chapter.volunteers],
      ] as const) {
        const file = chapterFile(chapter.slug, kind);
        for (const { id } of list) {
          if (id.startsWith(`${code}-`) || (data.entries.get(id)?.length ?? 0) > 1 || !trust.sound(file, [id]) || !homeKnown(id)) continue;
          strangers.push({ file, path: [id], on: 'key', params: { id, code, all: undefined, owner: ownerOf(id) } });
        }
      }
      const first = strangers[0];
      if (first && strangers.length > (chapter.members.length + chapter.volunteers.length) / 2) {
        yield {
          file: home,
          path: ['ma'],
          params: { ...first.params, all: lettersGiven(chapter) ?? first.params.id.split('-')[0] },
          related: [related(first.file, first.path, { vi: 'mã số đã cấp', en: 'an id that was given' })],
        };
      } else yield* strangers;
    }

    function ownerOf(id: string): string | undefined {
      return data.chapters.find(({ code }) => code !== undefined && id.startsWith(`${code}-`))?.name;
    }

    /** Somebody who moved here has an entry at home, unless that list cannot be read. */
    function homeKnown(id: string): boolean {
      if (hidden && ownerOf(id) === undefined) return false;
      return data.chapters.every(
        ({ slug, code }) =>
          !(code === undefined || id.startsWith(`${code}-`)) ||
          (trust.keysSound(chapterFile(slug, 'members')) && trust.sound(chapterFile(slug, 'members'), [id])),
      );
    }
  },
});
