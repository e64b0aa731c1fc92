import { gradeName } from '../../i18n/grades.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { chapterAccount, excludedChapters, inOneLine } from './chapters.ts';
import { defineReasoning, type Ground } from './reasoning.ts';

/** Behind the second line of the plan's section II. */
export const strongTitleWhy = defineReasoning({
  id: 'vung-manh',
  definition: ({ year, asOf }) => ({
    vi: `Hội cơ sở có quyết định công nhận danh hiệu vững mạnh năm ${year} (tệp danh-hieu.yaml, mục cong_nhan), ký đến hết ${formatDay(asOf, 'vi')}; điểm và đề nghị không tính`,
    en: `chapters with a decision of ${year} that recognises them as strong (danh-hieu.yaml, cong_nhan), dated up to ${asOf}; scores and proposals do not count`,
  }),
  excluded: excludedChapters,
  accounts: (question) => (unit) =>
    chapterAccount(question, unit, 'title', ({ title }, file) => {
      if (!title) return undefined;
      const { recognised, proposed } = title;
      const grounds: Ground[] = [];
      if (recognised)
        grounds.push({
          words: {
            vi: `quyết định ${recognised.decision} ngày ${formatDay(recognised.day, 'vi')} công nhận “${gradeName(recognised.title, 'vi')}”`,
            en: `decision ${recognised.decision} of ${recognised.day} recognises “${gradeName(recognised.title, 'en')}”`,
          },
          file,
          path: ['cong_nhan'],
        });
      if (proposed?.day)
        grounds.push({
          words: {
            vi: `đề nghị “${gradeName(proposed.title, 'vi') ?? ''}” ngày ${formatDay(proposed.day, 'vi')} (không tính)`,
            en: `“${gradeName(proposed.title, 'en') ?? ''}” proposed on ${proposed.day} (does not count)`,
          },
          file,
          path: ['de_nghi'],
        });
      if (grounds.length === 0)
        return { summary: { vi: 'mới có điểm, chưa có đề nghị và quyết định', en: 'scores only, neither proposed nor decided' }, grounds };
      return { summary: inOneLine(grounds), grounds };
    }),
});
