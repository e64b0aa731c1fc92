import type { Worksheet } from './engine.ts';
import { letters } from './formulas.ts';
import type { Placed } from './layout.ts';
import { VERDICTS } from './styles.ts';
import { SIGNS } from './words.ts';

/** Colours verdicts by rules on their sign rather than by fixed fills: when the clerk corrects the words, the colour follows them. */
export function colourVerdicts(to: Worksheet, { table, first, last }: Placed): void {
  table.columns.forEach((_, index) => {
    if (!table.rows.some((row) => row[index]?.kind === 'verdict')) return;
    const letter = letters(index);
    const rule = (verdict: 'good' | 'bad', priority: number) => ({
      type: 'expression' as const,
      priority,
      formulae: [`LEFT(${letter}${first},1)="${SIGNS[verdict]}"`],
      style: VERDICTS[verdict],
    });
    to.addConditionalFormatting({ ref: `${letter}${first}:${letter}${last}`, rules: [rule('bad', 1), rule('good', 2)] });
  });
}
