import type { Lang } from '../../i18n/lang.ts';
import { STATE_NAMES } from '../../indicators/words.ts';
import type { Table } from '../../report/model.ts';
import { cellText } from '../cell-text.ts';
import { storable } from './cells.ts';
import type { Worksheet } from './engine.ts';
import { letters } from './formulas.ts';
import type { Placed } from './layout.ts';
import { VERDICTS } from './styles.ts';

/** Excel takes no longer text in a formula, and no more arguments of OR. */
const LONGEST = 255;
const MOST = 255;

/** Colours verdicts by rules on their words rather than by fixed fills: when the clerk corrects the words, the colour follows them. */
export function colourVerdicts(to: Worksheet, { table, first, last }: Placed, lang: Lang): void {
  table.columns.forEach((_, index) => {
    if (!table.rows.some((row) => row[index]?.kind === 'verdict')) return;
    const cell = `${letters(index)}${first}`;
    const rule = (verdict: 'good' | 'bad', priority: number) => ({
      type: 'expression' as const,
      priority,
      formulae: [`OR(${wordsOf(table, index, verdict, lang).map((words) => `${cell}="${words.replaceAll('"', '""')}"`)})`],
      style: VERDICTS[verdict],
    });
    to.addConditionalFormatting({ ref: `${cell}:${letters(index)}${last}`, rules: [rule('bad', 1), rule('good', 2)] });
  });
}

/** What a verdict of this kind may say in the column: met or missed, and the words that stand there. */
function wordsOf({ rows }: Table, index: number, verdict: 'good' | 'bad', lang: Lang): string[] {
  const usual = cellText({ kind: 'verdict', verdict, text: STATE_NAMES[verdict === 'good' ? 'met' : 'missed'][lang] }, lang);
  const own = rows.flatMap((row) => {
    const cell = row[index];
    return cell?.kind === 'verdict' && cell.verdict === verdict ? [storable(cellText(cell, lang))] : [];
  });
  return [...new Set([usual, ...own])].filter((words) => words.length <= LONGEST).slice(0, MOST);
}
