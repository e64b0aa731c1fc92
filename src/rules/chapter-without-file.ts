import { chapterFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** A chapter's folder says which chapter it is (data-model, co-so.yaml). */
export const chapterWithoutFile = defineRule<{ slug: string }>({
  code: 'H021',
  name: 'chapter-without-file',
  severity: 'error',
  ensures: { vi: 'Thư mục của mỗi Hội cơ sở có tệp co-so.yaml', en: "Every chapter's folder has its co-so.yaml" },
  message: ({ slug }) => ({
    vi: `thư mục ${slug} không có tệp co-so.yaml, không biết là Hội cơ sở nào`,
    en: `the folder ${slug} has no co-so.yaml, so nobody knows which chapter it is`,
  }),
  hint: () => ({
    vi: 'thêm tệp co-so.yaml (mã, tên, loại, địa bàn), hoặc lấy lại từ Git nếu đã xóa nhầm',
    en: 'add co-so.yaml (code, name, kind, places), or restore it from Git if it was removed by mistake',
  }),
  *check(data, trust) {
    for (const { slug } of data.chapters) {
      const file = chapterFile(slug, 'chapter');
      if (!data.files.has(file) && trust.sound(file)) yield { file, path: [], params: { slug } };
    }
  },
});
