/**
 * `node scripts/pr-summary.mjs findings.json [hoi.err]`: the job summary of a judged pull request, as Markdown in Vietnamese.
 * findings.json is what `hoi check --json` printed, hoi.err what it said on stderr. Exit code 2 when there is no result to show.
 *
 * Whatever comes from the data was written by the author of the pull request: it reaches the page as plain text only.
 */
import { readFileSync } from 'node:fs';

const MAX_BYTES = 1024 * 1024;
const MAX_ROWS = 200;
const MAX_NAMES = 20;
const MAX_TEXT = 300;
/** Leaves room for what stands below the table, even when every character of it needs an entity. */
const MAX_TABLE_BYTES = 700_000;
/** Punctuation that means nothing inside a table cell or behind `<code>`. */
const HARMLESS = new Set([',', '.', '/', '-', ';', '?', '%']);

const ICONS = { error: '✘ lỗi', warning: '⚠ cảnh báo', info: 'lưu ý' };
const STATES = {
  overdue: 'chưa nhận, quá hạn',
  incomplete: 'đã nhận nhưng chưa đủ nội dung',
  late: 'nhận trễ',
  open: 'chưa nhận, còn hạn',
  'on-time': 'đã nhận đúng hạn',
};
const KINDS = { 'chapter-report': 'Hội cơ sở nộp báo cáo', 'association-report': 'Báo cáo gửi cấp trên' };

const [file, complaints] = process.argv.slice(2);
const { text, code } = summary(file, complaints);
process.stdout.write(text);
process.exitCode = code;

function summary(file, complaints) {
  const said = complaints === undefined ? [] : whatHoiSaid(complaints);
  const result = readResult(file);
  if (typeof result === 'string') return { text: within(MAX_BYTES, [`## ✘ Chưa kiểm tra được dữ liệu: ${result}`, ...said]), code: 2 };
  const rows = sorted(result.findings);
  return {
    text: within(MAX_BYTES, [...verdict(result), ...table(rows), ...unread(result.unread), ...deadlines(result.deadlines), ...said]),
    code: 0,
  };
}

/** The document of `hoi check --json`, or why there is none. */
function readResult(file) {
  if (file === undefined) return 'thiếu tên tệp kết quả (cách dùng: node scripts/pr-summary.mjs findings.json).';
  let bytes;
  try {
    bytes = readFileSync(file, 'utf8');
  } catch {
    return 'không đọc được tệp kết quả của `hoi check --json`.';
  }
  let result;
  try {
    result = JSON.parse(bytes);
  } catch {
    return 'kết quả của `hoi check --json` không phải là JSON.';
  }
  if (!isRecord(result) || result.version !== 1 || !Array.isArray(result.findings) || !result.findings.every(isRecord)) {
    return 'kết quả của `hoi check --json` không đúng dạng (version 1).';
  }
  const unread = Array.isArray(result.unread) ? result.unread : [];
  const deadlines = Array.isArray(result.deadlines) ? result.deadlines.filter(isRecord) : [];
  return { ...result, unread, deadlines };
}

function verdict({ findings, files, year, asOf }) {
  const count = (severity) => findings.filter((one) => one.severity === severity).length;
  const parts = [
    count('error') > 0 ? `${count('error')} lỗi` : '',
    count('warning') > 0 || count('error') > 0 ? `${count('warning')} cảnh báo` : '',
    count('info') > 0 ? `${count('info')} lưu ý` : '',
  ].filter(Boolean);
  const words = count('error') > 0 ? `✘ ${parts.join(', ')}` : ['✔ Dữ liệu không có lỗi', ...parts].join(', ');
  return [`## ${words}`, '', `Đã kiểm ${whole(files)} tệp, năm ${whole(year)}, xét đến ngày ${plain(day(asOf))}.`];
}

/** Errors first, otherwise in the order of `hoi check`. */
function sorted(findings) {
  const rank = (one) => Object.keys(ICONS).indexOf(one.severity);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function table(rows) {
  if (rows.length === 0) return [];
  const shown = [];
  let bytes = 0;
  for (const one of rows.slice(0, MAX_ROWS)) {
    const line = `| ${[place(one), kind(one), plain(one.message), plain(one.hint)].join(' | ')} |`;
    bytes += Buffer.byteLength(line);
    if (bytes > MAX_TABLE_BYTES) break;
    shown.push(line);
  }
  const rest = rows.length - shown.length;
  const more = rest === 0 ? [] : ['', `Còn ${rest} mục nữa không liệt kê ở đây: chạy \`hoi check\` để xem tất cả.`];
  return ['', '| Chỗ | Mã | Nội dung | Cách sửa |', '|---|---|---|---|', ...shown, ...more];
}

function place({ file, start }) {
  const line = isRecord(start) ? `, dòng ${whole(start.line)}, cột ${whole(start.column)}` : '';
  return `<code>${plain(file)}</code>${line}`;
}

function kind({ code, severity }) {
  return `${Object.hasOwn(ICONS, severity) ? ICONS[severity] : plain(severity)} ${plain(code)}`;
}

function unread(files) {
  if (files.length === 0) return [];
  const rest = files.length - MAX_NAMES;
  return [
    '',
    `### Chưa đọc được ${files.length} tệp, nên chưa kiểm những gì dựa vào đó`,
    '',
    ...files.slice(0, MAX_NAMES).map((file) => `- <code>${plain(file)}</code>`),
    ...(rest > 0 ? [`- và ${rest} tệp nữa`] : []),
  ];
}

/** One line for each promise, due day and state. */
function deadlines(board) {
  const groups = new Map();
  for (const one of board) {
    const key = JSON.stringify([one.kind, one.due, one.state]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  if (groups.size === 0) return [];
  const lines = [...groups.values()].slice(0, MAX_NAMES).map((group) => {
    const { kind, due, state } = group[0];
    const names =
      state === 'on-time' || state === 'open' ? [] : group.flatMap(({ chapter }) => (chapter === undefined ? [] : [plain(chapter)]));
    const listed = names.length > MAX_NAMES ? [...names.slice(0, MAX_NAMES), '…'] : names;
    const what = Object.hasOwn(KINDS, kind) ? KINDS[kind] : plain(kind);
    const how = Object.hasOwn(STATES, state) ? STATES[state] : plain(state);
    return `- ${what}, hạn ${plain(day(due))}: ${how}${kind === 'association-report' ? '' : ` (${group.length})`}${listed.length > 0 ? `: ${listed.join(', ')}` : ''}`;
  });
  return ['', '### Thời hạn', '', ...lines];
}

function whatHoiSaid(file) {
  let lines;
  try {
    lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch {
    return [];
  }
  if (lines.length === 0) return [];
  const rest = lines.length - MAX_NAMES;
  return [
    '',
    '### Chương trình báo',
    '',
    ...lines.slice(0, MAX_NAMES).map((line) => `- <code>${plain(line)}</code>`),
    ...(rest > 0 ? [`- và ${rest} dòng nữa`] : []),
  ];
}

/**
 * Text that means nothing to Markdown, HTML, GitHub or a terminal: ASCII punctuation as entities, since they show a character
 * without giving it a meaning; a zero-width space behind what GitHub still looks for in the finished page (mentions, references,
 * addresses, emoji); invisible and direction-changing characters by their number.
 */
function plain(value) {
  const points = [...(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))];
  const cut = points.length > MAX_TEXT ? `${points.slice(0, MAX_TEXT).join('')}…` : points.join('');
  return cut
    .replace(/\r\n?|\n/g, '⏎')
    .replace(/[\p{C}\p{Zl}\p{Zp}]|[\p{Default_Ignorable_Code_Point}]/gu, (one) => `‹U+${hex(one)}›`)
    .replace(/\p{M}{3,}/gu, (marks) => [...marks].map((one) => `‹U+${hex(one)}›`).join(''))
    .replace(/[!-/:-@[-`{-~]/g, (one) => (HARMLESS.has(one) ? one : `&#${one.charCodeAt(0)};`))
    .replace(/&#(?:64|35|58|36);(?=[^\s])/g, '$&&#8203;')
    .replace(/\b(www)(?=\.)|\b(GH)(?=-\d)/gi, '$&&#8203;');
}

function hex(character) {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** `2016-11-15` as `15/11/2016`. */
function day(value) {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  return year === undefined ? value : `${date}/${month}/${year}`;
}

function whole(value) {
  return Number.isSafeInteger(value) ? String(value) : '?';
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The lines as one text of at most that many bytes; whole lines are left out at the end, with a note. */
function within(bytes, lines) {
  const whole = `${lines.join('\n')}\n`;
  if (Buffer.byteLength(whole) <= bytes) return whole;
  const kept = [];
  let left = bytes - 200;
  for (const line of lines) {
    left -= Buffer.byteLength(line) + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return `${[...kept, '', '… Bản tóm tắt bị cắt ở đây vì quá dài: chạy `hoi check` để xem tất cả.'].join('\n')}\n`;
}
