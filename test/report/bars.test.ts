import { expect, it } from 'vitest';
import { indicatorBars } from '../../src/render/markdown/bars.ts';
import { type Cell, count, percent, type Report, verdict } from '../../src/report/model.ts';
import { report } from '../xlsx/sample.ts';

const column = (key: string) => ({ key, title: key, width: 'narrow' as const });

function reportOf(...rows: readonly (readonly [share: number | undefined, target: number, state: 'good' | 'bad' | 'neutral'])[]): Report {
  const table = {
    id: 'chi-tieu',
    title: '',
    columns: ['no', 'percent', 'target', 'state'].map(column),
    rows: rows.map(([share, target, state], index): Cell[] => [
      count(index + 1),
      percent(share),
      { kind: 'percent', hundredths: target * 100, whole: true },
      verdict(state, { good: 'đạt', bad: 'chưa đạt', neutral: 'không áp dụng' }[state]),
    ]),
  };
  return { ...report, sheets: [{ id: 'tong-hop', name: '', title: '', tables: [table] }] };
}

it('draws a bar with the mark of its target', () => {
  expect(indicatorBars(reportOf([8889, 100, 'bad'], [5556, 50, 'good'], [undefined, 70, 'neutral']))).toBe(
    [
      '```text',
      '1. █████████████████░░░│  88,89% chưa đạt',
      '2. ██████████│█░░░░░░░░░  55,56% đạt',
      '3. ░░░░░░░░░░░░░░│░░░░░░       – không áp dụng',
      '```',
    ].join('\n'),
  );
});

it('reaches the mark when the target is met, and only then', () => {
  for (const [share, target, state] of [
    [6999, 70, 'bad'],
    [7000, 70, 'good'],
    [7100, 71, 'good'],
    [7199, 72, 'bad'],
    [9999, 100, 'bad'],
    [10_000, 100, 'good'],
    [0, 0, 'good'],
  ] as const) {
    const [before = ''] = indicatorBars(reportOf([share, target, state])).split('│');
    expect(before.endsWith('░'), `${share} of ${target}`).toBe(state === 'bad');
  }
});

it('is nothing without indicators', () => {
  expect(indicatorBars({ ...report, sheets: [] })).toBe('');
});
