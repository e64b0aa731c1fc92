import type { Asked } from '../../audit/figures.ts';
import type { Names } from '../../audit/tell/names.ts';
import type { ToldStep } from '../../audit/tell/step.ts';
import { visible } from '../visible.ts';
import { computedOn, stepLines } from './log.ts';
import type { Screen } from './screen.ts';

/** The two states that are compared; without the second it is the work tree. */
export interface States {
  readonly from: string;
  readonly to: string | undefined;
}

/** The difference of two states for people. */
export function renderDiff(step: ToldStep, { from, to }: States, asked: Asked, names: Names, screen: Screen): string {
  const { lang, colour } = screen;
  const now = to ?? { vi: 'thư mục đang làm', en: 'the work tree' }[lang];
  const lines = stepLines(step, names, screen);
  const nothing = { vi: '  dữ liệu không có gì khác', en: '  the data does not differ' }[lang];
  const still =
    step.impact.length === 0 && lines.length > 0 ? [`  ${{ vi: 'không chỉ tiêu nào thay đổi', en: 'no indicator moved' }[lang]}`] : [];
  return visible(
    `${[colour.bold(`${from} → ${now}`), ...(lines.length > 0 ? lines : [nothing]), ...still, '', colour.dim(computedOn(asked, lang))].join('\n')}\n`,
  );
}
