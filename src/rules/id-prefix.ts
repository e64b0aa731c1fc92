import { chapterFile } from '../layout/paths.ts';
import { related } from './references.ts';
import { defineRule, type Violation } from './rule.ts';

interface Params {
  readonly id: string;
  readonly code: string;
  readonly all: boolean;
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
  hint: ({ id, code, all }) =>
    all
      ? { vi: 'mã Hội cơ sở đã cấp thì không đổi: ghi lại mã cũ', en: 'a code once given does not change: restore the old one' }
      : {
          vi: `cấp mã số mới bắt đầu bằng \`${code}-\`; nếu là người chuyển đến, ghi ra_hoi với chuyen_di ở Hội cơ sở cũ (mã \`${id.split('-')[0]}\`)`,
          en: `give a new id that begins with \`${code}-\`; for somebody who moved here, end the old chapter's entry with chuyen_di`,
        },
  *check(data, trust) {
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
          strangers.push({ file, path: [id], on: 'key', params: { id, code, all: false } });
        }
      }
      const first = strangers[0];
      if (first && strangers.length > (chapter.members.length + chapter.volunteers.length) / 2) {
        yield {
          file: home,
          path: ['ma'],
          params: { ...first.params, all: true },
          related: [related(first.file, first.path, { vi: 'mã số đã cấp', en: 'an id that was given' })],
        };
      } else yield* strangers;
    }

    /** Somebody who moved here has an entry at home, unless that list cannot be read. */
    function homeKnown(id: string): boolean {
      return data.chapters.every(
        ({ slug, code }) =>
          !(code === undefined || id.startsWith(`${code}-`)) ||
          (trust.keysSound(chapterFile(slug, 'members')) && trust.sound(chapterFile(slug, 'members'), [id])),
      );
    }
  },
});
