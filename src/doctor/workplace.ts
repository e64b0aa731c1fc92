import type { Facts, Repository } from './facts.ts';
import { type Check, someOf } from './remark.ts';

/** macOS writes file names with separate marks unless Git is told otherwise. */
export const precompose: Check<Facts> = ({ machine, repository }) =>
  machine.platform !== 'darwin' || repository?.clone === undefined
    ? undefined
    : repository.clone.settings['core.precomposeunicode'] === 'false'
      ? {
          state: 'warning',
          what: {
            vi: 'Git trên máy Mac này ghi tên tệp có dấu theo cách máy khác không nhận ra',
            en: 'Git on this Mac writes marks in file names as other systems do not expect them',
          },
          remedy: { command: 'git config core.precomposeunicode true' },
        }
      : { state: 'ok', what: { vi: 'tên tệp có dấu ghi đúng cách', en: 'marks in file names are written as expected' } };

/** One kind of line end everywhere; else Git shows lines as changed that nobody touched. */
export const lineEnds: Check<Repository> = ({ clone, windowsEnds }) => {
  if (windowsEnds.length > 0) {
    const some = someOf(windowsEnds);
    return {
      state: 'warning',
      what: { vi: `tệp có dấu xuống dòng kiểu Windows (CRLF): ${some.vi}`, en: `files with Windows' line ends (CRLF): ${some.en}` },
      remedy: { command: 'hoi fmt' },
    };
  }
  if (clone !== undefined && !clone.hasEol && (clone.settings['core.autocrlf'] ?? 'false') !== 'false')
    return {
      state: 'warning',
      what: {
        vi: `core.autocrlf = ${clone.settings['core.autocrlf']} mà .gitattributes không ghi eol=lf: Git sẽ đổi dấu xuống dòng khi lấy về`,
        en: `core.autocrlf = ${clone.settings['core.autocrlf']} and .gitattributes does not say eol=lf: Git changes line ends on checkout`,
      },
      remedy: { command: 'git config core.autocrlf false' },
    };
  return { state: 'ok', what: { vi: 'dấu xuống dòng LF', en: 'line ends are LF' } };
};

/** A report made by another version is made again bearing that version; numbers may still differ by its rules. */
export const version: Check<Facts> = ({ machine: { hoi }, repository }) => {
  const made = repository?.reportedBy;
  return made === undefined || made === hoi
    ? { state: 'ok', what: { vi: `hoi ${hoi}`, en: `hoi ${hoi}` } }
    : {
        state: 'warning',
        what: {
          vi: `hoi ${hoi}, còn báo cáo mới nhất trong reports/ do hoi ${made} lập: con số có thể khác`,
          en: `hoi ${hoi}, while the newest report in reports/ was made by hoi ${made}: its numbers may differ`,
        },
        remedy: {
          words: { vi: 'xem CHANGELOG.md của hoi, lập lại báo cáo', en: "read hoi's CHANGELOG.md and make the report again" },
          command: 'hoi report',
        },
      };
};

/** The editor's own copy of the schemas should say what `hoi check` says. */
export const schemas: Check<Repository> = ({ oldSchemas }) =>
  oldSchemas === undefined
    ? undefined
    : oldSchemas.length === 0
      ? { state: 'ok', what: { vi: 'gợi ý của trình soạn thảo đúng bản hoi này', en: "the editor's schemas are those of this hoi" } }
      : {
          state: 'warning',
          what: {
            vi: `.hoi/schemas khác bản hoi này (${someOf(oldSchemas).vi}): trình soạn thảo gợi ý và gạch đỏ không như hoi check`,
            en: `.hoi/schemas differs from this hoi (${someOf(oldSchemas).en}): the editor completes and underlines otherwise than hoi check`,
          },
          remedy: {
            words: { vi: 'xóa thư mục .hoi/schemas rồi chạy', en: 'remove the folder .hoi/schemas, then run' },
            command: 'hoi init --schemas',
          },
        };
