import type { Lang } from '../../i18n/lang.ts';
import { formatDay, formatMoney } from '../../i18n/numbers.ts';
import type { FundPanel, FundRow } from '../../report/dashboard/model.ts';
import { fundAnchor } from './anchors.ts';
import { COLOURS, categories, numbers, targetLine } from './axes.ts';
import { millions, SIGNS } from './cell.ts';
import type { ChartOption } from './chart.ts';
import { figure, smallFigure } from './figure.ts';
import { type Html, html } from './html.ts';

/** The points at which balances are taken: the opening, the months, and the as-of date. */
export function monthNames({ days }: FundPanel, lang: Lang): string[] {
  return [
    lang === 'vi' ? 'Đầu năm' : 'Opening',
    ...days.map((day, index) => (index === days.length - 1 ? formatDay(day, lang) : lang === 'vi' ? `T${index + 1}` : `${index + 1}`)),
  ];
}

/** Twelve months, so that a year that is not over looks like one. */
function axis(lang: Lang, every: number) {
  return categories([lang === 'vi' ? 'đầu' : '0', ...Array.from({ length: 12 }, (_, index) => `${index + 1}`)], {
    interval: (index: number) => index % every === 0,
  });
}

function padded<T>(values: readonly T[]): (T | null)[] {
  return Array.from({ length: 13 }, (_, index) => values[index] ?? null);
}

/** How many chapters held the minimum at the end of each month. */
export function reachedChart(panel: FundPanel, lang: Lang): Html {
  const vi = lang === 'vi';
  const title = vi ? 'Số Hội cơ sở đạt mức tối thiểu, cuối mỗi tháng' : 'Chapters at the minimum, at the end of each month';
  const names = monthNames(panel, lang);
  const option: ChartOption = {
    grid: { left: 4, right: 4, top: 20, bottom: 24 },
    xAxis: axis(lang, 1),
    // Every bar bears its number, so the axis needs none.
    yAxis: numbers({ max: panel.rows.length, splitLine: { show: false } }, { show: false }),
    series: [
      {
        type: 'bar',
        silent: true,
        data: padded(panel.reached),
        itemStyle: { color: COLOURS.series },
        label: { show: true, position: 'top', color: COLOURS.ink, fontSize: 12, textBorderWidth: 0 },
      },
    ],
  };
  const drawing = {
    id: 'quy-dat',
    height: 180,
    title,
    description: panel.reached.map((count, index) => `${names[index]}: ${count}/${panel.rows.length}`).join('; '),
    option,
  };
  return figure(html`${title}`, { narrow: { ...drawing, width: 340 }, wide: { ...drawing, width: 720 } });
}

/** A chapter's balance through the year against the minimum; a chapter without a book has no line. */
export function chapterChart(row: FundRow, panel: FundPanel, lang: Lang): Html {
  const vi = lang === 'vi';
  const last = row.balances.at(-1);
  const shown = last === undefined ? (vi ? 'chưa có sổ quỹ' : 'no book of the fund') : formatMoney(last, lang);
  const caption = html`<a href="#${fundAnchor(row.chapter)}">${row.name}</a> <span class="${row.state}">${SIGNS[row.state]} ${shown}</span>`;
  if (last === undefined && row.balances[0] === undefined)
    return html`<figure class="small"><figcaption>${caption}</figcaption></figure>\n`;
  const { minimum } = panel;
  const top = Math.max(minimum ?? 0, ...row.balances.map((one) => one ?? 0));
  // Two steps of whole millions above zero, so that the numbers of the axis never crowd.
  const step = Math.max(1, Math.ceil((top * 1.05) / 2_000_000)) * 1_000_000;
  const bottom = Math.min(0, ...row.balances.map((one) => one ?? 0));
  const colour = row.state === 'missed' ? COLOURS.bad : COLOURS.good;
  const names = monthNames(panel, lang);
  return smallFigure(caption, {
    id: `quy-${row.chapter}`,
    width: 320,
    height: 130,
    title: vi ? `Số dư quỹ nhân đạo: ${row.name}` : `Balance of the fund: ${row.name}`,
    description: row.balances.map((one, index) => `${names[index]}: ${one === undefined ? '–' : formatMoney(one, lang)}`).join('; '),
    option: {
      grid: { left: 34, right: 12, top: 10, bottom: 22 },
      xAxis: axis(lang, 2),
      yAxis: numbers(
        { min: Math.floor(bottom / step) * step, max: 2 * step, interval: step },
        { formatter: (value: number) => millions(value, lang) },
      ),
      series: [
        {
          type: 'line',
          silent: true,
          symbol: 'circle',
          symbolSize: 4,
          data: padded(row.balances),
          itemStyle: { color: colour },
          lineStyle: { color: colour, width: 2 },
          ...(minimum === undefined ? {} : { markLine: targetLine(minimum, '') }),
        },
      ],
    },
  });
}
