import { nearest } from '../findings/nearest.ts';
import { RIGHTS_FILE } from '../layout/paths.ts';
import { hiddenChapters } from './hidden-chapters.ts';
import { defineRule } from './rule.ts';

/** A right to a chapter that does not exist is a right to nothing, and nobody would notice (data-model, quyen.yaml). */
export const rightsChapter = defineRule<{ slug: string; near: string | undefined }>({
  code: 'H503',
  name: 'rights-chapter',
  severity: 'error',
  ensures: { vi: 'Hội cơ sở ghi trong quyen.yaml đều có thư mục', en: 'Every chapter named in quyen.yaml exists' },
  message: ({ slug }) => ({
    vi: `\`${slug}\` không phải là thư mục Hội cơ sở nào, nên người này không sửa được gì ở đó`,
    en: `\`${slug}\` is not the folder of a chapter, so this right opens nothing`,
  }),
  hint: ({ near }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: 'ghi đúng tên thư mục trong data/hoi-co-so', en: 'write the name of a folder in data/hoi-co-so' },
  *check(data, trust) {
    const hidden = new Set(hiddenChapters(data, trust));
    for (const { id, chapters } of data.rights?.people ?? []) {
      if (chapters === 'all') continue;
      for (const slug of chapters)
        if (!data.bySlug.has(slug) && !hidden.has(slug))
          yield { file: RIGHTS_FILE, path: ['nguoi', id, 'hoi_co_so'], params: { slug, near: nearest(slug, data.bySlug.keys()) } };
    }
  },
});
