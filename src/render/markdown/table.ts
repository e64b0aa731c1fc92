import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay, formatHundredths, formatMoney } from '../../i18n/numbers.ts';
import type { Cell, Table } from '../../report/model.ts';
import { totalsOf } from '../../report/totals.ts';
import { escapeMarkdown } from './escape.ts';

const NUMBERS = new Set<Cell['kind']>(['count', 'money', 'percent', 'score']);

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
  switch (cell.kind) {
    case 'text':
      return escapeMarkdown(cell.text);
    case 'count':
      return formatCount(cell.value, lang);
    case 'money':
      return formatMoney(cell.value, lang);
    case 'percent':
      return `${cell.whole ? cell.hundredths / 100 : formatHundredths(cell.hundredths, lang)}%`;
    case 'score':
      return lang === 'vi' ? String(cell.value).replace('.', ',') : String(cell.value);
    case 'day':
      return formatDay(cell.day, lang);
    case 'verdict':
      return `${{ good: '✔', bad: '✘', neutral: '' }[cell.verdict]} ${escapeMarkdown(cell.text)}`.trim();
    case 'none':
      return cell.reason === 'not-applicable' ? '–' : lang === 'vi' ? 'chưa có' : 'none';
  }
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}
