import type { Lang } from '../../i18n/lang.ts';
import type { Cell, Column, Table } from '../../report/model.ts';
import { totalsOf } from '../../report/totals.ts';
import { cellText } from '../cell-text.ts';
import { type Content, type Html, html, NOTHING } from './html.ts';

const NUMBERS = new Set<Cell['kind']>(['count', 'money', 'percent', 'score']);

/** As many rows as surely fit on one page, so that paper need not divide the table. */
const ONE_PAGE = 20;

/** A region that scrolls sideways when a table is wider than the screen, and that the keyboard reaches. */
export function scrolled(id: string, caption: Content, table: Html, size: { readonly wide?: boolean; readonly rows?: number } = {}): Html {
  const { wide = false, rows = 0 } = size;
  return html`<div class="scroll${wide ? ' broad' : ''}${rows > 0 && rows <= ONE_PAGE ? ' whole' : ''}" role="region" tabindex="0" aria-labelledby="${id}-c"><table id="${id}"><caption id="${id}-c"><span>${caption}</span></caption>
${table}</table></div>
`;
}

/** A table of the report with its totals and notes, or what it says when it is empty. */
export function reportTable(id: string, table: Table, lang: Lang): Html {
  if (table.rows.length === 0 && table.empty !== undefined) return html`<p><b>${table.title}</b>: ${table.empty}</p>`;
  const numeric = table.columns.map((_, index) => table.rows.some((row) => NUMBERS.has(row[index]?.kind ?? 'text')));
  const totals = totalsOf(table);
  const rowHead = table.columns.findIndex((_, index) => !numeric[index]);
  const cells = (row: readonly Cell[]) => row.map((cell, index) => cellOf(cell, index === rowHead, numeric[index] === true, lang));
  const body = html`${headOf(table.columns, numeric)}<tbody>
${table.rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody>
${totals ? html`<tfoot><tr>${cells(totals)}</tr></tfoot>\n` : NOTHING}`;
  return html`${scrolled(id, table.title, body, { wide: table.columns.length > 7, rows: table.rows.length })}${(table.notes ?? []).map((note) => html`<p class="note">${note}</p>\n`)}`;
}

function cellOf(cell: Cell, isHead: boolean, isNumber: boolean, lang: Lang): Html {
  const shown = cellText(cell, lang);
  if (isHead) return html`<th scope="row">${shown}</th>`;
  if (cell.kind === 'verdict') return html`<td class="${cell.verdict}">${shown}</td>`;
  return isNumber ? html`<td class="n">${shown}</td>` : html`<td>${shown}</td>`;
}

/** The heads of columns, under the headings of their groups. */
function headOf(columns: readonly Column[], numeric: readonly boolean[]): Html {
  const title = (column: Column, index: number) => html`<th scope="col"${numeric[index] ? html` class="n"` : NOTHING}>${column.title}</th>`;
  if (!columns.some(({ group }) => group !== undefined)) return html`<thead><tr>${columns.map(title)}</tr></thead>\n`;
  const spans = columns.reduce<{ group: string | undefined; first: number; count: number }[]>((all, { group }, index) => {
    const last = all.at(-1);
    if (last && group !== undefined && last.group === group) last.count += 1;
    else all.push({ group, first: index, count: 1 });
    return all;
  }, []);
  return html`<thead><tr>${spans.map(({ group, first, count }) =>
    group === undefined
      ? html`<th scope="col" rowspan="2"${numeric[first] ? html` class="n"` : NOTHING}>${columns[first]?.title ?? ''}</th>`
      : html`<th scope="colgroup" colspan="${count}">${group}</th>`,
  )}</tr>
<tr>${columns.map((column, index) => (column.group === undefined ? NOTHING : title(column, index)))}</tr></thead>
`;
}
