import { annexesOf, type Report, type Sheet } from '../../report/model.ts';
import { dayInWords, officialNumber, roman } from '../official.ts';
import { type FileChild, type ISectionOptions, Paragraph } from './engine.ts';
import { lines } from './head.ts';
import { ANNEX_PAGES, ANNEX_WIDTH } from './page.ts';
import { wordTable } from './table.ts';
import { capitals, run } from './text.ts';
import { FRAME } from './words.ts';

/** Every annex as a section of its own: its number and name, the report that it belongs to, its tables. */
export function annexes(report: Report): ISectionOptions[] {
  const of = belongsTo(report);
  return annexesOf(report).map((sheet, index) => ({
    properties: ANNEX_PAGES,
    children: [
      new Paragraph({
        style: 'AnnexTitle',
        children: [run(`${FRAME.annex[report.lang]} ${roman(index + 1)}`), run(capitals(sheet.title), { break: 1, size: 26 })],
      }),
      lines('AnnexOf', [of]),
      ...tables(sheet, report),
    ],
  }));
}

function tables(sheet: Sheet, { lang }: Report): FileChild[] {
  return sheet.tables.flatMap((table) =>
    wordTable(table, lang, { where: 'annex', width: ANNEX_WIDTH, titled: sheet.tables.length > 1 || table.title !== sheet.title }),
  );
}

function belongsTo({ issuer, lang }: Report): string {
  const [number, day] = [officialNumber(issuer.number), dayInWords(issuer.day, lang)];
  return {
    vi: `(Kèm theo Báo cáo số ${number} ${day} của ${issuer.name})`,
    en: `(With Report No. ${number} of ${day} by ${issuer.name})`,
  }[lang];
}
