import type { Lang } from '../../i18n/lang.ts';
import type { Cell, Table } from '../../report/model.ts';
import { totalsOf } from '../../report/totals.ts';
import { cellText, NUMBERS } from '../cell-text.ts';
import { escapeMarkdown } from '../template/escape.ts';

/** A table of the report in Markdown, with its totals and notes; its text when it is empty. */
export function markdownTable(table: Table, lang: Lang): string {
  if (table.rows.length === 0 && table.empty) return table.empty;
  const heads = table.columns.map(({ title, group }) =>
    escapeMarkdown(group ? `${group}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title),
  );
  const aligns = table.columns.map((_, index) => (table.rows.some((row) => NUMBERS.has(row[index]?.kind ?? 'text')) ? '---:' : '---'));
  const totals = totalsOf(table);
  const lines = [
    heads,
    aligns,
    ...table.rows.map((row) => row.map((cell) => markdownCell(cell, lang))),
    ...(totals ? [totals.map((cell) => bold(markdownCell(cell, lang)))] : []),
  ];
  const notes = (table.notes ?? []).map((note) => `\n_${escapeMarkdown(note)}_`);
  return [...lines.map((line) => `| ${line.join(' | ')} |`), ...notes].join('\n');
}

/** A cell as it is printed. */
export function markdownCell(cell: Cell, lang: Lang): string {
  return escapeMarkdown(cellText(cell, lang));
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}
