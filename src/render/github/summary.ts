import { hintOf, messageOf, type Severity } from '../../findings/finding.ts';
import { countBySeverity, type LocatedFinding } from '../../findings/sort.ts';
import type { Lang, Words } from '../../i18n/lang.ts';
import { formatCount, formatDay } from '../../i18n/numbers.ts';
import type { CheckOutcome } from '../json/check.ts';
import { summaryDeadlines } from './deadlines.ts';
import { plainText } from './plain-text.ts';

const MAX_ROWS = 200;
const MAX_NAMES = 20;
/** GitHub takes one megabyte; this leaves room for what stands below the table. */
const MAX_TABLE_BYTES = 700_000;

const ICONS: Readonly<Record<Severity, Words>> = {
  error: { vi: '✘ lỗi', en: '✘ error' },
  warning: { vi: '⚠ cảnh báo', en: '⚠ warning' },
  info: { vi: 'lưu ý', en: 'note' },
};

/** The Markdown summary of a job: the verdict, how many of each rule, the findings, what could not be read, the deadlines. */
export function githubSummary(outcome: CheckOutcome, lang: Lang): string {
  const blocks = [
    verdict(outcome, lang),
    byRule(outcome, lang),
    table(outcome, lang),
    unread(outcome, lang),
    summaryDeadlines(outcome, lang),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function verdict({ counted, known, files, year, asOf }: CheckOutcome, lang: Lang): string[] {
  const { error, warning, info } = countBySeverity(counted);
  const words: Words = {
    vi: [`${error} lỗi`, `${warning} cảnh báo`, ...(info > 0 ? [`${info} lưu ý`] : [])].join(', '),
    en: [
      `${error} ${error === 1 ? 'error' : 'errors'}`,
      `${warning} ${warning === 1 ? 'warning' : 'warnings'}`,
      ...(info > 0 ? [`${info} notes`] : []),
    ].join(', '),
  };
  const clean: Words = { vi: '✔ Dữ liệu không có lỗi', en: '✔ The data has no errors' };
  const head = error > 0 ? `✘ ${words[lang]}` : warning + info > 0 ? `${clean[lang]}, ${words[lang]}` : clean[lang];
  const checked: Words = {
    vi: `Đã kiểm tra ${formatCount(files, lang)} tệp, năm ${year}, xét đến ngày ${formatDay(asOf, lang)}.`,
    en: `Checked ${formatCount(files, lang)} files, year ${year}, as of ${asOf}.`,
  };
  const debt: Words = { vi: ` Tạm bỏ qua ${known} lỗi đã biết.`, en: ` Known findings left out: ${known}.` };
  return [`## ${head}`, '', `${checked[lang]}${known > 0 ? debt[lang] : ''}`];
}

function byRule({ counted }: CheckOutcome, lang: Lang): string[] {
  const kinds = [...new Map(counted.map(({ kind }) => [kind.code, kind])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  if (counted.length <= 3) return [];
  const heads: Words = {
    vi: '| Mã | Khi mọi thứ đúng | Số chỗ |\n|---|---|--:|',
    en: '| Code | When all is well | Places |\n|---|---|--:|',
  };
  return [
    heads[lang],
    ...kinds.map(
      (kind) => `| ${kind.code} | ${plainText(kind.ensures[lang])} | ${counted.filter((one) => one.kind.code === kind.code).length} |`,
    ),
  ];
}

/** Errors first, otherwise in the order of `hoi check`. */
function table({ located, counted }: CheckOutcome, lang: Lang): string[] {
  if (counted.length === 0) return [];
  const rank = ({ found }: LocatedFinding) => Object.keys(ICONS).indexOf(found.kind.severity);
  const rows: string[] = [];
  let bytes = 0;
  for (const one of [...located.findings].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_ROWS)) {
    const line = row(one, lang);
    bytes += Buffer.byteLength(line);
    if (bytes > MAX_TABLE_BYTES) break;
    rows.push(line);
  }
  const rest = counted.length - rows.length;
  const heads: Words = {
    vi: '| Chỗ | Mã | Nội dung | Cách sửa |\n|---|---|---|---|',
    en: '| Place | Code | What is wrong | What to do |\n|---|---|---|---|',
  };
  const more: Words = {
    vi: `Còn ${rest} mục nữa không liệt kê ở đây: chạy \`hoi check\` để xem tất cả.`,
    en: `${rest} more are not listed here: run \`hoi check\` to see all.`,
  };
  return [heads[lang], ...rows, ...(rest > 0 ? ['', more[lang]] : [])];
}

function row({ found, start }: LocatedFinding, lang: Lang): string {
  const place: Words = { vi: `dòng ${start.line}, cột ${start.column}`, en: `line ${start.line}, column ${start.column}` };
  const cells = [
    `<code>${plainText(found.file)}</code>, ${place[lang]}`,
    `${ICONS[found.kind.severity][lang]} ${found.kind.code}`,
    plainText(messageOf(found)[lang]),
    plainText(hintOf(found)[lang]),
  ];
  return `| ${cells.join(' | ')} |`;
}

function unread({ unread: files }: CheckOutcome, lang: Lang): string[] {
  if (files.length === 0) return [];
  const rest = files.length - MAX_NAMES;
  const head: Words = {
    vi: `### Chưa đọc được ${files.length} tệp, nên chưa kiểm tra những gì dựa vào đó`,
    en: `### ${files.length} ${files.length === 1 ? 'file' : 'files'} could not be read, so what depends on them was not checked`,
  };
  const more: Words = { vi: `- và ${rest} tệp nữa`, en: `- and ${rest} more` };
  return [
    head[lang],
    '',
    ...files.slice(0, MAX_NAMES).map((file) => `- <code>${plainText(file)}</code>`),
    ...(rest > 0 ? [more[lang]] : []),
  ];
}
