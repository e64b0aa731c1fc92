import { gathered } from '../gathered.ts';
import { bodyName, column, type ReportInput } from '../input.ts';
import { type Cell, count, type Sheet, text } from '../model.ts';
import { voicesOf } from '../voices.ts';
import { shortName } from '../words.ts';

/** Proposals of the association, then the chapters', alike ones told once with who made them (plan IV.3). */
export function proposalsSheet(input: ReportInput): Sheet {
  const { lang, question, chapter } = input;
  const own =
    chapter === undefined
      ? question.data.reports.get(question.year)?.proposals
      : question.data.bySlug.get(chapter)?.years.get(question.year)?.report?.proposals;
  const body = chapter === undefined ? bodyName(input) : question.data.bySlug.get(chapter)?.name;
  const rows: Cell[][] = [
    ...(own ?? []).map((one): Cell[] => [text(one), text(body), { kind: 'none', reason: 'not-applicable' }]),
    ...gathered(voicesOf(input, (report) => report.proposals)).map(({ text: words, chapters }): Cell[] => [
      text(words),
      text(chapters.map(shortName).join('; ')),
      count(chapters.length),
    ]),
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
          column(lang, 'no', { vi: 'TT', en: 'No.' }, 'tiny'),
          column(lang, 'text', { vi: 'Nội dung đề xuất, kiến nghị', en: 'Proposal' }, 'text'),
          column(lang, 'who', { vi: 'Đơn vị đề nghị', en: 'Made by' }, 'text'),
          column(lang, 'count', { vi: 'Số Hội cơ sở', en: 'Chapters' }, 'narrow'),
        ],
        rows: rows.map((row, index) => [count(index + 1), ...row]),
        empty: { vi: 'Không có kiến nghị.', en: 'No proposals.' }[lang],
      },
    ],
  };
}
