import { formatHundredths } from '../../i18n/numbers.ts';
import type { Cell, Report } from '../../report/model.ts';

const CELLS = 20;

/** The indicators as bars of text in a fenced block, numbered as in their table; `│` stands at the target. Empty without indicators. */
export function indicatorBars({ sheets, lang }: Report): string {
  const table = sheets.find(({ id }) => id === 'tong-hop')?.tables.find(({ id }) => id === 'chi-tieu');
  if (!table || table.rows.length === 0) return '';
  const at = (key: string) => table.columns.findIndex((column) => column.key === key);
  const [no, percent, target, state] = [at('no'), at('percent'), at('target'), at('state')];
  const lines = table.rows.map((row) => {
    const words = row[state]?.kind === 'verdict' ? ` ${row[state].text}` : '';
    const share = hundredths(row[percent]);
    const shown = share === undefined ? '–' : `${formatHundredths(share, lang)}%`;
    return `${numberOf(row[no])}. ${bar(share ?? 0, hundredths(row[target]) ?? 10_000, row[state])} ${shown.padStart(7)}${words}`;
  });
  return ['```text', ...lines, '```'].join('\n');
}

/** Twenty cells and the mark of the target; the bar reaches the mark when the target is met, and only then. */
function bar(share: number, target: number, state: Cell | undefined): string {
  const mark = Math.ceil((Math.min(target, 10_000) * CELLS) / 10_000);
  const full = Math.min(CELLS, Math.floor((share * CELLS) / 10_000));
  const met = state?.kind === 'verdict' && state.verdict === 'good';
  const filled = met ? Math.max(full, mark) : Math.min(full, Math.max(0, mark - 1));
  const cells = '█'.repeat(filled) + '░'.repeat(CELLS - filled);
  return `${cells.slice(0, mark)}│${cells.slice(mark)}`;
}

function hundredths(cell: Cell | undefined): number | undefined {
  return cell?.kind === 'percent' ? cell.hundredths : undefined;
}

function numberOf(cell: Cell | undefined): number {
  return cell?.kind === 'count' ? cell.value : 0;
}
