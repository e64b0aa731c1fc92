import { createHash } from 'node:crypto';
import { formatDay } from '../../i18n/numbers.ts';
import type { Dashboard } from '../../report/dashboard/model.ts';
import { provenanceLine } from '../../report/provenance.ts';
import { SECTIONS } from './anchors.ts';
import { annexes } from './annexes.ts';
import { dues } from './dues.ts';
import { fund } from './fund.ts';
import { grid } from './grid.ts';
import { header } from './header.ts';
import { type Html, html, trusted } from './html.ts';
import { indicatorCards } from './indicators.ts';
import { lists } from './lists.ts';
import { SCRIPT } from './script.ts';
import { source } from './source.ts';
import { styleSheet } from './style.ts';
import { reportTable } from './table.ts';
import { trend } from './trend.ts';

/**
 * The report as one HTML file for a meeting. It asks the network for nothing and runs no script but its own, which the
 * Content-Security-Policy names by its hash; the same report gives the same bytes.
 */
export function renderPage(page: Dashboard): string {
  const { lang, body, year, asOf } = page;
  const title = lang === 'vi' ? `Kết quả năm ${year} – ${body}` : `Results of ${year} – ${body}`;
  const style = styleSheet(page);
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${provenanceLine(page.source)}">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#noi-dung">${lang === 'vi' ? 'Đến phần nội dung' : 'Skip to the content'}</a>
${header(page)}<main id="noi-dung" tabindex="-1">
${SECTIONS.map(
  ({ id, title: heading }) => html`<section id="${id}">
<h2>${heading[lang]}</h2>
${CONTENT[id](page)}</section>
`,
)}</main>
<footer><p>${body}, ${lang === 'vi' ? 'số liệu tính đến ngày' : 'figures as of'} ${formatDay(asOf, lang)}. hoi ${page.source.version}.</p></footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup;
}

const CONTENT: Readonly<Record<(typeof SECTIONS)[number]['id'], (page: Dashboard) => Html>> = {
  'chi-tieu': indicatorCards,
  'co-so': grid,
  'qua-cac-nam': trend,
  quy: fund,
  'hoi-phi': dues,
  'thoi-han': ({ deadlines, lang }) => html`${deadlines.map((table) => reportTable(`bang-${table.id}`, table, lang))}`,
  'danh-sach': lists,
  'phu-luc': annexes,
  nguon: source,
};

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
