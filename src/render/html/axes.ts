import type { ChartOption } from './chart.ts';

/** Colours of the charts: variables of the style sheet, so that the dark scheme and paper have their own. */
export const COLOURS = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  series: 'var(--accent)',
  target: 'var(--target)',
  good: 'var(--good)',
  late: 'var(--late)',
  bad: 'var(--bad)',
  onBar: 'var(--on-bar)',
  page: 'var(--page)',
} as const;

const LABEL = { color: COLOURS.muted, fontSize: 12 } as const;

/** An axis of names or of points in time. */
export function categories(data: readonly string[], extra: object = {}): NonNullable<ChartOption['xAxis']> & object {
  return {
    type: 'category',
    data: [...data],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: COLOURS.line } },
    axisLabel: { ...LABEL, ...extra },
  };
}

/** An axis of numbers that begins at zero. */
export function numbers(extra: object = {}, label: object = {}): NonNullable<ChartOption['yAxis']> & object {
  return {
    type: 'value',
    min: 0,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: COLOURS.line } },
    axisLabel: { ...LABEL, ...label },
    ...extra,
  };
}

/** A dashed line at a height that must be reached. */
export function targetLine(at: number, label: string): object {
  return {
    silent: true,
    symbol: 'none',
    data: [{ yAxis: at }],
    lineStyle: { color: COLOURS.target, type: 'dashed', width: 1.5 },
    label: { position: 'insideStartTop', formatter: () => label, color: COLOURS.target, fontSize: 12, textBorderWidth: 0 },
  };
}
