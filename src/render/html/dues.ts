import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay } from '../../i18n/numbers.ts';
import type { Dashboard, DuesPanel, InstalmentTally } from '../../report/dashboard/model.ts';
import { listAnchor } from './anchors.ts';
import { DUES_KINDS, duesChart } from './dues-chart.ts';
import { inParts } from './figure.ts';
import { type Html, html, joined, NOTHING } from './html.ts';
import { scrolled } from './table.ts';

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
    DUES_KINDS.map(({ mark, words }) => html`<span><i class="swatch ${mark}"></i>${words[lang]}</span>`),
    ' ',
  )}</p>\n`;
  return html`<p>${vi ? 'Số hội viên phải đóng từng kỳ đã đến hạn; tiền nộp trừ dần từ kỳ cũ nhất.' : 'Members who owe each instalment that has fallen due; what they paid settles the oldest first.'} <a href="#${listAnchor('hoi-phi')}">${vi ? 'Xem từng hội viên' : 'See every member'}</a></p>
${legend}${duesChart('ky', vi ? 'Hội phí theo kỳ, toàn Hội' : 'Dues by instalment, in all', totals, Math.max(1, ...totals.map(({ owing }) => owing)), lang)}${
  panel.rows.length < 2
    ? NOTHING
    : byChapter.flatMap(({ number, bars }) => {
        // The parts share one scale, so that they can be compared.
        const most = Math.max(1, ...bars.map(({ owing }) => owing));
        return inParts(bars, 36).map((part, index, parts) => {
          const which = parts.length > 1 ? ` (${index + 1}/${parts.length})` : '';
          const title = `${instalment(number)}${vi ? ', theo Hội cơ sở' : ', by chapter'}${which}`;
          return duesChart(`ky-${number}-${index + 1}`, title, part, most, lang);
        });
      })
}${duesTable(panel, lang)}${aheadNote(panel, lang)}`;
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
