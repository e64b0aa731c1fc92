import { formatDay } from '../../i18n/numbers.ts';
import type { Report, Sheet } from '../../report/model.ts';
import type { PartsWriter } from './engine.ts';
import { gridOf } from './grid.ts';
import { type Placed, placeTables } from './layout.ts';
import { writeLine } from './line.ts';
import { hasFilter, printed, screened } from './print.ts';
import { CELLS, LINES } from './styles.ts';
import { type Links, writeTable } from './table.ts';
import { colourVerdicts } from './verdicts.ts';
import { columnWidths, spanOf, widthOf } from './widths.ts';
import { SHEET_WORDS } from './words.ts';

/** An annex under the name of its worksheet, with the rows of its tables. */
interface PlacedSheet {
  readonly name: string;
  readonly sheet: Sheet;
  readonly placed: readonly Placed[];
}

/** Writes an annex as a worksheet, from above to below: what it is, whose and of when, its stamps, then its tables. */
export function writeSheet(workbook: PartsWriter, { name, sheet, placed }: PlacedSheet, report: Report, links: Links): void {
  const lines = linesOf(sheet, report);
  const grids = placed.map((one) => gridOf(one, report.lang));
  const widths = columnWidths(grids);
  const span = spanOf(widths);

  const to = workbook.addWorksheet(name, { ...printed(report, placed, lines.length), ...screened(placed, lines.length) });
  widths.forEach((width, index) => Object.assign(to.getColumn(index + 1), { width, style: CELLS.plain }));
  lines.forEach(({ text, style }, index) => writeLine(to, index + 1, text, span, widthOf(widths, 0, span), style));
  grids.forEach((grid, index) => writeTable(to, grid, widths, span, index === 0 && hasFilter(grid.placed), report.lang, links));
  for (const one of placed) colourVerdicts(to, one, report.lang);
  to.commit();
}

/** The tables of an annex with the rows that they take. */
export function placedTables(sheet: Sheet, report: Report): Placed[] {
  return placeTables(sheet, linesOf(sheet, report).length + 1);
}

function linesOf(sheet: Sheet, { issuer, year, asOf, stamps, lang }: Report) {
  const about = `${issuer.name} – ${SHEET_WORDS.year[lang]} ${year} – ${SHEET_WORDS.asOf[lang]} ${formatDay(asOf, lang)}`;
  return [
    { text: sheet.title, style: LINES.title },
    { text: about, style: LINES.about },
    ...(stamps.length > 0 ? [{ text: stamps.join(' · '), style: LINES.stamp }] : []),
  ];
}
