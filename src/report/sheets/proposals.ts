import { bodyName, chaptersOf, column, known, type ReportInput, yearOfChapter } from '../input.ts';
import { type Cell, type Sheet, text } from '../model.ts';

/** Proposals of the association and of every chapter whose report has arrived (plan IV.3). */
export function proposalsSheet(input: ReportInput): Sheet {
  const { lang, question } = input;
  const own = input.chapter === undefined ? (question.data.reports.get(question.year)?.proposals ?? []) : [];
  const rows: Cell[][] = [
    ...own.map((one) => [text(bodyName(input)), text(one)]),
    ...chaptersOf(input).flatMap((chapter) => {
      const report = yearOfChapter(input, chapter)?.report;
      return report && known(input, report.received) ? report.proposals.map((one) => [text(chapter.name), text(one)]) : [];
    }),
  ];
  return {
    id: 'kien-nghi',
    name: { vi: 'Kiến nghị', en: 'Proposals' }[lang],
    title: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' }[lang],
    tables: [
      {
        id: 'kien-nghi',
        title: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' }[lang],
        columns: [
          column(lang, 'who', { vi: 'Đơn vị', en: 'Body' }, 'wide'),
          column(lang, 'text', { vi: 'Nội dung đề xuất, kiến nghị', en: 'Proposal' }, 'text'),
        ],
        rows,
        empty: { vi: 'Không có kiến nghị.', en: 'No proposals.' }[lang],
      },
    ],
  };
}
