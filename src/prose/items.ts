import type { TotalKey } from '../model/totals.ts';
import { DIGITS, END, NUMBER, readNumber } from './words.ts';

/** A total as a text says it, at offsets of the text. */
export interface SaidTotal {
  readonly key: TotalKey;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const RED_CROSS = String.raw`(?:\s+(?:CTĐ|Chữ thập đỏ))`;

/** What is counted, as reports call it; longer names before those that begin them. */
const NOUNS: readonly (readonly [TotalKey, string])[] = [
  ['hoi_vien', `hội viên${RED_CROSS}?`],
  ['tinh_nguyen_vien', `tình nguyện viên${RED_CROSS}?`],
  ['chi_hoi', `chi hội${RED_CROSS}?`],
  ['hoi_co_so', String.raw`(?:tổ chức\s+)?Hội cơ sở`],
  ['thanh_nien', `thanh niên${RED_CROSS}`],
  ['thieu_nien', `thiếu niên${RED_CROSS}`],
  ['ban_chap_hanh', `(?:ủy|uỷ) viên (?:Ban Chấp hành|BCH) Hội cơ sở`],
];
/** Any of them, as the source of a pattern. */
export const NOUN = NOUNS.map(([, noun]) => noun).join('|');

/** After the last number: the sentence ends, or goes on with words that do not narrow what was counted. */
const ENDS = String.raw`\s*(?:\.{0,3}\s*$|;|\((?!\s*(?:đạt|chiếm|\d))|,\s+(?:trong (?:đó|năm)|tăng|giảm|bình quân|so với|gồm|bao gồm|chia)${END})`;
const ITEM = String.raw`${DIGITS}\s+(${NOUN})${END}(\s+đang\s+(?:hoạt động|sinh hoạt)${END})?`;
const JOIN = String.raw`\s*(?:,\s+(?:và\s+|với\s+)?|;\s+|/\s*|\s(?:và|với|sinh hoạt (?:ở|tại|trong)|ở|tại)\s+)(?=\d)`;

/** What a sentence states from one of its words on. */
export interface Statement {
  /** The sentence up to the number. */
  readonly before: string;
  /** Whether it names the whole body. */
  readonly whole?: boolean;
  readonly items: readonly SaidTotal[];
}

const item = new RegExp(ITEM, 'uyi');
const join = new RegExp(JOIN, 'uyi');
const ends = new RegExp(ENDS, 'uyi');

/** The items that follow each other from an offset, all or none: words that narrow the last one may narrow them all. */
export function statement(sentence: string, from: number): Statement[] {
  const items: SaidTotal[] = [];
  for (let at = from; ; ) {
    item.lastIndex = at;
    const found = item.exec(sentence);
    const key = keyOf(found?.[2] ?? '');
    if (!found || key === undefined) return [];
    items.push(said(found, 1, key));
    at = found.index + found[0].length;
    ends.lastIndex = at;
    join.lastIndex = at;
    const next = join.exec(sentence);
    // After a semicolon a new clause begins: it goes on with the list only where it says that what is counted is there now.
    const goesOn = next && !(next[0].includes(';') && !standing(sentence, join.lastIndex));
    if (!goesOn) return ends.test(sentence) ? [{ before: sentence.slice(0, from), items }] : [];
    at += next[0].length;
  }
}

function standing(sentence: string, at: number): boolean {
  item.lastIndex = at;
  return item.exec(sentence)?.[3] !== undefined;
}

const numberAlone = new RegExp(String.raw`${NUMBER}(?:\s+(?:người|${NOUN}))?(?=${ENDS}|,\s|\s*/)`, 'uyi');

/** A number whose noun stood before it. */
export function bare(sentence: string, from: number, noun: string): Statement[] {
  numberAlone.lastIndex = from;
  const found = numberAlone.exec(sentence);
  const key = keyOf(noun);
  return found && key ? [{ before: sentence.slice(0, from), items: [said(found, 1, key)] }] : [];
}

/** A number that a pattern found in one of its groups. */
export function said(found: RegExpExecArray, group: number, key: TotalKey): SaidTotal {
  const number = found[group] ?? '';
  const start = found.index + found[0].indexOf(number);
  return { key, value: readNumber(number), start, end: start + number.length };
}

function keyOf(noun: string): TotalKey | undefined {
  return NAMES.find(([, pattern]) => pattern.test(noun))?.[0];
}

const NAMES = NOUNS.map(([key, pattern]) => [key, new RegExp(`^(?:${pattern})$`, 'iu')] as const);
