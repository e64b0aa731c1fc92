import type { Day } from '../calendar/day.ts';
import { defineFinding } from '../findings/finding.ts';
import type { Words } from '../i18n/lang.ts';
import { formatDay } from '../i18n/numbers.ts';
import { some } from './words.ts';

/** The sealed report that a finding speaks of. */
export interface About {
  readonly report: Words;
  /** `--year 2016 --chapter xa-hang-vinh`. */
  readonly options: string;
  /** The tag that holds what was sealed last. */
  readonly tag: string;
}

/** A year's files stay as they were submitted (issue: sealed years; plan 155, IV.3 sets the reports). */
export const sealedFolder = defineFinding<About & { place: string; what: Words; moved: readonly Words[]; wasEmpty: boolean }>({
  code: 'H541',
  name: 'sealed-folder',
  severity: 'error',
  binding: true,
  ensures: {
    vi: 'Tệp của năm đã niêm phong giữ nguyên như khi nộp',
    en: 'The files of a sealed year stay as they were submitted',
  },
  message: ({ place, what, report, moved }) => ({
    vi: `${what.vi} (${place}) đã khác lúc niêm phong ${report.vi}${moved.length > 0 ? `; số liệu đổi theo: ${some(moved).vi}` : ''}`,
    en: `${what.en} (${place}) is no longer what was sealed with ${report.en}${moved.length > 0 ? `; figures that moved: ${some(moved).en}` : ''}`,
  }),
  hint: (about) => {
    const { vi, en } = about.wasEmpty
      ? {
          vi: `lúc niêm phong chưa có tệp nào ở đó: nhập nhầm năm thì chuyển đi`,
          en: `there were no files when it was sealed: move away what belongs to another year`,
        }
      : {
          vi: `sửa nhầm thì lấy lại: git restore --source=${about.tag} -- ${about.place} (tệp mới thêm thì xóa đi)`,
          en: `a mistake is undone with git restore --source=${about.tag} -- ${about.place} (remove files that were added)`,
        };
    return {
      vi: `${vi}; cần sửa thật thì mở đính chính trước: ${amendCommand(about)}; xem tệp nào khác: hoi verify ${about.options}`,
      en: `${en}; for a change that must be, open an amendment first: ${amendCommand(about)}; hoi verify ${about.options} names the files`,
    };
  },
});

/** Figures that were submitted come out again from today's lists and plan (issue: sealed years). */
export const sealedFigure = defineFinding<
  About & { figure: Words; asOf: Day; chapters: readonly Words[]; gone: 'indicator' | 'value' | undefined }
>({
  code: 'H542',
  name: 'sealed-figure',
  severity: 'error',
  binding: true,
  ensures: {
    vi: 'Số liệu đã niêm phong tính lại vẫn ra như cũ',
    en: 'Sealed figures come out the same when computed again',
  },
  message: ({ figure, asOf, chapters, gone, report }) => {
    const by = chapters.length > 0 ? some(chapters) : undefined;
    return {
      vi: `${report.vi} đã niêm phong, tính lại đến ngày ${formatDay(asOf, 'vi')} thì khác: ${figure.vi}${by ? ` (${by.vi})` : ''}${gone ? `; ${GONE[gone].vi}` : ''}`,
      en: `${report.en} is sealed, and computed again as of ${asOf} it differs: ${figure.en}${by ? ` (${by.en})` : ''}${gone ? `; ${GONE[gone].en}` : ''}`,
    };
  },
  hint: (about) => ({
    vi: `danh sách hội viên, địa bàn hoặc kế hoạch đã sửa lùi về trước ngày đó: xem bằng git diff ${about.tag} -- data, sửa nhầm thì sửa lại; cần sửa thật thì mở đính chính: ${amendCommand(about)}`,
    en: `members, places or the plan were changed for days before that date: look with git diff ${about.tag} -- data and undo a mistake; for a change that must be, open an amendment: ${amendCommand(about)}`,
  }),
});

const GONE: Readonly<Record<'indicator' | 'value', Words>> = {
  indicator: { vi: 'kế hoạch không còn chỉ tiêu này', en: 'the plan no longer has this indicator' },
  value: { vi: 'kế hoạch không còn giá trị cho ngày đó', en: 'the plan has no value for that day any more' },
};

/** An amendment is a state that must end: until then the sealed report is not what the data says. */
export const amendmentOpen = defineFinding<
  About & { number: number; day: Day; reason: string; folders: number; figures: readonly Words[] }
>({
  code: 'H543',
  name: 'amendment-open',
  severity: 'info',
  ensures: { vi: 'Không còn đính chính nào đang mở', en: 'No amendment is open' },
  message: ({ number, day, reason, folders, figures, report }) => ({
    vi: `${report.vi} đang đính chính số ${number} từ ${formatDay(day, 'vi')} (${reason}): ${changes(folders, figures).vi}`,
    en: `${report.en} is being amended (number ${number}, since ${day}: ${reason}): ${changes(folders, figures).en}`,
  }),
  hint: ({ options }) => ({
    vi: `sửa xong, ghi vào Git rồi nộp lại để niêm phong: hoi submit ${options}`,
    en: `when all is mended and committed, submit again to seal it: hoi submit ${options}`,
  }),
});

function changes(folders: number, figures: readonly Words[]): Words {
  if (folders === 0 && figures.length === 0)
    return { vi: 'chưa có gì khác bản đã niêm phong', en: 'nothing differs from what was sealed yet' };
  const moved = some(figures);
  return {
    vi: `${folders} chỗ trong tệp của năm đã sửa; số liệu ${figures.length === 0 ? 'không đổi' : moved.vi}`,
    en: `${folders} of the year's folders changed; figures ${figures.length === 0 ? 'are the same' : moved.en}`,
  };
}

/** The record of a seal is the association's word to its superior: it is added to, never rewritten (issue: sealed years). */
export const sealRecord = defineFinding<
  Pick<About, 'report' | 'options'> & { what: 'numbers' | 'unclosed' | 'days' | 'gone' | 'rewritten' | 'not-before'; number: number }
>({
  code: 'H544',
  name: 'seal-record',
  severity: 'error',
  binding: true,
  ensures: {
    vi: 'Bản ghi niêm phong giữ nguyên, đính chính đánh số liên tiếp',
    en: 'Records of seals are kept, their amendments numbered in order',
  },
  message: ({ what, number, report }) => ({
    vi: {
      numbers: `đính chính của ${report.vi} phải đánh số liên tiếp từ 1, ở đây thiếu số ${number}`,
      unclosed: `đính chính số ${number} của ${report.vi} chưa nộp lại mà đã có đính chính sau nó`,
      days: `đính chính số ${number} của ${report.vi} ghi ngày trước lần trước nó`,
      gone: `bản ghi niêm phong ${report.vi} bị xóa`,
      rewritten: `bản ghi niêm phong ${report.vi} bị sửa, chỉ được thêm đính chính hoặc nộp lại`,
      'not-before': `đính chính số ${number} của ${report.vi} mở và nộp lại trong cùng một lần đề nghị`,
    }[what],
    en: {
      numbers: `amendments of ${report.en} are numbered from 1 without gaps; number ${number} is missing`,
      unclosed: `amendment ${number} of ${report.en} was not submitted again before the next one`,
      days: `amendment ${number} of ${report.en} bears a day before the one before it`,
      gone: `the record of the seal of ${report.en} was removed`,
      rewritten: `the record of the seal of ${report.en} was changed; only amendments may be added or submitted`,
      'not-before': `amendment ${number} of ${report.en} is opened and submitted in one and the same change`,
    }[what],
  }),
  hint: ({ what, options }) =>
    what === 'not-before'
      ? {
          vi: 'đưa riêng phần mở đính chính vào nhánh chính trước, rồi mới sửa và nộp lại',
          en: 'bring the opening of the amendment into the main branch first, then change and submit',
        }
      : {
          vi: `tệp này do hoi ghi, không sửa tay: lấy lại bản cũ bằng git restore; cần sửa số liệu thì hoi amend ${options} --reason "…"`,
          en: `hoi writes this file, nobody else: get it back with git restore; to change figures use hoi amend ${options} --reason "…"`,
        },
});

function amendCommand({ options }: About): string {
  return `hoi amend ${options} --reason "…"`;
}
