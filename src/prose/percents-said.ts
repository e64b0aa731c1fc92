import type { IndicatorId } from '../model/plan.ts';
import { isElsewhen, isPart, isWish, namesOne } from './guards.ts';
import type { DatedVoice } from './voice.ts';
import { END, sentencesOf, withNames } from './words.ts';

/** A percentage that a text says of an indicator; `hundredths` as written, `parts` of a per cent (1, 10, 100), at offsets of the text. */
export interface SaidPercent {
  readonly id: IndicatorId;
  readonly value: number;
  readonly parts: 1 | 10 | 100;
  readonly start: number;
  readonly end: number;
}

const RED_CROSS = String.raw`(?:\s+(?:CTĐ|Chữ thập đỏ))?`;
const KEPT = String.raw`(?:đầy đủ|đủ)?(?:,?\s+(?:và\s+)?|\s*)(?:đúng (?:kỳ hạn|kỳ|hạn|thời hạn|thời gian quy định))`;

/** What each indicator counts, as reports name it; narrower or wider words are another number. */
const PHRASES: readonly (readonly [IndicatorId, string])[] = [
  ['hoi-phi', String.raw`hội viên${RED_CROSS} (?:đã )?(?:đóng|nộp) (?:đủ )?hội phí\s+${KEPT}`],
  [
    'chi-hoi',
    String.raw`ấp, khóm(?:,| và|,? và các) trường(?: học)?(?:\s+\(?mầm non, tiểu học,? (?:và )?THCS\)?)? (?:đã |đều )?có chi hội${RED_CROSS}`,
  ],
  ['ke-hoach', `(?:tổ chức )?Hội cơ sở (?:đã |đều )?(?:có|xây dựng|ban hành) kế hoạch (?:và|,) biện pháp(?: cụ thể)?`],
  ['vung-manh', `(?:tổ chức )?Hội cơ sở (?:đạt|được công nhận|đạt danh hiệu|được công nhận danh hiệu) (?:Hội cơ sở )?vững mạnh`],
  [
    'quy-nhan-dao',
    String.raw`(?:tổ chức )?Hội cơ sở có (?:số dư )?quỹ nhân đạo (?:có )?(?:số dư )?(?:đạt )?(?:ít nhất |từ )?5(?: triệu|\.000\.000) (?:đồng|đ)(?: trở lên)?`,
  ],
  ['so-sach', `(?:tổ chức )?Hội cơ sở có sổ sách (?:quản lý )?hội viên, tình nguyện viên(?: đầy đủ,?)? đúng quy định`],
  ['kiem-tra-tap-huan', `(?:tổ chức )?Hội cơ sở (?:đã |đều )?được kiểm tra(?: định kỳ)? và tập huấn(?: nghiệp vụ(?: công tác Hội)?)?`],
];

const PERCENT = String.raw`(?<![\p{L}\d.,/%–-]|\d\s)(?<percent>\d{1,3}(?:,\d{1,2})?)\s?%(?!\s*(?:trở lên|trở xuống|[-–/]))`;

/** Words before a percentage that make it a bound or a step. */
const ROUGH =
  /(?:^|[^\p{L}])(?:trên|hơn|gần|khoảng|dưới|ít nhất|tối thiểu|tối đa|không quá|chưa đến|chưa đạt|từ|lên|thêm|tăng|giảm|đủ|còn|vượt|đạt từ)\s*$/iu;

/** After "70% hội viên …": a limit of the target's own wording, or who and where. */
const ENDS = String.raw`(?=\s*(?:[.;,()]|$|và${END}|tăng${END}|giảm${END}|so với${END}|theo${END}|đạt${END}|vượt${END}|(?:chưa|không) đạt${END}|thấp hơn${END}|cao hơn${END}))`;

/**
 * The percentages that a text states of an indicator: "tỷ lệ hội viên đóng hội phí đủ và đúng kỳ đạt 70,25%", "93,33% ấp, khóm, trường
 * học có chi hội". Targets, bounds, parts and other years are left alone.
 */
export function percentsSaid(text: string, voice: Pick<DatedVoice, 'year' | 'day' | 'names'>): SaidPercent[] {
  if (!text.includes('%')) return [];
  const sentences = sentencesOf(withNames(text, voice.names, 'Hội'));
  return sentences.flatMap((sentence, index) =>
    PATTERNS.flatMap(([id, phrase]) =>
      [...sentence.text.matchAll(phrase)].flatMap((match) => {
        const { after, first } = match.groups ?? {};
        const written = after ?? first ?? '';
        const at = match.index + match[0].indexOf(written);
        // What the sentence says before the indicator; the percentage itself may be rough.
        const lead = sentence.text.slice(0, after === undefined ? at : match.index);
        if (
          isWish(lead) ||
          isElsewhen(lead, voice.year, voice.day) ||
          isPart(lead) ||
          namesOne(sentences[index - 1]?.text ?? '') ||
          ROUGH.test(sentence.text.slice(0, at))
        )
          return [];
        const decimals = written.split(',')[1]?.length ?? 0;
        const parts = decimals === 0 ? 1 : decimals === 1 ? 10 : 100;
        const start = sentence.start + at;
        return [{ id, value: Number(written.replace(',', '')), parts, start, end: start + written.length } as const];
      }),
    ),
  );
}

/** "<indicator> đạt 70,25%" or "70,25% <indicator>". */
function pattern(phrase: string): RegExp {
  const linking = String.raw`(?:,?\s+(?:trong )?năm (?:nay|\d{4}))?(?:\s+(?:đạt(?: tỷ lệ| tỉ lệ)?|là|chiếm(?: tỷ lệ| tỉ lệ)?|bằng)|\s*:)\s+`;
  return new RegExp(
    `${phrase}${linking}${PERCENT.replace('percent', 'after')}${ENDS}|${PERCENT.replace('percent', 'first')}\\s+(?:số |tổng số |các )?${phrase}${ENDS}`,
    'giu',
  );
}

const PATTERNS = PHRASES.map(([id, phrase]) => [id, pattern(phrase)] as const);
