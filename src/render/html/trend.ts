import type { Lang, Words } from '../../i18n/lang.ts';
import { formatCount, formatDay } from '../../i18n/numbers.ts';
import type { Dashboard, GapReason, Trend, TrendPoint } from '../../report/dashboard/model.ts';
import { COLOURS, categories, numbers } from './axes.ts';
import { percentText, SIGNS, targetText } from './cell.ts';
import type { ChartOption } from './chart.ts';
import { smallFigure } from './figure.ts';
import { type Html, html, joined, NOTHING } from './html.ts';
import { scrolled } from './table.ts';

/** The indicators over the years: a table, and a small chart for each that has two years or more. */
export function trend({ trend: model, lang }: Dashboard): Html {
  const vi = lang === 'vi';
  const drawn = model.series.filter(({ points }) => points.filter(({ kind }) => kind === 'value').length > 1);
  const charts =
    drawn.length === 0
      ? html`<p class="note">${vi ? 'Chưa có chỉ tiêu nào tính được cho từ hai năm trở lên nên chưa vẽ biểu đồ.' : 'No indicator can be computed for two years yet, so there is no chart.'}</p>\n`
      : html`<div class="multiples">${drawn.map((series) =>
          smallFigure(html`${series.name}`, {
            id: `nam-${series.id}`,
            width: 320,
            height: 170,
            title: vi ? `${series.name} qua các năm` : `${series.name} over the years`,
            description: series.points.map((point) => `${point.year}: ${pointText(point, lang)}`).join('; '),
            option: option(series.points, lang),
          }),
        )}</div>\n`;
  return html`${charts}${yearTable(model, lang)}`;
}

function option(points: readonly TrendPoint[], lang: Lang): ChartOption {
  const value = (point: TrendPoint) => (point.kind === 'value' && point.percent !== undefined ? point.percent / 100 : null);
  return {
    grid: { left: 40, right: 22, top: 24, bottom: 24 },
    xAxis: categories(points.map(({ year }) => String(year))),
    yAxis: numbers({ max: 100, interval: 50 }, { formatter: (at: number) => `${at}%` }),
    series: [
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        data: points.map((point) => (point.kind === 'value' ? point.target : null)),
        lineStyle: { color: COLOURS.target, type: 'dashed', width: 1.5 },
      },
      {
        type: 'line',
        silent: true,
        symbol: 'circle',
        symbolSize: 7,
        // Below its point where the target's line runs above it.
        data: points.map((point) => ({ value: value(point), label: { position: isBelow(point) ? 'bottom' : 'top' } })),
        itemStyle: { color: COLOURS.series },
        lineStyle: { color: COLOURS.series, width: 2 },
        label: {
          show: true,
          color: COLOURS.ink,
          fontSize: 12,
          textBorderColor: COLOURS.page,
          textBorderWidth: 3,
          formatter: ({ dataIndex }) => {
            const point = points[dataIndex];
            return point?.kind === 'value' ? percentText(point.percent, lang) : '';
          },
        },
      },
    ],
  };
}

function isBelow(point: TrendPoint): boolean {
  return point.kind === 'value' && point.state === 'missed' && point.numerator * 4 > point.denominator;
}

function yearTable({ years, series }: Trend, lang: Lang): Html {
  const vi = lang === 'vi';
  const reasons = [...new Set(series.flatMap(({ points }) => points.flatMap((point) => (point.kind === 'gap' ? [point.reason] : []))))];
  const table = html`<thead><tr><th scope="col">${vi ? 'Chỉ tiêu' : 'Indicator'}</th>${years.map(
    ({ year, asOf }) => html`<th scope="col" class="n">${year} <small>${vi ? 'đến' : 'as of'} ${formatDay(asOf, lang)}</small></th>`,
  )}</tr></thead>
<tbody>
${series.map(
  ({ name, points }) =>
    html`<tr><th scope="row">${name}</th>${points.map((point) =>
      point.kind === 'value'
        ? html`<td class="n ${point.state}">${SIGNS[point.state]} ${percentText(point.percent, lang)} <small>${formatCount(point.numerator, lang)}/${formatCount(point.denominator, lang)}, ${vi ? 'mục tiêu' : 'target'} ${targetText(point.target)}</small></td>`
        : html`<td class="n gap">${GAPS[point.reason][lang]}</td>`,
    )}</tr>\n`,
)}</tbody>
`;
  const why =
    reasons.length === 0
      ? NOTHING
      : html`<p class="note">${joined(
          reasons.map((reason) => html`${GAP_NOTES[reason][lang]}`),
          ' ',
        )}</p>\n`;
  return html`${scrolled('bang-nam', vi ? 'Chỉ tiêu qua các năm' : 'The indicators over the years', table, { rows: series.length })}${why}`;
}

function pointText(point: TrendPoint, lang: Lang): string {
  if (point.kind === 'gap') return GAPS[point.reason][lang];
  return `${percentText(point.percent, lang)}, ${lang === 'vi' ? 'mục tiêu' : 'target'} ${targetText(point.target)}`;
}

const GAPS: Readonly<Record<GapReason, Words>> = {
  'before-plan': { vi: 'chưa áp dụng kế hoạch', en: 'before the plan' },
  'no-plan': { vi: 'kế hoạch không có chỉ tiêu này', en: 'not in the plan' },
  'not-in-force': { vi: 'mục tiêu chưa có hiệu lực', en: 'target not in force' },
  'no-data': { vi: 'chưa có số liệu', en: 'no data' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
};

const GAP_NOTES: Readonly<Record<GapReason, Words>> = {
  'before-plan': {
    vi: '“Chưa áp dụng kế hoạch”: năm ấy trước năm đầu của kế hoạch.',
    en: '“Before the plan”: the year lies before the first of the plan.',
  },
  'no-plan': {
    vi: '“Kế hoạch không có chỉ tiêu này”: kế hoạch của năm ấy không đặt chỉ tiêu này, hoặc chưa nhập.',
    en: '“Not in the plan”: the plan of that year does not set this indicator, or was not entered.',
  },
  'not-in-force': {
    vi: '“Mục tiêu chưa có hiệu lực”: ngày chốt số liệu năm ấy đứng trước ngày đầu của mục tiêu.',
    en: '“Target not in force”: that year’s as-of date lies before the first value of the target.',
  },
  'no-data': {
    vi: '“Chưa có số liệu”: không Hội cơ sở nào có tệp của năm ấy cho chỉ tiêu này; không phải là 0%.',
    en: '“No data”: no chapter has a file of that year for this indicator; that is not 0 %.',
  },
  'not-applicable': {
    vi: '“Không áp dụng”: không có đơn vị nào để tính.',
    en: '“Not applicable”: there was nothing to count.',
  },
};
