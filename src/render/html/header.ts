import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay } from '../../i18n/numbers.ts';
import type { Dashboard } from '../../report/dashboard/model.ts';
import { SECTIONS } from './anchors.ts';
import { type Html, html, NOTHING } from './html.ts';

/** Who, which year, as of when, against which plan, and the stamps; then the way to every section. */
export function header(page: Dashboard): Html {
  const { lang, body, superior, year, asOf, planNumber, stamps, notReported, indicators } = page;
  const met = indicators.filter(({ state }) => state === 'met').length;
  const judged = indicators.filter(({ state }) => state !== 'not-applicable').length;
  const vi = lang === 'vi';
  return html`<header>
${stamps.length > 0 ? html`<p class="stamps">${stamps.map((stamp) => html`<strong>${stamp}</strong> `)}</p>\n` : NOTHING}<p class="body">${superior}</p>
<h1><span>${body}</span> ${vi ? `Kết quả thực hiện kế hoạch năm ${year}` : `Results of the year ${year}`}</h1>
<dl class="facts">
<div><dt>${vi ? 'Đạt' : 'Met'}</dt><dd class="big">${met}/${judged} <small>${vi ? 'chỉ tiêu' : 'indicators'}</small></dd></div>
<div><dt>${vi ? 'Số liệu tính đến ngày' : 'Figures as of'}</dt><dd>${formatDay(asOf, lang)}</dd></div>
<div><dt>${vi ? 'Kế hoạch' : 'Plan'}</dt><dd>${planNumber}</dd></div>
</dl>
${
  notReported.length === 0
    ? NOTHING
    : html`<p class="warning"><strong>${
        vi
          ? `${formatCount(notReported.length, lang)} Hội cơ sở chưa gửi báo cáo đủ nội dung`
          : `No complete report yet of ${formatCount(notReported.length, lang)} ${notReported.length === 1 ? 'chapter' : 'chapters'}`
      }</strong>: ${firstOf(notReported, lang)}. <a href="#thoi-han">${vi ? 'Xem thời hạn' : 'See the deadlines'}</a></p>\n`
}<nav aria-label="${vi ? 'Các phần của trang' : 'Sections'}"><ul>${SECTIONS.map(({ id, title }) => html`<li><a href="#${id}">${title[lang]}</a></li>`)}</ul></nav>
</header>
`;
}

/** At most ten names: the section about deadlines has them all. */
function firstOf(names: readonly string[], lang: Lang): string {
  if (names.length <= 10) return names.join('; ');
  const rest = formatCount(names.length - 9, lang);
  return `${names.slice(0, 9).join('; ')}; ${lang === 'vi' ? `và ${rest} nơi khác` : `and ${rest} more`}`;
}
