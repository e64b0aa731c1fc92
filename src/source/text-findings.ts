import { defineFinding, type Finding, finding } from '../findings/finding.ts';

/** Text looks the same composed or decomposed, but compares different: NFC everywhere. */
export const notNfc = defineFinding<{ lines: number }>({
  code: 'H501',
  name: 'not-nfc',
  severity: 'warning',
  ensures: { vi: 'Chữ có dấu viết theo Unicode dựng sẵn (NFC)', en: 'Text is in Unicode NFC' },
  message: ({ lines }) => ({
    vi: `chữ có dấu viết theo Unicode tổ hợp${lines > 1 ? ` (${lines} dòng)` : ''}: nhìn giống nhưng tìm, so sánh sẽ sai`,
    en: `text in decomposed Unicode${lines > 1 ? ` (${lines} lines)` : ''}: it looks alike but compares different`,
  }),
  hint: () => ({
    vi: 'trong Unikey chọn bảng mã Unicode (dựng sẵn) rồi gõ lại',
    en: 'type it again with precomposed letters (Unicode NFC)',
  }),
});

/** Phone and identity-card numbers are not stored (domain, personal data: Law 91/2025, Decree 356/2025). */
export const personalData = defineFinding<{ what: 'phone' | 'card' }>({
  code: 'H502',
  name: 'personal-data',
  severity: 'warning',
  ensures: { vi: 'Không lưu số điện thoại, số căn cước', en: 'No phone or identity-card numbers are stored' },
  message: ({ what }) => ({
    vi: what === 'phone' ? 'có số điện thoại trong dữ liệu' : 'có số căn cước hoặc chứng minh nhân dân trong dữ liệu',
    en: what === 'phone' ? 'a phone number stands in the data' : 'an identity-card number stands in the data',
  }),
  hint: () => ({
    vi: 'xóa số này: kho dữ liệu chỉ giữ họ tên, giới tính, năm sinh (Luật 91/2025/QH15)',
    en: 'remove it: only name, sex and year of birth are kept (Law 91/2025/QH15)',
  }),
});

/** No-break spaces look like spaces and compare different; programs for writing and chats put them in. */
export const noBreakSpace = defineFinding<{ lines: number; character: string }>({
  code: 'H051',
  name: 'no-break-space',
  severity: 'warning',
  ensures: { vi: 'Trong câu chỉ có dấu cách thường', en: 'Text has ordinary spaces alone' },
  message: ({ lines }) => ({
    vi: `có dấu cách cứng (Word, Zalo hay chèn)${lines > 1 ? ` ở ${lines} dòng` : ''}: nhìn giống nhưng tìm, so sánh sẽ sai`,
    en: `a no-break space${lines > 1 ? ` on ${lines} lines` : ''}, as word processors and chats put in: it looks alike but compares different`,
  }),
  hint: () => ({
    vi: 'chạy hoi check --fix, hoặc xóa dấu cách ấy rồi gõ lại bằng phím cách',
    en: 'run hoi check --fix, or delete the space and type it again with the space bar',
  }),
});

/** A file that was cut off has no line end; so has one whose last line was typed without Enter. */
export const noLineEnd = defineFinding<object>({
  code: 'H048',
  name: 'no-line-end',
  severity: 'warning',
  ensures: { vi: 'Dòng cuối của tệp có dấu xuống dòng', en: 'The last line of a file has its line end' },
  message: () => ({
    vi: 'dòng cuối không có dấu xuống dòng: tệp có thể bị cắt mất phần sau',
    en: 'the last line has no line end: the rest of the file may have been cut off',
  }),
  hint: () => ({
    vi: 'xem bản ghi cuối có đủ không (so bằng git diff); đủ rồi thì chạy hoi check --fix, hoặc bấm Enter ở cuối tệp',
    en: 'look whether the last record is complete (git diff); if so, run hoi check --fix, or press Enter at the end',
  }),
});

const PHONE = /(?<![\w.,/+-])(?:\+84|0)(?:[ .-]?\d){9,10}(?![\w/-])/g;
const CARD = /(?<![\w.,/-])0\d{11}(?!\w)|(?:CMND|CMT|CCCD|căn cước|chứng minh)[^\n\d]{0,20}(\d{9}|\d{12})(?!\d)/gi;
// What both have: most files hold no such number, and are not looked at line by line.
const LONG_NUMBER = /(?:\d[ .-]?){9}/;
// These hold numbers of papers and cards of the association, and amounts of money.
const NUMBER_KEYS = /^\s*(?:- )?(?:so_the|so|ma_dvhc|quyet_dinh|chung_tu|so_tien|thu|chi|du_dau|quy_doi|gia_tri)\s*:/;

/** Warnings about the text of a file as such, whatever its values mean. */
export function textFindings(file: string, text: string): Finding[] {
  return [...nfc(file, text), ...spaces(file, text), ...personal(file, text), ...lineEnd(file, text)];
}

function spaces(file: string, text: string): Finding[] {
  const start = text.search(NO_BREAK);
  if (start < 0) return [];
  const lines = text.split('\n').filter((line) => NO_BREAK.test(line)).length;
  return [finding(noBreakSpace, file, { start, end: start + 1 }, { lines, character: text[start] ?? '' })];
}

/** Spaces at which no line is broken. */
export const NO_BREAK = /[\u00a0\u2007\u202f]/;

function lineEnd(file: string, text: string): Finding[] {
  if (text.endsWith('\n') || text.trim() === '') return [];
  const last = Math.max(text.lastIndexOf('\n') + 1, text.trimEnd().length - 1);
  return [finding(noLineEnd, file, { start: last, end: last + 1 }, {})];
}

function nfc(file: string, text: string): Finding[] {
  if (text.normalize('NFC') === text) return [];
  const lines = text.split('\n');
  const bad = lines.filter((line) => line.normalize('NFC') !== line);
  const line = bad[0] ?? '';
  const start = text.indexOf(line);
  const mark = Math.max(0, line.search(/\p{L}\p{M}/u));
  return [finding(notNfc, file, { start: start + mark, end: start + mark + 2 }, { lines: bad.length })];
}

function personal(file: string, text: string): Finding[] {
  const found: Finding[] = [];
  if (!LONG_NUMBER.test(text)) return found;
  let start = 0;
  for (const line of text.split('\n')) {
    if (LONG_NUMBER.test(line))
      for (const hit of personalIn(line))
        found.push(finding(personalData, file, { start: start + hit.start, end: start + hit.end }, { what: hit.what }));
    start += line.length + 1;
  }
  return found;
}

/** A number that says who somebody is, by its offsets in a line. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly what: 'phone' | 'card';
}

/** Numbers of cards and phones in a line of data; one that is both is a card's. */
export function personalIn(line: string): Hit[] {
  if (NUMBER_KEYS.test(line)) return [];
  const cards = match(CARD, 'card', line);
  return [...cards, ...match(PHONE, 'phone', line).filter(({ start }) => !cards.some((card) => start >= card.start && start < card.end))];
}

function match(pattern: RegExp, what: Hit['what'], line: string): Hit[] {
  return [...line.matchAll(pattern)].slice(0, MOST_IN_A_LINE).map((hit) => ({
    start: hit.index + (hit[1] ? hit[0].length - hit[1].length : 0),
    end: hit.index + hit[0].length,
    what,
  }));
}

/** More numbers than this on one line are no phone book, but something else altogether. */
const MOST_IN_A_LINE = 20;
