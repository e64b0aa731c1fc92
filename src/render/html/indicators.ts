import type { Lang } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { REASONS } from '../../indicators/reasons.ts';
import type { Dashboard, IndicatorPanel } from '../../report/dashboard/model.ts';
import { listAnchor } from './anchors.ts';
import { badge, percentText, targetText, unitsText } from './cell.ts';
import { type Html, html, NOTHING } from './html.ts';

/** Every indicator with its bar, its target and what is short. */
export function indicatorCards({ indicators, lang }: Dashboard): Html {
  return html`<ol class="cards">
${indicators.map((panel) => card(panel, lang))}</ol>
`;
}

function card(panel: IndicatorPanel, lang: Lang): Html {
  const { id, counts, name, text, numerator, denominator, percent, target, state, shortfall } = panel;
  const vi = lang === 'vi';
  const short =
    shortfall === 0
      ? NOTHING
      : html`<p class="short">${vi ? 'Còn thiếu' : 'Short of'} <strong>${unitsText(shortfall, counts, lang)}</strong></p>\n`;
  return html`<li class="card ${state}">
<h3>${name}</h3>
${text === name ? NOTHING : html`<p class="plan">${text}</p>\n`}${bar(panel, lang)}
<p class="figures"><a href="#${listAnchor(id)}">${formatCount(numerator, lang)}/${unitsText(denominator, counts, lang)}</a> <strong>${percentText(percent, lang)}</strong> <span>${vi ? 'mục tiêu' : 'target'} ${targetText(target)}</span> ${badge(state, lang)}</p>
${short}${missing(panel, lang)}</li>
`;
}

/** The bar of an indicator with the line of its target; measured in per cent, so that its text keeps its size on every screen. */
function bar({ id, percent = 0, target, name, state, ...panel }: IndicatorPanel, lang: Lang): Html {
  const vi = lang === 'vi';
  const said = vi
    ? `${name}: ${percentText(panel.denominator === 0 ? undefined : percent, lang)} so với mục tiêu ${targetText(target)}`
    : `${name}: ${percentText(panel.denominator === 0 ? undefined : percent, lang)} against a target of ${targetText(target)}`;
  const at = `${Math.min(100, target)}%`;
  return html`<svg class="bar ${state}" width="100%" height="36" role="img" aria-labelledby="bar-${id}"><title id="bar-${id}">${said}</title><rect class="track" y="16" width="100%" height="16"/><rect class="value" y="16" width="${Math.min(10_000, percent) / 100}%" height="16"/><line class="target" x1="${at}" x2="${at}" y1="12" y2="36"/><text x="${at}" y="11" font-size="12" text-anchor="${target > 50 ? 'end' : 'middle'}">${vi ? 'mục tiêu' : 'target'} ${target}%</text></svg>`;
}

/** What keeps units from counting: chapters by name, members and places by number. */
function missing({ id, counts, missing: reasons }: IndicatorPanel, lang: Lang): Html {
  if (reasons.length === 0) return NOTHING;
  const vi = lang === 'vi';
  const more = (names: readonly string[]) =>
    names.length <= 6
      ? names.join(', ')
      : `${names.slice(0, 5).join(', ')} ${vi ? `và ${names.length - 5} nơi khác` : `and ${names.length - 5} more`}`;
  return html`<ul class="missing">${reasons.map(({ reason, count, chapters }) =>
    counts === 'chapters'
      ? html`<li>${REASONS[reason][lang]}: <a href="#${listAnchor(id)}">${more(chapters)}</a></li>`
      : html`<li><a href="#${listAnchor(id)}">${unitsText(count, counts, lang)}</a> ${REASONS[reason][lang]}</li>`,
  )}</ul>
`;
}
