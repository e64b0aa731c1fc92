import type { TotalKey } from '../model/totals.ts';
import { isChange, isElsewhen, isPart, isTopic, isWish, namesOne } from './guards.ts';
import type { DatedVoice } from './voice.ts';
import { DIGITS, END, NUMBER, readNumber, START, sentencesOf, withNames } from './words.ts';

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
const NOUN = NOUNS.map(([, noun]) => noun).join('|');

/** After the last number: the sentence ends, or goes on with words that do not narrow what was counted. */
const ENDS = String.raw`\s*(?:\.{0,3}\s*$|;|\((?!\s*(?:đạt|chiếm|\d))|,\s+(?:trong (?:đó|năm)|tăng|giảm|bình quân|so với|gồm|bao gồm|chia)${END})`;
const ITEM = String.raw`${DIGITS}\s+(${NOUN})${END}(\s+đang\s+(?:hoạt động|sinh hoạt)${END})?`;
const JOIN = String.raw`\s*(?:,\s+(?:và\s+|với\s+)?|;\s+|/\s*|\s(?:và|với|sinh hoạt (?:ở|tại|trong)|ở|tại)\s+)(?=\d)`;

const NOW = String.raw`(?:tính\s+)?đến (?:nay|thời điểm báo cáo|thời điểm này)|hiện(?: nay| tại)?|tính đến (?:hết )?(?:ngày\s+)?\d{1,2}/\d{1,2}/\d{4}|đến (?:hết )?ngày \d{1,2}/\d{1,2}/\d{4}|như vậy`;

/** Who has: the whole body, never a part of it. */
function subject(area: string): string {
  return `(?:cả|toàn) (?:${area}|hội)|(?:huyện|tỉnh) hội|(?:tổ chức |các cấp )?hội`;
}

/**
 * The totals that a text states now: "Toàn huyện có 9 Hội cơ sở, 105 chi hội với 1.935 hội viên", "số tình nguyện viên là 38",
 * "nâng tổng số lên 186 hội viên". Increments, parts, wishes, other times and rounded numbers are no totals.
 */
export function totalsSaid(text: string, voice: Pick<DatedVoice, 'year' | 'day' | 'names' | 'area'>): SaidTotal[] {
  if (!/\d/.test(text)) return [];
  const sentences = sentencesOf(withNames(text, voice.names, 'Hội'));
  const patterns = [having(voice.area), risen(voice.area), counted(voice.area), inAll(), balance(voice.area)];
  return sentences.flatMap((sentence, index) => {
    const last = sentences[index - 1]?.text ?? '';
    return patterns
      .flatMap((find) => find(sentence.text, sentence.start === 0))
      .filter(({ before }) => !isWish(before) && !isElsewhen(before, voice.year, voice.day))
      .filter(({ before, whole }) => !isTopic(`${last} ${before}`) && (whole || !namesOne(last)))
      .flatMap(({ items }) => items)
      .map((item) => ({ ...item, start: item.start + sentence.start, end: item.end + sentence.start }));
  });
}

interface Statement {
  /** The sentence up to the number. */
  readonly before: string;
  /** Whether it names the whole body. */
  readonly whole?: boolean;
  readonly items: readonly SaidTotal[];
}

/** What a sentence states in one way of saying it; `first` when no sentence stands before it. */
type Finder = (sentence: string, first: boolean) => Statement[];

/** "Đến nay Hội có 243 hội viên sinh hoạt ở 14 chi hội": who has, when the words before say nothing else. */
function having(area: string): Finder {
  const cue = new RegExp(
    String.raw`(?<=^\s*[-–+*]?\s*|[,:;]\s+)(?:(?<when>${NOW}),?\s+)?(?:(?<who>${subject(area)})\s+)?(?:(?<now>hiện nay|hiện đang|hiện|đang|đã|nay)\s+)?(?:có|gồm|quản lý)\s+(?:tất cả\s+|tổng số\s+|tổng cộng\s+)?(?=\d)`,
    'giu',
  );
  return (sentence, first) =>
    [...sentence.matchAll(cue)].flatMap((match) => {
      const { when, who, now } = match.groups ?? {};
      const lead = sentence.slice(0, match.index).trim();
      const isNow = when !== undefined || /^hiện/i.test(now ?? '');
      const whole = /^(?:cả|toàn|huyện|tỉnh)/i.test(who ?? '');
      const leads = /^[^-–+*]/.test(lead);
      // "Hiện có …" in the middle of a text goes on about what was said before.
      if (who === undefined ? !isNow || leads || !first : leads && !isNow) return [];
      if (!whole && isPart(lead)) return [];
      return statement(sentence, match.index + match[0].length).map((one) => ({ ...one, whole }));
    });
}

/** "nâng tổng số lên 186 hội viên": what a number rose to. */
function risen(area: string): Finder {
  const cue = new RegExp(
    String.raw`${START}(?:nâng|đưa) (?:tổng )?số (?:(?<noun>${NOUN})\s+)?(?:hiện có |hiện nay |của Hội |toàn (?:${area}|hội) )?(?:lên|thành|lên thành) (?:là |đến )?(?=\d)`,
    'giu',
  );
  return (sentence) =>
    [...sentence.matchAll(cue)].flatMap((match) => {
      // What rose is what the whole sentence speaks of.
      if (isPart(sentence.slice(0, match.index).replaceAll(';', ','))) return [];
      const from = match.index + match[0].length;
      const noun = match.groups?.['noun'];
      return noun === undefined ? statement(sentence, from) : bare(sentence, from, noun);
    });
}

/** "số tình nguyện viên là 38", "Tổng số hội viên toàn huyện: 1.935 người". */
function counted(area: string): Finder {
  const cue = new RegExp(
    String.raw`(?<=^\s*[-–+*]?\s*|[,;:]\s+)(?:(?:${NOW}),?\s+)?(?:tổng )?số (?:lượng )?(?<noun>${NOUN})(?:\s+(?:hiện có|hiện nay|hiện tại|đến nay|toàn (?:${area}|hội)|của (?:toàn )?(?:${area}|hội)))*(?:\s+(?:là|có)|\s*:|)\s+(?=\d)`,
    'giu',
  );
  return (sentence) =>
    [...sentence.matchAll(cue)].flatMap((match) =>
      isPart(sentence.slice(0, match.index).replace(new RegExp(NOUN, 'giu'), ''))
        ? []
        : bare(sentence, match.index + match[0].length, match.groups?.['noun'] ?? ''),
    );
}

/** "Tổng số 1.935 hội viên", "Tổ chức Hội được củng cố, với tổng số 1.935 hội viên". */
function inAll(): Finder {
  const cue = /(?<=^\s*[-–+*]?\s*|[,;]\s+(?:với\s+)?)tổng số (?:hiện (?:có|nay) |là |có )?(?=\d)/giu;
  return (sentence, first) =>
    [...sentence.matchAll(cue)].flatMap((match) => {
      const before = sentence.slice(0, match.index);
      const whole = /^\s*[-–+*]?\s*$/.test(before)
        ? first
        : /^\s*[-–+*]?\s*(?:tổ chức|hệ thống|mạng lưới|toàn|hội)(?!\p{L})/iu.test(before);
      return !whole || isPart(before) || isChange(before) ? [] : statement(sentence, match.index + match[0].length);
    });
}

/** "Số dư quỹ nhân đạo hiện còn 6.200.000 đồng". */
function balance(area: string): Finder {
  const cue = new RegExp(
    String.raw`(?<=^\s*[-–+*]?\s*|[,:;]\s+)(?:(?:${NOW}),?\s+)?(?:tổng )?số dư quỹ nhân đạo(?:\s+(?:hiện nay|hiện|đến nay|đến thời điểm báo cáo|toàn (?:${area}|hội)|của (?:toàn )?(?:${area}|hội)))*(?:\s+(?:là|còn|có|đạt)|\s*:)\s+${NUMBER}\s*(?:đồng|đ)${END}`,
    'giu',
  );
  return (sentence) =>
    [...sentence.matchAll(cue)].flatMap((match) => {
      const before = sentence.slice(0, match.index);
      const last = sentence.slice(0, match.index + match[0].lastIndexOf(match[1] ?? ''));
      return isPart(before) ? [] : [{ before: last, items: [said(match as RegExpExecArray, 1, 'quy_nhan_dao')] }];
    });
}

/** The items that follow each other from an offset, all or none: words that narrow the last one may narrow them all. */
function statement(sentence: string, from: number): Statement[] {
  const item = new RegExp(ITEM, 'uyi');
  const join = new RegExp(JOIN, 'uyi');
  const ends = new RegExp(ENDS, 'uyi');
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
  const item = new RegExp(ITEM, 'uyi');
  item.lastIndex = at;
  return item.exec(sentence)?.[3] !== undefined;
}

/** A number whose noun stood before it. */
function bare(sentence: string, from: number, noun: string): Statement[] {
  const number = new RegExp(String.raw`${NUMBER}(?:\s+(?:người|${NOUN}))?(?=${ENDS}|,\s|\s*/)`, 'uyi');
  number.lastIndex = from;
  const found = number.exec(sentence);
  const key = keyOf(noun);
  return found && key ? [{ before: sentence.slice(0, from), items: [said(found, 1, key)] }] : [];
}

function said(found: RegExpExecArray, group: number, key: TotalKey): SaidTotal {
  const number = found[group] ?? '';
  const start = found.index + found[0].indexOf(number);
  return { key, value: readNumber(number), start, end: start + number.length };
}

function keyOf(noun: string): TotalKey | undefined {
  return NOUNS.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(noun))?.[0];
}
