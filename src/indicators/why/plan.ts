import { formatDay } from '../../i18n/numbers.ts';
import { chapterAccount, excludedChapters, inOneLine } from './chapters.ts';
import { defineReasoning, type Ground } from './reasoning.ts';

/** Behind the first line of the plan's section II. */
export const chapterPlansWhy = defineReasoning({
  id: 'ke-hoach',
  definition: ({ year, asOf }) => ({
    vi: `Hội cơ sở có kế hoạch năm ${year} (tệp ke-hoach.yaml) ghi số, ngày ban hành đến hết ${formatDay(asOf, 'vi')}, và có ít nhất một biện pháp`,
    en: `chapters whose plan of ${year} (ke-hoach.yaml) has a number, a date up to ${asOf} and at least one measure`,
  }),
  excluded: excludedChapters,
  accounts: (question) => (unit) =>
    chapterAccount(question, unit, 'chapter-plan', ({ plan }, file) => {
      if (!plan) return undefined;
      const { number, day, measures } = plan;
      const grounds: Ground[] = [
        {
          words: {
            vi: `kế hoạch ${number ?? '(chưa có số)'}${day ? ` ngày ${formatDay(day, 'vi')}` : ''}`,
            en: `plan ${number ?? '(no number)'}${day ? ` of ${day}` : ''}`,
          },
          file,
          path: ['ngay'],
        },
        { words: { vi: `${measures.length} biện pháp`, en: `${measures.length} measures` }, file, path: ['bien_phap'] },
      ];
      return { summary: inOneLine(grounds), grounds };
    }),
});
