import type { Lang } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { REASONS } from '../../indicators/reasons.ts';
import type { Dashboard, UnitLine, UnitList } from '../../report/dashboard/model.ts';
import { listAnchor } from './anchors.ts';
import { badge, unitsText } from './cell.ts';
import { type Html, html } from './html.ts';
import { scrolled } from './table.ts';

/** The units behind every number, folded away until a number is followed. */
export function lists({ lists: all, lang }: Dashboard): Html {
  const vi = lang === 'vi';
  return html`<p class="note">${vi ? 'Mỗi con số ở trên dẫn đến danh sách của nó: từng đơn vị, vì sao đạt hay chưa, ghi ở tệp nào, dòng nào.' : 'Every number above leads to its list: each unit, why it counts or not, in which file and line it stands.'}</p>
${folded(lang)}${all.map(
  (
    list,
  ) => html`<details class="list" id="${listAnchor(list.id)}"><summary>${list.name}: ${formatCount(list.numerator, lang)}/${unitsText(list.denominator, list.counts, lang)}</summary>
<p class="note">${vi ? 'Cách tính' : 'Counted'}: ${list.definition}.</p>
${list.counts === 'chapters' ? chapterTable(list, lang) : list.chapters.map((chapter) => chapterList(list, chapter, lang))}</details>
`,
)}`;
}

/** On paper, what is folded away is left out. */
export function folded(lang: Lang): Html {
  return html`<p class="note paper">${lang === 'vi' ? 'Bản in chỉ có những mục đang mở trên màn hình.' : 'Only what is open on the screen is printed.'}</p>
`;
}

/** An indicator that counts chapters: one row each. */
function chapterTable({ id, name, chapters }: UnitList, lang: Lang): Html {
  const vi = lang === 'vi';
  const table = html`<thead><tr><th scope="col">${vi ? 'Hội cơ sở' : 'Chapter'}</th><th scope="col">${vi ? 'Kết quả' : 'Result'}</th><th scope="col">${vi ? 'Lý do, phép tính' : 'Reason, arithmetic'}</th><th scope="col">${vi ? 'Ghi ở' : 'Stands in'}</th></tr></thead>
<tbody>
${chapters.flatMap(({ chapter, units }) =>
  units.map(
    (unit) =>
      html`<tr id="${listAnchor(id, chapter)}"><th scope="row">${unit.label}</th><td>${badge(unit.met ? 'met' : 'missed', lang)}</td><td>${[unit.met ? '' : REASONS[unit.reason][lang], unit.account ?? ''].filter(Boolean).join(': ')}</td><td class="file">${placeOf(unit, lang)}</td></tr>\n`,
  ),
)}</tbody>
`;
  return scrolled(`b-${listAnchor(id)}`, name, table);
}

/** An indicator that counts members or places: the units of one chapter under their reasons. They all stand in one file. */
function chapterList(list: UnitList, { chapter, name, numerator, denominator, units }: UnitList['chapters'][number], lang: Lang): Html {
  const vi = lang === 'vi';
  const reasons = [...new Set(units.map(({ reason }) => reason))];
  const file = units[0]?.file;
  return html`<details id="${listAnchor(list.id, chapter)}"><summary>${name}: ${denominator === 0 ? (vi ? 'không áp dụng' : 'not applicable') : `${formatCount(numerator, lang)}/${formatCount(denominator, lang)}`}</summary>
${file === undefined ? html`<p>${vi ? 'Không có đơn vị nào để tính.' : 'There is nothing to count.'}</p>` : html`<p class="file"><code>${file}</code>; ${vi ? 'số nhỏ là dòng trong tệp' : 'the small number is the line'}</p>`}
${reasons.map((reason) => {
  const some = units.filter((unit) => unit.reason === reason);
  const met = some[0]?.met === true;
  return html`<p>${badge(met ? 'met' : 'missed', lang)} ${met ? '' : `${REASONS[reason][lang]}: `}${formatCount(some.length, lang)}</p>
<ul class="units">${some.map((unit) => html`<li>${unit.label} <small>${unit.line ?? '–'}</small>${unit.account === undefined ? '' : html` ${unit.account}`}`)}</ul>
`;
})}</details>
`;
}

function placeOf({ file, line }: UnitLine, lang: Lang): Html {
  return line === null
    ? html`<code>${file}</code> (${lang === 'vi' ? 'chưa có tệp' : 'no such file'})`
    : html`<code>${file}:${line}</code>`;
}
