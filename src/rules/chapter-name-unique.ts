import { chapterFile } from '../layout/paths.ts';
import { slugOf } from '../layout/stray.ts';
import type { Chapter } from '../model/chapter.ts';
import { nameKey } from '../model/same-name.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

/** Two chapters that exist at the same time have two names: reports show the name alone (data-model, co-so.yaml). */
export const chapterNameUnique = defineRule<{ name: string; other: string; slug: string }>({
  code: 'H126',
  name: 'chapter-name-unique',
  severity: 'error',
  ensures: { vi: 'Các Hội cơ sở cùng hoạt động không trùng tên', en: 'Chapters that exist together have different names' },
  message: ({ name, other }) => ({
    vi: `${name} cũng là tên ghi ở thư mục ${other}`,
    en: `${name} is the name in the folder ${other} too`,
  }),
  hint: ({ slug }) => ({
    vi: `ghi đúng tên của Hội cơ sở ở thư mục ${slug}; nếu cả thư mục là bản sao thì xóa đi`,
    en: `write the name of the chapter in the folder ${slug}; remove the folder if it is a copy`,
  }),
  *check(data, trust) {
    const known = new Map<string, Chapter[]>();
    for (const chapter of data.chapters) {
      if (!data.files.has(chapterFile(chapter.slug, 'chapter')) || !trust.sound(chapterFile(chapter.slug, 'chapter'), ['ten'])) continue;
      const key = nameKey(chapter.name);
      const same = known.get(key) ?? [];
      known.set(key, [...same, chapter]);
      const twin = same.find((one) => together(one, chapter));
      if (!twin) continue;
      // The folder that is called like the name keeps it.
      const [keeper, wrong] = fits(chapter) && !fits(twin) ? [chapter, twin] : [twin, chapter];
      const file = chapterFile(wrong.slug, 'chapter');
      if (!trust.sound(file, ['ma'])) continue;
      yield {
        file,
        path: ['ten'],
        params: { name: chapter.name, other: keeper.slug, slug: wrong.slug },
        related: [related(chapterFile(keeper.slug, 'chapter'), ['ten'], { vi: 'cũng ghi tên này', en: 'has the same name' })],
      };
    }
  },
});

function together(a: Chapter, b: Chapter): boolean {
  const before = (one: Chapter, other: Chapter) =>
    one.ended !== undefined && (other.founded === undefined ? false : one.ended.day <= other.founded);
  return !before(a, b) && !before(b, a);
}

function fits({ slug, name }: Chapter): boolean {
  return slugOf(name)?.endsWith(slug) === true;
}
