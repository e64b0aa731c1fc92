import { defineFinding } from '../findings/finding.ts';
import type { FileKind } from '../layout/paths.ts';
import { indentation, quoted } from './words.ts';

/** A list whose dashes are wrong: lost, one too many, or turned into long ones by a word processor. */
export const listDash = defineFinding<{
  what: 'missing' | 'extra' | 'long';
  text: string;
  indent: number;
  mark?: string;
  lines?: number;
  /** Lines below it that move two spaces in. */
  from?: number;
  until?: number;
}>({
  code: 'H042',
  name: 'list-dash',
  severity: 'error',
  ensures: { vi: 'Gạch đầu dòng đúng chỗ, đúng dấu gạch ngang -', en: 'Entries of a list, and nothing else, begin with a hyphen' },
  message: ({ what, mark, lines = 1 }) =>
    ({
      missing: { vi: 'thiếu gạch đầu dòng ở dòng này', en: 'this line lacks the dash of a list' },
      extra: { vi: 'ở đây không dùng gạch đầu dòng', en: 'no dash belongs at the head of this line' },
      long: {
        vi: `đầu dòng là gạch dài \`${mark}\` (Word tự đổi)${lines > 1 ? `, ${lines} dòng` : ''}, phải là gạch ngang \`-\``,
        en: `the line begins with a long dash \`${mark}\`, as Word makes them${lines > 1 ? ` (${lines} lines)` : ''}; it must be a hyphen \`-\``,
      },
    })[what],
  hint: ({ what, text, indent, lines = 1, from, until }) =>
    what === 'long' && lines > 1
      ? { vi: `thay ở cả ${lines} dòng, ở đây viết ${quoted(text)}`, en: `replace it on all ${lines} lines; here write ${quoted(text)}` }
      : what === 'long'
        ? { vi: `viết ${quoted(text)}`, en: `write ${quoted(text)}` }
        : {
            vi: `viết ${quoted(text)}, ${indentation(indent).vi}${from === undefined ? ' như các dòng cùng bậc' : `, và thêm hai dấu cách vào đầu các dòng ${from}–${until}`}`,
            en: `write ${quoted(text)}, ${indentation(indent).en}${from === undefined ? ' like the lines of its level' : `, and put two spaces in front of lines ${from}–${until}`}`,
          },
});

/** A one-line map whose braces or commas are wrong. */
export const bracesForm = defineFinding<{ what: 'semicolon' | 'comma' | 'extra' | 'other' | 'open'; mark: string; text: string }>({
  code: 'H043',
  name: 'braces-form',
  severity: 'error',
  ensures: {
    vi: 'Viết một dòng thì theo dạng {mục: giá trị, mục: giá trị}',
    en: 'On one line a group is written {key: value, key: value}',
  },
  message: ({ what, mark }) =>
    ({
      semicolon: { vi: 'trong {…} dùng dấu chấm phẩy', en: 'semicolons inside {…}' },
      comma: { vi: `trong {…} thiếu dấu phẩy trước \`${mark}\``, en: `no comma before \`${mark}\` inside {…}` },
      extra: { vi: `thừa dấu \`${mark}\``, en: `one \`${mark}\` too many` },
      other: { vi: `ngoặc đóng bằng \`${mark}\` không hợp với ngoặc mở`, en: `the closing \`${mark}\` does not fit the opening bracket` },
      open: { vi: 'thiếu ngoặc nhọn quanh các mục viết trên một dòng', en: 'no braces around keys on one line' },
    })[what],
  hint: ({ text }) => ({ vi: `viết: ${quoted(text)}`, en: `write: ${quoted(text)}` }),
});

/** Text behind a closing quote. */
export const textAfterQuote = defineFinding<{ text: string; rest: string; remark: string | undefined }>({
  code: 'H044',
  name: 'text-after-quote',
  severity: 'error',
  ensures: { vi: 'Sau dấu ngoặc kép đóng không còn chữ', en: 'Nothing stands behind a closing quote' },
  message: ({ rest }) => ({ vi: `sau dấu ngoặc kép đóng còn chữ ${quoted(rest)}`, en: `${quoted(rest)} stands behind the closing quote` }),
  hint: ({ text, remark }) =>
    remark === undefined
      ? { vi: `đặt cả câu trong ngoặc đơn, viết: ${quoted(text)}`, en: `put the whole text in single quotes, write: ${quoted(text)}` }
      : { vi: `ghi chú thì đặt sau dấu #, viết: ${quoted(remark)}`, en: `a remark comes behind a #, write: ${quoted(remark)}` },
});

/** Two keys on one line: the second would be taken for text of the first. */
export const twoOnALine = defineFinding<{ rest: string; text: string; indent: number }>({
  code: 'H055',
  name: 'two-on-a-line',
  severity: 'error',
  ensures: { vi: 'Mỗi mục viết trên một dòng', en: 'Every key stands on a line of its own' },
  message: ({ rest }) => ({
    vi: `hai mục viết chung một dòng: ${quoted(rest)} là mục riêng`,
    en: `two keys on one line: ${quoted(rest)} is a key of its own`,
  }),
  hint: ({ rest, text, indent }) => ({
    vi: `xuống dòng trước ${quoted(rest)}: dòng này viết ${quoted(text)}, dòng dưới viết ${quoted(rest)}, ${indentation(indent).vi}`,
    en: `begin a new line before ${quoted(rest)}: this line ${quoted(text)}, the next one ${quoted(rest)}, ${indentation(indent).en}`,
  }),
});

/** The second line of a text that was broken in two. */
export const brokenText = defineFinding<{ line: number; text: string }>({
  code: 'H045',
  name: 'broken-text',
  severity: 'error',
  ensures: { vi: 'Mỗi câu viết trên một dòng', en: 'A text stands on one line' },
  message: ({ line }) => ({ vi: `dòng này là phần tiếp của câu ở dòng ${line}`, en: `this is the rest of the text on line ${line}` }),
  hint: ({ line, text }) => ({
    vi: `nối vào cuối dòng ${line} thành: ${quoted(text, 400)}`,
    en: `join it to line ${line}, to make: ${quoted(text, 400)}`,
  }),
});

/** The line that heads a record is gone, so that the record runs on in the one before. */
export const lostHead = defineFinding<{
  kind: FileKind;
  above: string | undefined;
  first: string;
  head: string | undefined;
  indent: number;
  /** The key with which events of this list begin, where an event and not a record has lost its first line. */
  key?: string;
}>({
  code: 'H046',
  name: 'lost-head',
  severity: 'error',
  ensures: { vi: 'Mỗi bản ghi bắt đầu bằng dòng mã của nó', en: 'Every record begins with the line of its id' },
  message: ({ kind, above, first, key }) => {
    if (key !== undefined)
      return {
        vi: `hai mục của danh sách dính vào nhau: thiếu dòng \`- ${key}: …\` ở trên \`${first}\``,
        en: `two entries of the list run together: the line \`- ${key}: …\` above \`${first}\` is missing`,
      };
    const two = TWO[kind] ?? { vi: 'hai bản ghi', en: 'two records' };
    return above === undefined
      ? { vi: `thiếu dòng mã ở trên \`${first}\``, en: `the line of the id above \`${first}\` is missing` }
      : {
          vi: `dưới \`${above}\` có ${two.vi}: thiếu dòng mã ở trên \`${first}\``,
          en: `${two.en} stand under \`${above}\`: the line of the id above \`${first}\` is missing`,
        };
  },
  hint: ({ head, indent, key }) =>
    key !== undefined
      ? {
          vi: `thêm lại dòng \`- ${key}: …\` theo giấy gốc ngay trên dòng này, ${indentation(indent).vi}; đừng xóa mục nào`,
          en: `add the line \`- ${key}: …\` from the papers just above, ${indentation(indent).en}; remove nothing`,
        }
      : head === undefined
        ? {
            vi: `tìm mã của bản ghi này trong sổ gốc hoặc trong Git (git diff), rồi thêm dòng mã ngay trên dòng này, ${indentation(indent).vi}; đừng xóa mục nào`,
            en: `look its id up in the papers or in Git (git diff) and add the line of the id just above, ${indentation(indent).en}; remove nothing`,
          }
        : {
            vi: `thêm dòng \`${head}:\` ngay trên dòng này, ${indentation(indent).vi}; đừng xóa mục nào; mã ấy hai bên cùng cấp thì bản ghi gửi sau lấy số kế tiếp`,
            en: `add the line \`${head}:\` just above, ${indentation(indent).en}; remove nothing; where both sides gave out that id, the later one takes the next number`,
          },
});

/** The line that heads a group is gone, so that its entries stand below something else. */
export const lostGroup = defineFinding<{
  /** The keys that may have stood there, nearly always one. */
  keys: readonly string[];
  /** The first keys of the group, up to four; none where it is a list. */
  entries: readonly string[];
  indent: number;
  /** Lines, from 1, that bear the dash of a list and should not. */
  dashes?: { readonly from: number; readonly until: number } | undefined;
}>({
  code: 'H054',
  name: 'lost-group',
  severity: 'error',
  ensures: { vi: 'Mỗi nhóm mục có dòng tên của nó ở trên', en: 'Every group stands under the line of its name' },
  message: ({ keys, entries }) => {
    const names = entries.slice(0, 3).map((key) => `\`${key}\``);
    const more = entries.length > 3 ? ', …' : '';
    return {
      vi: `trên dòng này thiếu dòng ${either(keys).vi} (${names.length > 0 ? `${names.join(', ')}${more} là mục con của nó` : 'các dòng gạch đầu dòng từ đây là của nó'})`,
      en: `the line ${either(keys).en} is missing above this one (${names.length > 0 ? `${names.join(', ')}${more} ${names.length > 1 ? 'belong' : 'belongs'} to it` : 'the entries from here on belong to it'})`,
    };
  },
  hint: ({ keys, indent, dashes }) => ({
    vi: `${dashes ? `bỏ gạch đầu dòng ở các dòng ${dashes.from}–${dashes.until}, rồi ` : ''}thêm dòng ${either(keys).vi} ngay trên dòng này, ${indentation(indent).vi}${keys.length > 1 ? ' (tên nào đúng thì xem giấy gốc hoặc git diff)' : ''}; không chỉnh dòng nào khác, đừng xóa mục nào`,
    en: `${dashes ? `take the dashes of lines ${dashes.from}–${dashes.until} away, then ` : ''}add the line ${either(keys).en} just above, ${indentation(indent).en}${keys.length > 1 ? ' (the papers or git diff tell which)' : ''}; move no other line, remove nothing`,
  }),
});

function either(keys: readonly string[]): { vi: string; en: string } {
  const names = keys.map((key) => `\`${key}:\``);
  return { vi: names.join(' hoặc '), en: names.join(' or ') };
}

/** A file that ends in the middle of a record. */
export const cutOff = defineFinding<{ file: string; record: string | undefined }>({
  code: 'H047',
  name: 'cut-off',
  severity: 'error',
  ensures: { vi: 'Không tệp nào bị cắt giữa chừng', en: 'No file is cut off in the middle of a record' },
  message: ({ record }) => ({
    vi: `tệp hết giữa chừng${record ? ` ở \`${record}\`` : ''}, không có dấu xuống dòng: có lẽ đã bị cắt mất phần sau`,
    en: `the file ends in the middle of ${record ? `\`${record}\`` : 'a record'}, without a line end: the rest may have been cut off`,
  }),
  hint: ({ file }) => ({
    vi: `trước khi nhập thêm, so với bản cũ: git diff -- ${file}; nếu mất phần sau thì lấy lại: git checkout -- ${file}`,
    en: `before you add anything, compare with the version before: git diff -- ${file}; if the rest is lost, restore it: git checkout -- ${file}`,
  }),
});

const TWO: Partial<Record<FileKind, { vi: string; en: string }>> = {
  members: { vi: 'hai người', en: 'two people' },
  volunteers: { vi: 'hai người', en: 'two people' },
  dues: { vi: 'hai phiếu', en: 'two receipts' },
  fund: { vi: 'hai phiếu', en: 'two vouchers' },
  chapter: { vi: 'hai địa bàn', en: 'two places' },
};
