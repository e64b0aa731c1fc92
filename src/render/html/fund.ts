import { formatCount, formatDay, formatMoney } from '../../i18n/numbers.ts';
import type { Dashboard } from '../../report/dashboard/model.ts';
import { listAnchor } from './anchors.ts';
import { chapterChart, reachedChart } from './fund-charts.ts';
import { balanceTable, voucherLists } from './fund-tables.ts';
import { type Html, html, NOTHING } from './html.ts';

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
