import type { Words } from '../../i18n/lang.ts';
import { formatCount, formatDay } from '../../i18n/numbers.ts';
import type { Difference } from '../../verify/difference.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { visible } from '../visible.ts';
import type { Screen } from './screen.ts';

/** More are counted; `--json` has them all. */
const MOST_LINES = 100;

type Checked = Exclude<Verdict, { readonly state: 'cannot-check' }>;

/** What is known of one file, and every place that was changed by hand, from what to what. */
export function renderVerdict(verdict: Verdict, screen: Screen): string {
  const { lang, colour } = screen;
  const file = visible(verdict.file);
  if (verdict.state === 'cannot-check')
    return `${colour.yellow(`${file}: ${{ vi: 'chưa đối chiếu được', en: 'not checked' }[lang]}`)}\n  ${visible(verdict.why[lang])}\n`;
  const paint = verdict.state === 'changed' ? colour.red : colour.green;
  const shown = verdict.differences.slice(0, MOST_LINES);
  const rest = verdict.differences.length - shown.length;
  return `${[
    paint(`${file}: ${sum(verdict)[lang]}`),
    ...shown.map((one) => `  ${lineOf(one)[lang]}`),
    ...(rest > 0
      ? [
          {
            vi: `  … và ${formatCount(rest, 'vi')} chỗ nữa (--json in đủ)`,
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
      ? { vi: 'nội dung đúng như dữ liệu.', en: 'its content is what its data produces.' }
      : {
          vi: 'nội dung đúng như dữ liệu, không chỗ nào bị sửa; chỉ là chương trình khác (Excel, Word, LibreOffice…) đã lưu lại tệp.',
          en: 'no content was changed; another program (Excel, Word, LibreOffice…) saved the file again.',
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

function lineOf({ place, before, after }: Difference): Words {
  const none = { vi: 'không có', en: 'nothing' };
  const one = (lang: 'vi' | 'en', words: Words | null) => visible((words ?? none)[lang]).replaceAll('\n', ' ⏎ ');
  return {
    vi: `${visible(place.vi).replaceAll('\n', ' ')}: trong tệp ${one('vi', after)}, theo dữ liệu ${one('vi', before)}`,
    en: `${visible(place.en).replaceAll('\n', ' ')}: ${one('en', after)} in the file, ${one('en', before)} by the data`,
  };
}
