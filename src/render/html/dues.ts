import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay } from '../../i18n/numbers.ts';
import type { Dashboard, DuesPanel, InstalmentTally } from '../../report/dashboard/model.ts';
import { listAnchor } from './anchors.ts';
import { COLOURS, categories, numbers } from './axes.ts';
import type { ChartOption } from './chart.ts';
import { figure, inParts } from './figure.ts';
import { type Html, html, joined, NOTHING } from './html.ts';
import { scrolled } from './table.ts';

const KINDS = [
  { key: 'onTime', colour: COLOURS.good, mark: 'good', words: { vi: 'đóng đủ, đúng hạn', en: 'in full and on time' } },
  { key: 'late', colour: COLOURS.late, mark: 'late', words: { vi: 'đóng đủ, trễ hạn', en: 'in full, but late' } },
  { key: 'unpaid', colour: COLOURS.bad, mark: 'bad', words: { vi: 'chưa đóng đủ', en: 'not paid in full' } },
] as const;

interface Bar extends InstalmentTally {
  readonly label: string;
}

/** Members on time, late and unpaid for each instalment: in all, then chapter by chapter. */
export function dues({ dues: panel, lang }: Dashboard): Html {
  const vi = lang === 'vi';
  if (panel.totals.length === 0) {
    return html`<p>${vi ? 'Chưa có kỳ thu hội phí nào đến hạn.' : 'No instalment of dues has fallen due yet.'}</p>\n${aheadNote(panel, lang)}`;
  }
  const instalment = (number: number) => (vi ? `Kỳ ${number}` : `Instalment ${number}`);
  const totals = panel.totals.map((tally) => ({ ...tally, label: instalment(tally.number) }));
  const byChapter = panel.totals.map(({ number }) => ({
    number,
    bars: panel.rows.flatMap(({ name, instalments }) =>
      instalments.filter((one) => one.number === number && one.owing > 0).map((one) => ({ ...one, label: name })),
    ),
  }));
  const legend = html`<p class="legend">${joined(
    KINDS.map(({ mark, words }) => html`<span><i class="swatch ${mark}"></i>${words[lang]}</span>`),
    ' ',
  )}</p>\n`;
  return html`<p>${vi ? 'Số hội viên phải đóng từng kỳ đã đến hạn; tiền nộp trừ dần từ kỳ cũ nhất.' : 'Members who owe each instalment that has fallen due; what they paid settles the oldest first.'} <a href="#${listAnchor('hoi-phi')}">${vi ? 'Xem từng hội viên' : 'See every member'}</a></p>
${legend}${stacked('ky', vi ? 'Hội phí theo kỳ, toàn Hội' : 'Dues by instalment, in all', totals, lang)}${
  panel.rows.length < 2
    ? NOTHING
    : byChapter.flatMap(({ number, bars }) =>
        inParts(bars, 20).map((part, index) =>
          stacked(
            `ky-${number}-${index + 1}`,
            `${instalment(number)}${vi ? ', theo Hội cơ sở' : ', by chapter'}${bars.length > 20 ? ` (${index + 1}/${Math.ceil(bars.length / 20)})` : ''}`,
            part,
            lang,
          ),
        ),
      )
}${duesTable(panel, lang)}${aheadNote(panel, lang)}`;
}

function stacked(id: string, title: string, bars: readonly Bar[], lang: Lang): Html {
  const most = Math.max(1, ...bars.map(({ owing }) => owing));
  const description = bars
    .map((bar) => `${bar.label}: ${KINDS.map(({ key, words }) => `${formatCount(bar[key], lang)} ${words[lang]}`).join(', ')}`)
    .join('; ');
  const drawing = (width: number, labels: number) => ({
    id,
    width,
    // A row of bars and the room of the axis.
    height: bars.length * 34 + 32,
    title,
    description,
    option: option(bars, most, width - labels, labels, lang),
  });
  return figure(html`${title}`, { narrow: drawing(340, 104), wide: drawing(720, 190) });
}

function option(bars: readonly Bar[], most: number, room: number, labels: number, lang: Lang): ChartOption {
  return {
    grid: { left: labels, right: 16, top: 4, bottom: 26 },
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
    series: KINDS.map(({ key, colour }) => ({
      type: 'bar' as const,
      stack: 'ky',
      silent: true,
      barWidth: 22,
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

function duesTable({ rows, totals }: DuesPanel, lang: Lang): Html {
  const vi = lang === 'vi';
  const heads = totals.map(({ number }) => html`<th scope="colgroup" colspan="5">${vi ? `Kỳ ${number}` : `Instalment ${number}`}</th>`);
  const kinds = totals.map(
    () =>
      html`<th scope="col">${vi ? 'Hạn' : 'Due'}</th><th scope="col" class="n">${vi ? 'Phải đóng' : 'Owing'}</th><th scope="col" class="n">${vi ? 'Đúng hạn' : 'On time'}</th><th scope="col" class="n">${vi ? 'Trễ hạn' : 'Late'}</th><th scope="col" class="n">${vi ? 'Chưa đủ' : 'Unpaid'}</th>`,
  );
  const figures = (tally: InstalmentTally) =>
    [tally.owing, tally.onTime, tally.late, tally.unpaid].map((one) => html`<td class="n">${formatCount(one, lang)}</td>`);
  const table = html`<thead><tr><th scope="col" rowspan="2">${vi ? 'Hội cơ sở' : 'Chapter'}</th>${heads}</tr>
<tr>${kinds}</tr></thead>
<tbody>
${rows.map(
  ({ chapter, name, instalments }) =>
    html`<tr><th scope="row"><a href="#${listAnchor('hoi-phi', chapter)}">${name}</a></th>${totals.map(({ number }) => {
      const tally = instalments.find((one) => one.number === number);
      return tally
        ? html`<td>${formatDay(tally.due, lang)}</td>${figures(tally)}`
        : html`<td>–</td><td class="n">–</td><td class="n">–</td><td class="n">–</td><td class="n">–</td>`;
    })}</tr>\n`,
)}</tbody>
<tfoot><tr><th scope="row">${vi ? 'Tổng cộng' : 'Total'}</th>${totals.map((tally) => html`<td></td>${figures(tally)}`)}</tr></tfoot>
`;
  const caption = vi ? 'Hội viên đóng hội phí theo kỳ' : 'Members and their dues by instalment';
  return html`<details><summary>${vi ? 'Bảng số liệu: hội phí theo kỳ' : 'Table: dues by instalment'}</summary>
${scrolled('bang-hoi-phi', caption, table, { wide: totals.length > 1 })}</details>
`;
}

function aheadNote({ rows }: DuesPanel, lang: Lang): Html {
  const days = [...new Set(rows.flatMap(({ ahead }) => ahead))].sort();
  if (days.length === 0) return NOTHING;
  return html`<p class="note">${lang === 'vi' ? 'Kỳ chưa đến hạn, chưa tính' : 'Not due yet, not counted'}: ${days.map((day) => formatDay(day, lang)).join(', ')}.</p>\n`;
}
