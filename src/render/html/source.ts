import { formatCount, formatDay } from '../../i18n/numbers.ts';
import type { Dashboard } from '../../report/dashboard/model.ts';
import type { Source } from '../../report/model.ts';
import { provenanceLine } from '../../report/provenance.ts';
import { type Html, html } from './html.ts';

/** Where the numbers come from, how to make the page again, and the choices that the plan leaves open. */
export function source({ source: made, asOf, lang }: Dashboard): Html {
  const vi = lang === 'vi';
  const none = vi ? 'chưa đưa vào Git' : 'not in Git';
  const facts: [string, Html][] = [
    [vi ? 'Số liệu tính đến ngày' : 'Figures as of', html`${formatDay(asOf, lang)}`],
    [vi ? 'Kế hoạch' : 'Plan', html`${made.planNumber}`],
    [vi ? 'Số tệp dữ liệu' : 'Data files', html`${formatCount(made.files, lang)}`],
    [vi ? 'Phiên bản dữ liệu (commit)' : 'Commit', html`<code>${made.commit ?? none}</code>`],
    [vi ? 'Mã thư mục data/' : 'Tree of data/', html`<code>${made.dataTree ?? none}</code>`],
    [
      vi ? 'Mã thư mục templates/' : 'Tree of templates/',
      html`<code>${made.templatesTree ?? (vi ? 'dùng mẫu có sẵn' : 'the templates of hoi')}</code>`,
    ],
    [
      vi ? 'Dữ liệu đã ghi nhận đủ' : 'Nothing uncommitted',
      html`${made.commit === null ? none : made.dirty ? (vi ? 'không: có sửa đổi chưa ghi nhận (commit)' : 'no: there are uncommitted changes') : vi ? 'đủ' : 'yes'}`,
    ],
    [vi ? 'Chương trình' : 'Program', html`hoi ${made.version}`],
    [vi ? 'Cách lập' : 'Made with', html`<code>${provenanceLine(made)}</code>`],
  ];
  const again = commandOf(made);
  if (again !== undefined) facts.push([vi ? 'Lập lại trang này' : 'Make this page again', html`<code>${again}</code>`]);
  return html`<dl class="source">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
<h3>${vi ? 'Cách tính đã chọn' : 'Choices made'}</h3>
<ol class="choices">${made.choices.map((choice) => html`<li>${choice}</li>\n`)}</ol>
`;
}

/** The command that makes the same page from the same commit; undefined where nothing was committed that could give it again. */
function commandOf({ commit, dirty, settings }: Source): string | undefined {
  if (commit === null || dirty) return undefined;
  const { year, asOf, lang, names, draft, chapter, compare } = settings;
  return [
    `hoi report --format html --at ${commit} --year ${year} --as-of ${asOf}`,
    ...(chapter === undefined ? [] : [`--chapter ${chapter}`]),
    ...(compare === undefined ? [] : [`--compare ${compare}`]),
    ...(lang === 'en' ? ['--lang en'] : []),
    ...(names ? ['--names'] : []),
    ...(draft ? ['--draft'] : []),
  ].join(' ');
}
