import { hintOf, messageOf, type Severity } from '../../findings/finding.ts';
import { countBySeverity, type LocatedFinding } from '../../findings/sort.ts';
import type { Words } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { CheckOutcome } from '../json/check.ts';
import { visible } from '../visible.ts';
import { renderDeadlines } from './deadlines.ts';
import { excerpt } from './excerpt.ts';
import { paragraph, type Screen } from './screen.ts';

const SEVERITIES: Readonly<Record<Severity, Words>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
};

/** Findings for people, then the sum and the deadlines; `quiet` leaves errors alone, and nothing at all when there are none. */
export function renderCheck(outcome: CheckOutcome & { readonly data: Dataset }, screen: Screen, quiet = false): string {
  const blocks = quiet
    ? [renderFindings(outcome.located, screen)]
    : [
        renderFindings(outcome.located, screen),
        renderByRule(outcome, screen),
        renderSum(outcome, screen),
        renderDeadlines(outcome.deadlines, outcome.data, outcome.year, outcome.asOf, screen),
      ];
  const text = blocks.filter((block) => block !== '').join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

/** Each finding: its place, the line itself with a caret, what is wrong, what to do, and the other places that belong to it. */
export function renderFindings({ findings, linesOf }: CheckOutcome['located'], screen: Screen): string {
  return findings.map((one) => renderFinding(one, linesOf, screen)).join('\n\n');
}

function renderFinding(
  { found, start, end, related }: LocatedFinding,
  linesOf: (file: string) => readonly string[],
  screen: Screen,
): string {
  const { lang, colour } = screen;
  const { severity, code } = found.kind;
  const paint = severity === 'error' ? colour.red : colour.yellow;
  const shown = linesOf(found.file)[start.line - 1];
  return [
    `${colour.bold(`${visible(found.file)}:${start.line}:${start.column}`)}  ${paint(`${SEVERITIES[severity][lang]} ${code}`)}`,
    ...(shown === undefined || shown.trim() === '' ? [] : excerpt(shown, start, end, screen, paint)),
    paragraph(visible(messageOf(found)[lang]), '  ', screen),
    paragraph(`${colour.cyan(lang === 'vi' ? 'Gợi ý:' : 'Hint:')} ${visible(hintOf(found)[lang])}`, '  ', screen),
    ...related.map((one) => {
      const place = `${visible(one.file)}:${one.start.line}:${one.start.column}`;
      const words = visible(found.related[one.index]?.words[lang] ?? '');
      return paragraph(colour.dim(`${lang === 'vi' ? 'Xem thêm' : 'See also'} ${place}: ${words}`), '  ', screen);
    }),
  ].join('\n');
}

/** How many findings there are of each rule, the most frequent first; where each rule is broken once there is nothing to count. */
function renderByRule({ counted }: CheckOutcome, { lang, colour }: Screen): string {
  const kinds = new Map(counted.map(({ kind }) => [kind.code, kind]));
  const rows = [...kinds.values()]
    .map((kind) => ({ kind, count: counted.filter((one) => one.kind.code === kind.code).length }))
    .sort((a, b) => b.count - a.count || (a.kind.code < b.kind.code ? -1 : 1));
  if (rows.length === counted.length) return '';
  const width = Math.max(...rows.map(({ count }) => formatCount(count, lang).length));
  return [
    colour.bold(lang === 'vi' ? 'Theo từng điều (xem thêm: hoi explain <mã>)' : 'By rule (more: hoi explain <code>)'),
    ...rows.map(({ kind, count }) => `  ${formatCount(count, lang).padStart(width)}  ${kind.code}  ${kind.ensures[lang]}`),
  ].join('\n');
}

function renderSum({ counted, located, known, files, unread }: CheckOutcome, screen: Screen): string {
  const { lang, colour } = screen;
  const { error, warning } = countBySeverity(counted);
  const checked = lang === 'vi' ? `Đã kiểm tra ${formatCount(files, lang)} tệp` : `Checked ${formatCount(files, lang)} files`;
  const verdict =
    error + warning === 0
      ? colour.green(lang === 'vi' ? 'không có lỗi.' : 'no findings.')
      : lang === 'vi'
        ? `${error > 0 ? colour.red(`${formatCount(error, lang)} lỗi`) : 'không có lỗi'}${warning > 0 ? `, ${formatCount(warning, lang)} cảnh báo` : ''}.`
        : `${error > 0 ? colour.red(`${formatCount(error, lang)} ${error === 1 ? 'error' : 'errors'}`) : 'no errors'}${warning > 0 ? `, ${formatCount(warning, lang)} ${warning === 1 ? 'warning' : 'warnings'}` : ''}.`;
  const hidden = counted.length - located.findings.length;
  const unreadNames = unread.map(visible).join(', ');
  return [
    `${checked}: ${verdict}`,
    ...(hidden === 0
      ? []
      : [
          lang === 'vi'
            ? `Còn ${formatCount(hidden, lang)} mục nữa không in ở đây (--max-findings).`
            : `${formatCount(hidden, lang)} more are not printed here (--max-findings).`,
        ]),
    ...(known === 0
      ? []
      : [
          lang === 'vi'
            ? `Tạm bỏ qua ${formatCount(known, lang)} lỗi đã biết, ghi trong .hoi-baseline.yaml.`
            : `${formatCount(known, lang)} known ${known === 1 ? 'finding' : 'findings'} left out, as .hoi-baseline.yaml says.`,
        ]),
    ...(unread.length === 0
      ? []
      : [
          lang === 'vi'
            ? `Chưa đọc được ${unreadNames}: những gì đối chiếu với ${unread.length > 1 ? 'các tệp' : 'tệp'} này chưa được kiểm tra. Sửa trước.`
            : `${unread.length} ${unread.length === 1 ? 'file' : 'files'} could not be read, so what depends on them was not checked: ${unreadNames}.`,
        ]),
  ]
    .map((line) => paragraph(line, '', screen))
    .join('\n');
}
