import type { Words } from '../../i18n/lang.ts';
import { formatCount, formatDay } from '../../i18n/numbers.ts';
import type { DifferenceKind } from '../../verify/difference.ts';
import { type Group, grouped } from '../../verify/grouped.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { visible } from '../visible.ts';
import type { Screen } from './screen.ts';

/** More are counted; `--json` has them all. */
const MOST_LINES = 40;

/** With so many figures and words that differ at once, the line that names commit and settings is more likely wrong than each of them. */
const SUSPICIOUS = 20;
const CONTENT: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'value',
  'formula',
  'result',
  'row',
  'column',
  'line',
  'paragraph',
  'table',
]);

type Checked = Exclude<Verdict, { readonly state: 'cannot-check' }>;

/** What is known of one file, and every place that was changed by hand, from what to what. */
export function renderVerdict(verdict: Verdict, screen: Screen): string {
  const { lang, colour } = screen;
  const file = visible(verdict.file);
  if (verdict.state === 'cannot-check')
    return `${colour.yellow(`${file}: ${{ vi: 'chưa đối chiếu được', en: 'not checked' }[lang]}`)}\n  ${visible(verdict.why[lang])}\n`;
  const paint = verdict.state === 'changed' ? colour.red : colour.green;
  const shown = grouped(verdict.differences).slice(0, MOST_LINES);
  const rest = verdict.differences.length - shown.reduce((sum, { count }) => sum + count, 0);
  return `${[
    paint(`${file}: ${sum(verdict)[lang]}`),
    ...suspicion(verdict).map((words) => `  ${words[lang]}`),
    ...shown.map((one) => `  ${lineOf(one)[lang]}`),
    ...(rest > 0
      ? [
          {
            vi: `  … còn ${formatCount(rest, 'vi')} chỗ nữa (--json có đủ)`,
            en: `  … and ${formatCount(rest, 'en')} more (--json has them all)`,
          }[lang],
        ]
      : []),
    ...notes(verdict).map((note) => `  ${note[lang]}`),
  ].join('\n')}\n`;
}

function sum({ state, differences, otherVersion, otherTime }: Checked): Words {
  if (state === 'identical' && otherTime) return { vi: 'nguyên vẹn, đúng như dữ liệu lập ra.', en: 'identical to what its data produces.' };
  if (state === 'identical')
    return { vi: 'nguyên vẹn, đúng như dữ liệu lập ra, không sai một byte.', en: 'identical, to the byte, to what its data produces.' };
  if (state === 'same-content')
    return otherVersion
      ? {
          vi: 'không thấy nội dung nào khác dữ liệu hay bị che. Cách trình bày (phông chữ, độ rộng, màu không che chữ) không được đối chiếu.',
          en: 'no content was found that differs from its data or is hidden. Layout (fonts, widths, colours that hide nothing) is not compared.',
        }
      : {
          vi: 'tệp đã được lưu lại; không thấy nội dung nào khác dữ liệu hay bị che. Cách trình bày (phông chữ, độ rộng, màu không che chữ) không được đối chiếu.',
          en: 'the file was saved again; no content was found that differs from its data or is hidden. Layout (fonts, widths, colours that hide nothing) is not compared.',
        };
  const count = differences.length;
  return otherVersion
    ? {
        vi: `khác dữ liệu ở ${formatCount(count, 'vi')} chỗ:`,
        en: `differs from its data in ${formatCount(count, 'en')} ${count === 1 ? 'place' : 'places'}:`,
      }
    : {
        vi: `đã bị sửa tay ở ${formatCount(count, 'vi')} chỗ:`,
        en: `changed by hand in ${formatCount(count, 'en')} ${count === 1 ? 'place' : 'places'}:`,
      };
}

function notes({ provenance: { commit, version, settings }, otherVersion, otherTime }: Checked): readonly Words[] {
  return [
    {
      vi: `Lập từ commit ${commit?.slice(0, 12)}, số liệu tính đến ngày ${formatDay(settings.asOf, 'vi')}.`,
      en: `Made from commit ${commit?.slice(0, 12)}, figures as of ${settings.asOf}.`,
    },
    ...(otherVersion
      ? [
          {
            vi: `Tệp do hoi ${version} lập, không phải bản đang chạy: chỉ so nội dung, không so từng byte; chỗ khác có thể do hai bản hoi khác nhau. Cần chắc chắn thì cài hoi ${version} rồi chạy lại.`,
            en: `hoi ${version} made it, not the version that runs now: contents are compared, not bytes, and a difference may come from the two versions. To be certain, install hoi ${version} and run again.`,
          },
        ]
      : []),
    ...(otherTime
      ? [
          {
            vi: 'Chỉ khác ngày giờ ghi trong tệp (SOURCE_DATE_EPOCH lúc lập), không phải sửa tay.',
            en: 'Only the time that the document bears differs (SOURCE_DATE_EPOCH when it was made): no change by hand.',
          },
        ]
      : []),
  ];
}

/** What to look at first when nearly everything differs. */
function suspicion({ differences, provenance: { commit, settings } }: Checked): readonly Words[] {
  if (differences.filter(({ kind }) => CONTENT.has(kind)).length < SUSPICIOUS) return [];
  return [
    {
      vi: `Nhiều chỗ khác cùng lúc: có thể chính dòng ghi cách lập (commit ${commit?.slice(0, 12)}, năm ${settings.year}, số liệu tính đến ngày ${formatDay(settings.asOf, 'vi')}) trong thông tin của tệp đã bị sửa. Hỏi người lập đã lập từ commit nào, đến ngày nào, hoặc xin tệp gốc, rồi mới xem từng chỗ:`,
      en: `Much differs at once: the line of its making (commit ${commit?.slice(0, 12)}, year ${settings.year}, figures as of ${settings.asOf}) in the properties of the file may itself have been changed. Ask its maker for commit and day, or for the original, before looking at each place:`,
    },
  ];
}

function lineOf({ first: { before, after, sort }, count, place }: Group): Words {
  const none = { vi: 'không có', en: 'nothing' };
  const one = (lang: 'vi' | 'en', words: Words | null) => visible((words ?? none)[lang]).replaceAll('\n', ' ⏎ ');
  if (count > 1 && sort) return { vi: `${visible(place.vi)}: ${visible(sort.vi)}`, en: `${visible(place.en)}: ${visible(sort.en)}` };
  return {
    vi: `${visible(place.vi).replaceAll('\n', ' ')}: trong tệp ${one('vi', after)}, theo dữ liệu ${one('vi', before)}`,
    en: `${visible(place.en).replaceAll('\n', ' ')}: ${one('en', after)} in the file, ${one('en', before)} by the data`,
  };
}
