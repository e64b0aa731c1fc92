import type { Lang } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { InstalmentTally } from '../../report/dashboard/model.ts';
import { COLOURS, categories, numbers } from './axes.ts';
import type { ChartOption } from './chart.ts';
import { figure } from './figure.ts';
import { type Html, html } from './html.ts';

/** How members stand with an instalment, in the order of the bars' parts. */
export const DUES_KINDS = [
  { key: 'onTime', colour: COLOURS.good, mark: 'good', words: { vi: 'đóng đủ, đúng hạn', en: 'in full and on time' } },
  { key: 'late', colour: COLOURS.late, mark: 'late', words: { vi: 'đóng đủ, trễ hạn', en: 'in full, but late' } },
  { key: 'unpaid', colour: COLOURS.bad, mark: 'bad', words: { vi: 'chưa đóng đủ', en: 'not paid in full' } },
] as const;

/** Height of the axis below the bars, in pixels. */
const AXIS = 30;

interface Bar extends InstalmentTally {
  readonly label: string;
}

/** One stacked bar for each label; `most` is the longest of all charts that are to be compared. */
export function duesChart(id: string, title: string, bars: readonly Bar[], most: number, lang: Lang): Html {
  const description = bars
    .map((bar) => `${bar.label}: ${DUES_KINDS.map(({ key, words }) => `${formatCount(bar[key], lang)} ${words[lang]}`).join(', ')}`)
    .join('; ');
  // Names that break in two need higher rows.
  const drawing = (width: number, labels: number, row: number) => ({
    id,
    width,
    height: bars.length * row + AXIS,
    title,
    description,
    option: option(bars, { most, labels, room: width - labels, row }, lang),
  });
  return figure(html`${title}`, { narrow: drawing(340, 104, 34), wide: drawing(720, 220, 26) });
}

function option(
  bars: readonly Bar[],
  { most, labels, room, row }: { readonly most: number; readonly labels: number; readonly room: number; readonly row: number },
  lang: Lang,
): ChartOption {
  return {
    grid: { left: labels, right: 16, top: 4, bottom: AXIS - 4 },
    xAxis: numbers(
      { splitNumber: 3, max: axisEnd(most), interval: axisEnd(most) / 2 },
      { formatter: (value: number) => formatCount(Math.round(value), lang), hideOverlap: true },
    ) as NonNullable<ChartOption['xAxis']>,
    yAxis: {
      ...categories(
        bars.map(({ label }) => label),
        { color: COLOURS.ink, width: labels - 10, overflow: 'break', lineHeight: 14, interval: 0 },
      ),
      inverse: true,
    } as NonNullable<ChartOption['yAxis']>,
    series: DUES_KINDS.map(({ key, colour }) => ({
      type: 'bar' as const,
      stack: 'ky',
      silent: true,
      barWidth: row - 10,
      data: bars.map((bar) => bar[key]),
      itemStyle: { color: colour, borderColor: COLOURS.page, borderWidth: 1 },
      label: {
        show: true,
        color: COLOURS.onBar,
        fontSize: 12,
        textBorderWidth: 0,
        // A number that does not fit into its part of the bar stands in the table alone.
        formatter: ({ value }: { value?: unknown }) => {
          const shown = formatCount(Number(value), lang);
          return (Number(value) / axisEnd(most)) * room > shown.length * 8 + 4 ? shown : '';
        },
      },
    })),
  };
}

/** The round number of two digits at which an axis ends whose longest bar is `most`. */
function axisEnd(most: number): number {
  const unit = Math.max(1, 10 ** (String(most).length - 2));
  return Math.ceil(most / (2 * unit)) * 2 * unit;
}
