import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay, formatMoney } from '../../i18n/numbers.ts';
import type { FundPanel } from '../../report/dashboard/model.ts';
import { fundAnchor } from './anchors.ts';
import { badge } from './cell.ts';
import { monthNames } from './fund-charts.ts';
import { type Html, html, NOTHING } from './html.ts';
import { scrolled } from './table.ts';

/** The numbers of the charts. */
export function balanceTable(panel: FundPanel, lang: Lang): Html {
  const vi = lang === 'vi';
  const amount = (one: number | undefined) => (one === undefined ? (vi ? 'chưa ghi' : 'not recorded') : formatCount(one, lang));
  const table = html`<thead><tr><th scope="col">${vi ? 'Hội cơ sở' : 'Chapter'}</th>${monthNames(panel, lang).map((name) => html`<th scope="col" class="n">${name}</th>`)}<th scope="col">${vi ? 'Kết quả' : 'Result'}</th></tr></thead>
<tbody>
${panel.rows.map((row) => html`<tr><th scope="row"><a href="#${fundAnchor(row.chapter)}">${row.name}</a></th>${row.balances.map((one) => html`<td class="n">${amount(one)}</td>`)}<td>${badge(row.state, lang)}</td></tr>\n`)}</tbody>
${panel.minimum === undefined ? NOTHING : html`<tfoot><tr><th scope="row">${vi ? 'Số nơi đạt' : 'At the minimum'}</th>${panel.reached.map((one) => html`<td class="n">${formatCount(one, lang)}</td>`)}<td></td></tr></tfoot>\n`}`;
  const caption = vi ? 'Số dư quỹ nhân đạo cuối mỗi tháng (đồng)' : 'Balance of the fund at the end of each month (VND)';
  return scrolled('bang-quy', caption, table, { wide: true });
}

/** Every voucher, so that a balance can be added up again; who paid or was paid stays in the data. */
export function voucherLists({ rows }: FundPanel, lang: Lang): Html {
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
