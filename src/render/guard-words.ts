import { countBySeverity } from '../findings/sort.ts';
import { shortId } from '../guard/change.ts';
import type { Impact, Standing, YearImpact } from '../guard/story.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { formatCount, formatDay, formatHundredths } from '../i18n/numbers.ts';
import { INDICATOR_NAMES, STATE_NAMES } from '../indicators/words.ts';
import type { GuardOutcome } from './json/guard.ts';

/** The verdict in one line. */
export function verdictOf({ findings }: GuardOutcome, lang: Lang): string {
  const { error, warning, info } = countBySeverity(findings);
  const words = {
    vi: [...(error > 0 ? [`${error} lỗi`] : []), ...(warning > 0 ? [`${warning} cảnh báo`] : []), ...(info > 0 ? [`${info} lưu ý`] : [])],
    en: [
      ...(error > 0 ? [counted(error, 'error')] : []),
      ...(warning > 0 ? [counted(warning, 'warning')] : []),
      ...(info > 0 ? [counted(info, 'note')] : []),
    ],
  }[lang].join(', ');
  const head: Words = error > 0 ? { vi: '✘ Chưa nhận được', en: '✘ Cannot be taken in' } : { vi: '✔ Nhận được', en: '✔ Can be taken in' };
  return `${head[lang]}${words === '' ? '' : `: ${words}`}`;
}

/** What was judged, in one line; `signed` commits are told where anybody's right was judged. */
export function scopeOf({ change, authors, asOf, known }: GuardOutcome, lang: Lang): string {
  const { commits, changed, base, head } = change;
  const names = new Set(commits.map(({ id, author }) => authors?.get(id) ?? author.name));
  const people = [...names].slice(0, MOST_NAMES).join(', ') + (names.size > MOST_NAMES ? ', …' : '');
  const signed = commits.filter(({ signature }) => signature.state === 'good').length;
  const parts = {
    vi: [
      `${formatCount(commits.length, 'vi')} commit${people === '' ? '' : ` của ${people}`}`,
      ...(signed > 0 ? [`${formatCount(signed, 'vi')} có chữ ký số đúng`] : []),
      `${formatCount(changed.length, 'vi')} tệp thay đổi`,
      `${shortId(head)} nhập vào ${shortId(base)}`,
      `xét ngày ${formatDay(asOf, 'vi')}`,
      ...(known > 0 ? [`bỏ qua ${known} lỗi đã biết`] : []),
    ],
    en: [
      `${counted(commits.length, 'commit')}${people === '' ? '' : ` by ${people}`}`,
      ...(signed > 0 ? [`${signed} with a good signature`] : []),
      `${counted(changed.length, 'file')} changed`,
      `${shortId(head)} into ${shortId(base)}`,
      `as of ${asOf}`,
      ...(known > 0 ? [`known findings left out: ${known}`] : []),
    ],
  }[lang];
  return `${parts.join('; ')}.`;
}

const MOST_NAMES = 5;

function counted(count: number, what: string): string {
  return `${formatCount(count, 'en')} ${what}${count === 1 ? '' : 's'}`;
}

/** Cells of the indicator table: name, target, before, after, verdict. */
export function impactCells({ id, before, after, notComputed }: Impact, lang: Lang): readonly string[] {
  const target = (after ?? before)?.target;
  const change = before?.state === after?.state ? '' : lang === 'vi' ? ' (trước: ' : ' (before: ';
  const states = `${stateOf(after, lang)}${change === '' ? '' : `${change}${stateOf(before, lang)})`}`;
  return [
    INDICATOR_NAMES[id][lang],
    target === undefined ? '–' : `≥ ${target}%`,
    notComputed?.before?.[lang] ?? standing(before, lang),
    notComputed?.after?.[lang] ?? standing(after, lang),
    states,
  ];
}

/** What stands above that table. */
export function impactTitle({ year, asOf }: Pick<YearImpact, 'year' | 'asOf'>, lang: Lang): string {
  return {
    vi: `Chỉ tiêu năm ${year}, số liệu đến ngày ${formatDay(asOf, 'vi')}`,
    en: `Indicators of ${year}, figures up to ${asOf}`,
  }[lang];
}

/** What to do where only errors of the base stand in the way; undefined where the change has errors of its own, or none at all. */
export function onlyOldWords({ findings, old }: Pick<GuardOutcome, 'findings' | 'old'>, lang: Lang): string | undefined {
  const errors = findings.filter(({ kind }) => kind.severity === 'error');
  if (errors.length === 0 || !errors.every((one) => old.has(one))) return undefined;
  return {
    vi: 'Lỗi có sẵn ở bản gốc, không do thay đổi này: nhờ Thường trực Hội sửa trên nhánh chính, hoặc hẹn ngày sửa ở đó bằng hoi check --accept.',
    en: 'These errors stand in the base already and are no fault of this change: have the association mend them on the main branch, or set a day for it there with hoi check --accept.',
  }[lang];
}

/** The heads of that table. */
export const IMPACT_HEADS: Readonly<Record<Lang, readonly string[]>> = {
  vi: ['Chỉ tiêu', 'Mục tiêu', 'Trước', 'Sau', 'Kết quả'],
  en: ['Indicator', 'Target', 'Before', 'After', 'Result'],
};

function stateOf(one: Standing | undefined, lang: Lang): string {
  return one ? STATE_NAMES[one.state][lang] : '–';
}

function standing(one: Standing | undefined, lang: Lang): string {
  if (!one) return '–';
  const share = one.percent === undefined ? '' : ` (${formatHundredths(one.percent, lang)}%)`;
  return `${formatCount(one.numerator, lang)}/${formatCount(one.denominator, lang)}${share}`;
}
