import { chapterFile } from '../layout/paths.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** A move inside the association names the chapter moved to (data-model, hoi-vien.yaml). */
export const transferDestination = defineRule<{ id: string; to: string; name: string }>({
  code: 'H123',
  name: 'transfer-destination',
  severity: 'error',
  ensures: { vi: 'Người chuyển sang Hội cơ sở khác trong kho có ghi nơi đến', en: 'A move to another chapter of this repository names it' },
  message: ({ id, name }) => ({
    vi: `ghi chuyển đi mà không ghi nơi đến, trong khi \`${id}\` có tên ở ${name}`,
    en: `moved without a destination, while \`${id}\` is listed at ${name}`,
  }),
  hint: ({ to }) => ({ vi: `thêm vào ra_hoi: noi_den: ${to}`, en: `add to ra_hoi (departure): noi_den (moved to): ${to}` }),
  *check(data, trust) {
    for (const entries of data.entries.values()) {
      for (const [index, { id, chapter, left }] of entries.entries()) {
        const next = entries[index + 1];
        if (left?.kind !== 'chuyen_di' || left.to !== undefined || !next || next.chapter === chapter) continue;
        const [file, there] = [chapterFile(chapter, 'members'), chapterFile(next.chapter, 'members')];
        // A folder that is a copy of another lists everybody twice.
        const copied = [chapter, next.chapter].some((slug) => !trust.sound(chapterFile(slug, 'chapter'), ['ma']));
        if (copied || !trust.sound(file, [id]) || !trust.sound(there, [id])) continue;
        yield {
          file,
          path: [id, 'ra_hoi', 'hinh_thuc'],
          params: { id, to: next.chapter, name: data.bySlug.get(next.chapter)?.name ?? next.chapter },
          related: [related(there, [id], { vi: 'có tên ở đây', en: 'listed here' })],
        };
      }
    }
  },
});
