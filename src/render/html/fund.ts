import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay, formatMoney } from '../../i18n/numbers.ts';
import type { Dashboard, FundPanel, FundRow } from '../../report/dashboard/model.ts';
import { fundAnchor, listAnchor } from './anchors.ts';
import { COLOURS, categories, numbers, targetLine } from './axes.ts';
import { badge, millions, SIGNS } from './cell.ts';
import type { ChartOption } from './chart.ts';
import { figure, smallFigure } from './figure.ts';
import { type Html, html, NOTHING } from './html.ts';
import { scrolled } from './table.ts';

/** So many charts a reader can still take in; with more chapters, those at the minimum are folded away. */
const MANY = 24;

/** How many chapters reached the minimum month by month, each chapter's balance through the year, and the same numbers as a table. */
export function fund(page: Dashboard): Html {
  const { fund: panel, lang } = page;
  const vi = lang === 'vi';
  const below = panel.rows.filter(({ state }) => state !== 'met');
  const reached = panel.rows.filter(({ state }) => state === 'met');
  const last = panel.reached.at(-1) ?? 0;
  const head =
    panel.minimum === undefined
      ? NOTHING
      : html`<p><a href="#${listAnchor('quy-nhan-dao')}">${formatCount(last, lang)}/${formatCount(panel.rows.length, lang)}</a> ${vi ? `Hội cơ sở có số dư ít nhất ${formatMoney(panel.minimum, lang)} vào ngày ${formatDay(page.asOf, lang)}.` : `chapters held at least ${formatMoney(panel.minimum, lang)} on ${formatDay(page.asOf, lang)}.`}</p>\n`;
  return html`${head}${panel.rows.length > 1 && panel.minimum !== undefined ? reachedChart(panel, lang) : NOTHING}<div class="multiples">${below.map((row) => chapterChart(row, panel, lang))}${reached.length > 0 && panel.rows.length <= MANY ? reached.map((row) => chapterChart(row, panel, lang)) : NOTHING}</div>
${
  panel.rows.length > MANY && reached.length > 0
    ? html`<details><summary>${vi ? `Biểu đồ của ${formatCount(reached.length, lang)} Hội cơ sở đạt mức tối thiểu` : `Charts of the ${formatCount(reached.length, lang)} chapters at the minimum`}</summary><div class="multiples">${reached.map((row) => chapterChart(row, panel, lang))}</div></details>\n`
    : NOTHING
}<p class="note">${vi ? 'Đường: số dư cuối mỗi tháng (triệu đồng), điểm đầu là số dư đầu năm, điểm cuối là ngày chốt số liệu. Đường đứt: mức tối thiểu.' : 'Line: balance at the end of each month (million VND), beginning with the opening balance and ending on the as-of date. Dashed: the minimum.'}</p>
<details><summary>${vi ? 'Bảng số liệu: số dư cuối tháng' : 'Table: balances at the ends of months'}</summary>
${balanceTable(panel, lang)}</details>
${voucherLists(panel, lang)}`;
}

function monthNames({ days }: FundPanel, lang: Lang): string[] {
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

function reachedChart(panel: FundPanel, lang: Lang): Html {
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

function chapterChart(row: FundRow, panel: FundPanel, lang: Lang): Html {
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

function balanceTable(panel: FundPanel, lang: Lang): Html {
  const vi = lang === 'vi';
  const amount = (one: number | undefined) => (one === undefined ? (vi ? 'chưa có' : 'none') : formatCount(one, lang));
  const table = html`<thead><tr><th scope="col">${vi ? 'Hội cơ sở' : 'Chapter'}</th>${monthNames(panel, lang).map((name) => html`<th scope="col" class="n">${name}</th>`)}<th scope="col">${vi ? 'Kết quả' : 'Result'}</th></tr></thead>
<tbody>
${panel.rows.map((row) => html`<tr><th scope="row"><a href="#${fundAnchor(row.chapter)}">${row.name}</a></th>${row.balances.map((one) => html`<td class="n">${amount(one)}</td>`)}<td>${badge(row.state, lang)}</td></tr>\n`)}</tbody>
${panel.minimum === undefined ? NOTHING : html`<tfoot><tr><th scope="row">${vi ? 'Số nơi đạt' : 'At the minimum'}</th>${panel.reached.map((one) => html`<td class="n">${formatCount(one, lang)}</td>`)}<td></td></tr></tfoot>\n`}`;
  const caption = vi ? 'Số dư quỹ nhân đạo cuối mỗi tháng (đồng)' : 'Balance of the fund at the end of each month (VND)';
  return scrolled('bang-quy', caption, table, { wide: true });
}

/** Every voucher, so that a balance can be added up again; who paid or was paid stays in the data. */
function voucherLists({ rows }: FundPanel, lang: Lang): Html {
  const vi = lang === 'vi';
  const cell = (value: number | undefined) => html`<td class="n">${value === undefined ? '' : formatCount(value, lang)}</td>`;
  return html`<details class="list" id="phieu"><summary>${vi ? 'Từng phiếu thu, phiếu chi' : 'Every voucher'}</summary>
${rows.map(({ chapter, name, balances, vouchers, file, line }) => {
  const last = balances.at(-1);
  const table = html`<thead><tr><th scope="col">${vi ? 'Phiếu' : 'Voucher'}</th><th scope="col">${vi ? 'Ngày' : 'Day'}</th><th scope="col" class="n">${vi ? 'Thu' : 'In'}</th><th scope="col" class="n">${vi ? 'Chi' : 'Out'}</th><th scope="col" class="n">${vi ? 'Số dư' : 'Balance'}</th><th scope="col" class="n">${vi ? 'Dòng' : 'Line'}</th></tr></thead>
<tbody>
<tr><th scope="row">${vi ? 'Số dư đầu năm' : 'Opening balance'}</th><td></td><td></td><td></td>${cell(balances[0])}${cell(line ?? undefined)}</tr>
${vouchers.map((one) => html`<tr><th scope="row">${one.id}${one.cancelled ? (vi ? ' (đã hủy)' : ' (cancelled)') : ''}</th><td>${formatDay(one.day, lang)}</td>${cell(one.received)}${cell(one.paid)}${cell(one.balance)}${cell(one.line ?? undefined)}</tr>\n`)}</tbody>
`;
  return html`<details id="${fundAnchor(chapter)}"><summary>${name}: ${last === undefined ? (vi ? 'chưa có sổ quỹ' : 'no book') : formatMoney(last, lang)}</summary>${
    line === null
      ? html`<p class="file">${file} (${vi ? 'chưa có tệp' : 'no such file'})</p>`
      : scrolled(`b-${fundAnchor(chapter)}`, html`<code>${file}</code>`, table)
  }</details>
`;
})}</details>
`;
}
