import { nearest } from '../findings/nearest.ts';
import { chapterFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** The chapters that follow an ended one exist (data-model, co-so.yaml). */
export const successorChapters = defineRule<{ slug: string; near: string | undefined }>({
  code: 'H116',
  name: 'successor-chapters',
  severity: 'error',
  ensures: { vi: 'Đơn vị mới của Hội cơ sở đã kết thúc có thư mục', en: 'The successors of an ended chapter exist' },
  message: ({ slug }) => ({
    vi: `đơn vị mới \`${slug}\` không phải là thư mục Hội cơ sở nào`,
    en: `\`${slug}\` is not the folder of a chapter`,
  }),
  hint: ({ near }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: 'tạo thư mục cho đơn vị mới, hoặc sửa lại tên', en: 'make its folder, or correct the name' },
  *check(data) {
    for (const chapter of data.chapters) {
      for (const [index, slug] of (chapter.ended?.successors ?? []).entries()) {
        if (!data.bySlug.has(slug))
          yield {
            file: chapterFile(chapter.slug, 'chapter'),
            path: ['ket_thuc', 'don_vi_moi', index],
            params: { slug, near: nearest(slug, data.bySlug.keys()) },
          };
      }
    }
  },
});
