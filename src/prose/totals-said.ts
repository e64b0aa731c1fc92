import { isChange, isElsewhen, isPart, isTopic, isWish, namesOne } from './guards.ts';
import { bare, NOUN, type SaidTotal, type Statement, said, statement } from './items.ts';
import type { DatedVoice } from './voice.ts';
import { END, NUMBER, START, sentencesOf, withNames } from './words.ts';

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
  const patterns = findersFor(voice.area);
  return sentences.flatMap((sentence, index) => {
    if (!/\d/.test(sentence.text)) return [];
    const last = sentences[index - 1]?.text ?? '';
    return patterns
      .flatMap((find) => find(sentence.text, sentence.start === 0))
      .filter(({ before }) => !isWish(before) && !isElsewhen(before, voice.year, voice.day))
      .filter(({ before, whole }) => !isTopic(`${last} ${before}`) && (whole || !namesOne(last)))
      .flatMap(({ items }) => items)
      .map((item) => ({ ...item, start: item.start + sentence.start, end: item.end + sentence.start }));
  });
}

/** What a sentence states in one way of saying it; `first` when no sentence stands before it. */
type Finder = (sentence: string, first: boolean) => Statement[];

const finders = new Map<string, readonly Finder[]>();

/** The ways of saying a total, for those who call their area so; made once. */
function findersFor(area: string): readonly Finder[] {
  const known = finders.get(area) ?? [having(area), risen(area), counted(area), inAll(), balance(area)];
  finders.set(area, known);
  return known;
}

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
