import { withoutMarks } from '../i18n/without-marks.ts';
import { END, NUMBER, readNumber, START, sentencesOf } from './words.ts';

/** A sum that a text writes out, with its parts and its total; offsets are those of the total. */
export interface SaidSum {
  readonly parts: readonly number[];
  readonly total: number;
  readonly start: number;
  readonly end: number;
}

/** Sums of a text whose total is not that of its parts: "154 + 22 = 177", "177 ủy viên (gồm 154 … và 22 …)", "154 …, 22 …, tổng cộng 177". */
export function wrongSums(text: string): SaidSum[] {
  if (!/\d.*\d.*\d/s.test(text)) return [];
  const found = sentencesOf(text).flatMap((sentence) =>
    [...written(sentence.text), ...divided(sentence.text), ...addedUp(sentence.text)].map((sum) => ({
      ...sum,
      start: sum.start + sentence.start,
      end: sum.end + sentence.start,
    })),
  );
  const wrong = found.filter(({ parts, total }) => parts.reduce((sum, part) => sum + part, 0) !== total);
  return wrong.filter((one, index) => wrong.findIndex(({ start }) => start === one.start) === index);
}

const UNIT = String.raw`((?:\s+\p{L}+){0,6})`;
const TERM = `${NUMBER}${UNIT}`;

const PLUS = String.raw`\s*(?:\+|(?<=\s)cộng(?: với| thêm)?(?=\s))\s*`;
const EQUALS = String.raw`\s*(?:=|(?<=\s)(?:là|bằng|thành|được|tổng cộng(?: là)?)(?=\s))\s*`;
const ALONE = { before: String.raw`(?<![+=]\s*)`, after: String.raw`(?!\s*[+×x*/=-])` };
const TERMS = unnamed(`${TERM}(?:${PLUS}${TERM})+`);
const FORWARD = new RegExp(`${ALONE.before}(?<terms>${TERMS})${EQUALS}(?<total>${unnamed(TERM)})${ALONE.after}`, 'giu');
const BACKWARD = new RegExp(String.raw`${ALONE.before}(?<total>${unnamed(TERM)})\s*=\s*(?<terms>${TERMS})${ALONE.after}`, 'giu');

/** "154 + 22 = 177", "154 ủy viên cơ sở cộng với 22 ủy viên huyện là 177", and the total first: "177 = 154 + 22". */
function* written(sentence: string): Iterable<SaidSum> {
  if (!/[+=]|cộng/iu.test(sentence)) return;
  for (const pattern of [FORWARD, BACKWARD]) {
    for (const match of sentence.matchAll(pattern)) {
      const { terms = '', total = '' } = match.groups ?? {};
      const parts = termsOf(terms);
      const [sum] = termsOf(total);
      if (!sum || !alike([...parts, sum].map(({ head }) => head))) continue;
      const start = match.index + (pattern === BACKWARD ? 0 : match[0].lastIndexOf(total)) + total.indexOf(sum.digits);
      yield { parts: parts.map(({ value }) => value), total: sum.value, start, end: start + sum.digits.length };
    }
  }
}

/** A pattern without its unnamed groups. */
function unnamed(source: string): string {
  return source.replaceAll(/\((?!\?)/g, '(?:');
}

const DIVIDED = new RegExp(
  String.raw`${TERM}(?:\s*[,:–-])?\s*(?<bracket>\()?\s*${START}(?:bao gồm|gồm có|gồm|chia ra)${END}\s*:?\s*`,
  'giu',
);

/** "177 ủy viên (gồm 154 ở cơ sở và 22 ở huyện)": a total and what it is made of, with nothing left over. */
function* divided(sentence: string): Iterable<SaidSum> {
  if (!/gồm|chia ra/iu.test(sentence)) return;
  for (const match of sentence.matchAll(DIVIDED)) {
    const [, digits = '', unit = ''] = match;
    const list = listOf(sentence.slice(match.index + match[0].length), match.groups?.['bracket'] !== undefined);
    const parts = list && partsOf(list);
    if (!parts || parts.length < 2 || !parts.every(({ unit: label }) => belongs(label, unit))) continue;
    yield { parts: parts.map(({ value }) => value), total: readNumber(digits), start: match.index, end: match.index + digits.length };
  }
}

const ADDED_UP = new RegExp(String.raw`${START}(?:tổng cộng|cộng chung|cộng lại|cộng)(?: là| có| được|:)?\s+${TERM}`, 'giu');

/** "Cơ sở có 154 ủy viên, huyện có 22 ủy viên, tổng cộng 177 ủy viên". */
function* addedUp(sentence: string): Iterable<SaidSum> {
  for (const match of sentence.matchAll(ADDED_UP)) {
    const [, digits = '', unit = ''] = match;
    const left = sentence.slice(0, match.index);
    const head = headOf(unit);
    const parts = termsOf(left);
    // Every number before it is a part, and of the same things.
    const numbers = left.match(/\d+(?:[.,/]\d+)*/g)?.length ?? 0;
    if (head === '' || parts.length < 2 || parts.length !== numbers || CHANGE.test(left) || !parts.every((part) => part.head === head))
      continue;
    const start = match.index + match[0].indexOf(digits);
    yield { parts: parts.map(({ value }) => value), total: readNumber(digits), start, end: start + digits.length };
  }
}

/** The words of a list: up to its closing bracket, or to the end of the clause. Undefined when it does not close. */
function listOf(rest: string, bracketed: boolean): string | undefined {
  const end = bracketed ? rest.indexOf(')') : rest.search(/[.;!?]\s*$|;|[.!?]\s|[()]|$/);
  return end < 0 ? undefined : rest.slice(0, end);
}

const PART = new RegExp(String.raw`^${NUMBER}\s+([^\d]+?)\s*$`, 'u');

/** The parts of a list, undefined when it holds anything that is no part with a number. */
function partsOf(list: string): { value: number; unit: string }[] | undefined {
  if (OPEN.test(list)) return undefined;
  const parts = list.trim().split(/\s*;\s*|\s*,\s+(?:và\s+)?(?=\d)|\s+(?:và|cùng)\s+(?=\d)/u);
  const read = parts.map((part) => PART.exec(part));
  if (read.some((one) => one === null || /(?:^|\s)và(?:\s|$)/u.test(one[2] ?? ''))) return undefined;
  return read.map((one) => ({ value: readNumber(one?.[1] ?? ''), unit: one?.[2] ?? '' }));
}

/** What makes a list no partition, or not a whole one. */
const OPEN = /trong đó|riêng|còn lại|v\.v|\.\.\.|…|một số|mỗi|hơn|gần|khoảng|trên|tăng|giảm|so với|%/iu;
const CHANGE = /kết nạp|rút|xóa|xoá|tăng|giảm|thêm|mới|chuyển|trong đó|hơn|gần|khoảng|trên|so với|còn|mỗi|%/iu;

/** Labels of a part that name no thing of their own: who, where, of what. */
const LABEL = new RegExp(`^(?:ở|tại|của|thuộc|là|do|nam|nữ|cấp|bên|cơ sở|huyện|tỉnh|xã)${END}`, 'iu');

/** Things that others are made of, besides those of their own name. */
const MADE_OF: Readonly<Record<string, RegExp>> = {
  'hoi co': new RegExp(`^(?:xã|thị trấn|phường|trường)${END}`, 'iu'),
  'chi hoi': new RegExp(`^(?:ấp|khóm|trường)${END}`, 'iu'),
  'uy vien': new RegExp(`^đồng chí${END}`, 'iu'),
};

/** Whether a part is counted in the same things as its total. */
function belongs(label: string, unit: string): boolean {
  const head = headOf(unit);
  return head !== '' && (headOf(label) === head || LABEL.test(label) || MADE_OF[head]?.test(label) === true);
}

interface Term {
  readonly digits: string;
  readonly value: number;
  readonly head: string;
}

const EVERY_TERM = new RegExp(TERM, 'gu');

function termsOf(text: string): Term[] {
  return [...text.matchAll(EVERY_TERM)].map(([, digits = '', unit = '']) => ({
    digits,
    value: readNumber(digits),
    head: headOf(unit),
  }));
}

/** Numbers of one kind of things, as far as they say of what. */
function alike(heads: readonly string[]): boolean {
  return new Set(heads.filter((head) => head !== '')).size <= 1;
}

/** Nouns of two words; any other is told by its first. */
const PAIRS = /^(?:hoi vien|hoi co|chi hoi|tinh nguyen|uy vien|can bo|dong chi|hoc sinh|phan qua|suat qua|don vi|trieu dong)(?= |$)/;

/** What is counted, without marks, so that `uỷ viên` and `ủy viên` are one; empty when nothing is said. */
function headOf(unit: string): string {
  const plain = withoutMarks(unit.trim()).toLowerCase();
  return PAIRS.exec(plain)?.[0] ?? /^\S*/.exec(plain)?.[0] ?? '';
}
