import type { ChalkInstance } from 'chalk';
import { hintOf, messageOf, type Severity } from '../../findings/finding.ts';
import { countBySeverity, type LocatedFinding } from '../../findings/sort.ts';
import type { Lang, Words } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { CheckOutcome } from '../json/check.ts';
import { renderDeadlines } from './deadlines.ts';
import { excerpt } from './excerpt.ts';

const SEVERITIES: Readonly<Record<Severity, Words>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
};

/** Findings for people: place, the line itself with a caret, what is wrong, what to do; then the summary and the deadlines. */
export function renderCheck(
  outcome: CheckOutcome & { readonly data: Dataset },
  lang: Lang,
  colour: ChalkInstance,
  columns: number,
): string {
  const { findings, linesOf } = outcome.located;
  const blocks = findings.map((finding) => renderFinding(finding, linesOf(finding.found.file), lang, colour, columns));
  return `${[...blocks, renderSummary(outcome, lang, colour), renderDeadlines(outcome.deadlines, outcome.data, outcome.year, outcome.asOf, lang, colour)].filter((block) => block !== '').join('\n\n')}\n`;
}

function renderFinding(
  { found, start, end, related }: LocatedFinding,
  lines: readonly string[],
  lang: Lang,
  colour: ChalkInstance,
  columns: number,
): string {
  const { severity, code } = found.kind;
  const paint = severity === 'error' ? colour.red : colour.yellow;
  const shown = lines[start.line - 1];
  return [
    `${colour.bold(`${found.file}:${start.line}:${start.column}`)}  ${paint(`${SEVERITIES[severity][lang]} ${code}`)}`,
    ...(shown === undefined || shown.trim() === '' ? [] : excerpt(shown, start, end, columns, colour, paint)),
    `  ${messageOf(found)[lang]}`,
    `  ${colour.cyan(lang === 'vi' ? 'Gợi ý:' : 'Hint:')} ${hintOf(found)[lang]}`,
    ...related.map((one) =>
      colour.dim(
        `  ${lang === 'vi' ? 'Xem thêm' : 'See also'} ${one.file}:${one.start.line}:${one.start.column}: ${found.related[one.index]?.words[lang] ?? ''}`,
      ),
    ),
  ].join('\n');
}

function renderSummary({ located, files, unread }: CheckOutcome, lang: Lang, colour: ChalkInstance): string {
  const { error, warning } = countBySeverity(located.findings.map(({ found }) => found));
  const checked = lang === 'vi' ? `Đã kiểm tra ${formatCount(files, lang)} tệp` : `Checked ${formatCount(files, lang)} files`;
  const verdict =
    error + warning === 0
      ? colour.green(lang === 'vi' ? 'không có lỗi.' : 'no findings.')
      : lang === 'vi'
        ? `${error > 0 ? colour.red(`${formatCount(error, lang)} lỗi`) : 'không có lỗi'}${warning > 0 ? `, ${formatCount(warning, lang)} cảnh báo` : ''}.`
        : `${error > 0 ? colour.red(`${error} ${error === 1 ? 'error' : 'errors'}`) : 'no errors'}${warning > 0 ? `, ${warning} ${warning === 1 ? 'warning' : 'warnings'}` : ''}.`;
  const skipped =
    unread.length === 0
      ? []
      : [
          lang === 'vi'
            ? `Chưa đọc được ${unread.join(', ')}: những gì đối chiếu với ${unread.length > 1 ? 'các tệp' : 'tệp'} này chưa được kiểm tra. Sửa trước.`
            : `${unread.length} files could not be read, so what depends on them was not checked: ${unread.join(', ')}.`,
        ];
  return [`${checked}: ${verdict}`, ...skipped].join('\n');
}
