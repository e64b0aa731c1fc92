import type { Lang } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { INDICATOR_HEADS, STATE_NAMES } from '../../indicators/words.ts';
import type { Dashboard, IndicatorPanel, Share } from '../../report/dashboard/model.ts';
import { listAnchor } from './anchors.ts';
import { percentText, SIGNS } from './cell.ts';
import { type Html, html, NOTHING } from './html.ts';
import { scrolled } from './table.ts';

/** Chapter by indicator: a sign, a colour and a word in every cell, which leads to the units behind it. */
export function grid({ grid: { rows }, indicators, lang }: Dashboard): Html {
  const vi = lang === 'vi';
  const table = html`<thead><tr><th scope="col">${vi ? 'Hội cơ sở' : 'Chapter'}</th>${indicators.map(({ id, name }) => html`<th scope="col"><abbr title="${name}">${INDICATOR_HEADS[id][lang]}</abbr></th>`)}<th scope="col">${vi ? 'Số chỉ tiêu đạt' : 'Indicators met'}</th></tr></thead>
<tbody>
${rows.map(
  ({ chapter, name, cells, met, applicable }) =>
    html`<tr><th scope="row">${name}</th>${cells.map((cell, index) => cellOf(cell, indicators[index] as IndicatorPanel, chapter, lang))}<td class="n">${met}/${applicable}</td></tr>\n`,
)}</tbody>
${rows.length > 1 ? html`<tfoot><tr><th scope="row">${vi ? 'Toàn Hội' : 'All'}</th>${indicators.map((panel) => cellOf(panel, panel, undefined, lang))}<td class="n">${indicators.filter(({ state }) => state === 'met').length}/${indicators.filter(({ state }) => state !== 'not-applicable').length}</td></tr></tfoot>\n` : NOTHING}`;
  return html`${scrolled('luoi', vi ? 'Từng Hội cơ sở với từng chỉ tiêu; bấm vào ô để xem danh sách' : 'Every chapter and indicator; follow a cell to its list', table, { rows: rows.length })}<p class="legend"><span class="met">✔ ${STATE_NAMES.met[lang]}</span> <span class="missed">✘ ${STATE_NAMES.missed[lang]}</span> <span>– ${STATE_NAMES['not-applicable'][lang]}</span></p>
`;
}

function cellOf({ state, numerator, denominator, percent }: Share, panel: IndicatorPanel, chapter: string | undefined, lang: Lang): Html {
  const detailed = panel.counts !== 'chapters' || chapter === undefined;
  const figures = detailed && denominator > 0 ? `${formatCount(numerator, lang)}/${formatCount(denominator, lang)}` : '';
  return html`<td class="cell ${state}"><a href="#${listAnchor(panel.id, chapter)}"><span aria-hidden="true">${SIGNS[state]}</span> <span class="word${detailed ? ' hidden' : ''}">${STATE_NAMES[state][lang]}</span>${figures === '' ? '' : html`<span class="fraction"> ${figures}</span> <span class="percent">${percentText(percent, lang)}</span>`}</a></td>`;
}
