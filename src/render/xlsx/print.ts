import type { Report } from '../../report/model.ts';
import type { AddWorksheetOptions } from './engine.ts';
import { letters } from './formulas.ts';
import { namingColumns, type Placed } from './layout.ts';
import { SHEET_WORDS } from './words.ts';

const MILLIMETRES = 25.4;
const A4 = 9;
/** Excel refuses a file with a longer header. */
const LONGEST_HEADER = 255;

/** A4 landscape, as wide as the paper, the heads repeated, and the stamps on every page. */
export function printed(
  report: Report,
  placed: readonly Placed[],
  titleRows: number,
): Pick<AddWorksheetOptions, 'pageSetup' | 'headerFooter'> {
  const repeated = repeatedRows(placed, titleRows);
  const mm = (length: number) => length / MILLIMETRES;
  return {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: mm(20), bottom: mm(18), left: mm(15), right: mm(15), header: mm(9), footer: mm(9) },
      printTitlesRow: repeated,
    },
    headerFooter: {
      // Where the lines above the tables are repeated the stamps are among them: not twice on a page.
      ...(repeated.startsWith('1:') ? {} : { oddHeader: headerOf(report.stamps) }),
      oddFooter: `&L&"Times New Roman,Regular"&10&A&R&"Times New Roman,Regular"&10${SHEET_WORDS.page[report.lang]} &P/&N`,
    },
  };
}

/** Keeps the heads and the name of each row in sight, and offers to filter the first table, the only one Excel allows. */
export function screened(placed: readonly Placed[], titleRows: number): Pick<AddWorksheetOptions, 'views'> & { autoFilter?: string } {
  const main = placed[0];
  const columns = main?.table.columns.length ?? 0;
  const naming = main ? namingColumns(main.table) : 0;
  return {
    views: [{ state: 'frozen', xSplit: naming < columns ? naming : 0, ySplit: main?.lowestHead ?? titleRows, showGridLines: false }],
    ...(main && hasFilter(main) ? { autoFilter: `A${main.lowestHead}:${letters(columns - 1)}${main.last}` } : {}),
  };
}

/** Whether a sheet's first table gets a filter: nothing can be filtered in an empty one. */
export function hasFilter(main: Placed): boolean {
  return main.table.rows.length > 0;
}

/**
 * Rows repeated on each page, as `first:last`: down to the heads when all tables have the same.
 * Otherwise the heads of the last table if it is the longest, since rows are repeated only on the pages after them;
 * those of another would stand above numbers that are not theirs.
 */
function repeatedRows(placed: readonly Placed[], titleRows: number): string {
  const heads = (one: Placed) => one.table.columns.map((column) => column.title).join('\n');
  const [main, last] = [placed[0], placed.at(-1)];
  if (!main || !last) return `1:${titleRows}`;
  // The title of the first table would stand above the rows of the others.
  if (placed.every((one) => heads(one) === heads(main))) return `${placed.length === 1 ? 1 : main.head}:${main.lowestHead}`;
  const longest = Math.max(...placed.map((one) => one.table.rows.length));
  return last.table.rows.length === longest ? `${last.head}:${last.lowestHead}` : `1:${titleRows}`;
}

/** An ampersand starts a code in page headers, and a digit after the size would belong to it. */
function headerOf(stamps: readonly string[]): string {
  return stamps.length === 0 ? '' : `&C&"Times New Roman,Bold"&12 ${stamps.join(' · ').replaceAll('&', '&&')}`.slice(0, LONGEST_HEADER);
}
