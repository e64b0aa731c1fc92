import { defineFinding } from '../findings/finding.ts';
import { formatCount } from '../i18n/numbers.ts';
import { MAX_FILE_BYTES } from '../layout/file-source.ts';

interface Quoted {
  readonly text: string;
}

export const notUtf8 = defineFinding<object>({
  code: 'H001',
  name: 'not-utf8',
  severity: 'error',
  ensures: { vi: 'Mọi tệp viết bằng mã UTF-8', en: 'Every file is UTF-8 text' },
  message: () => ({
    vi: 'tệp không phải mã UTF-8, chữ có dấu từ đây không đọc được',
    en: 'the file is not UTF-8; letters from here on cannot be read',
  }),
  hint: () => ({
    vi: 'trong VS Code chọn Reopen with Encoding đúng bảng mã cũ, thấy chữ đúng rồi mới Save with Encoding → UTF-8; tệp Excel thì chép nội dung sang tệp mới',
    en: 'reopen the file with its old encoding, and only when the letters are right save it with the encoding UTF-8; copy the content of a workbook by hand',
  }),
});

export const emptyFile = defineFinding<{ required?: boolean; file?: string }>({
  code: 'H002',
  name: 'empty-file',
  severity: 'error',
  ensures: { vi: 'Không tệp nào để trống', en: 'No file is empty' },
  message: () => ({ vi: 'tệp không có nội dung nào', en: 'the file has no content' }),
  hint: ({ required, file }) =>
    required
      ? {
          vi: `tệp này bắt buộc phải có: lấy lại từ Git (git checkout -- ${file}), hoặc nhập nội dung`,
          en: `this file is required: restore it from Git (git checkout -- ${file}), or enter its content`,
        }
      : {
          vi: `trước hết xem lại (git diff): tệp này trước đây có số liệu thì lấy lại bằng git checkout -- ${file}; chưa có gì để ghi trong năm thì bỏ hẳn tệp`,
          en: `look first (git diff): if this file had data, restore it with git checkout -- ${file}; leave a year's file out while there is nothing to record`,
        },
});

export const tab = defineFinding<{ lines: number; inside?: boolean; write?: string | undefined; keys?: readonly string[] }>({
  code: 'H003',
  name: 'tab',
  severity: 'error',
  ensures: { vi: 'Dùng dấu cách, không dùng phím Tab', en: 'Spaces, never tabs' },
  message: ({ lines, inside }) =>
    inside
      ? {
          vi: `giữa dòng có dấu Tab${lines > 1 ? ` (${lines} dòng)` : ''}, có lẽ chép từ Excel`,
          en: `a tab inside the line${lines > 1 ? ` (on ${lines} lines)` : ''}, perhaps copied from a workbook`,
        }
      : {
          vi: `đầu dòng có dấu Tab${lines > 1 ? ` (${lines} dòng)` : ''}: chỉ dùng dấu cách để thụt đầu dòng`,
          en: `a tab${lines > 1 ? ` (on ${lines} lines)` : ''} at the head of the line: only spaces indent a line`,
        },
  hint: ({ lines, inside, write, keys = [] }) => {
    if (write !== undefined)
      return {
        vi: `viết: \`${write}\`${lines > 1 ? ', các dòng khác cũng theo mẫu này' : ''}`,
        en: `write: \`${write}\`${lines > 1 ? ', and the other lines in the same way' : ''}`,
      };
    const named = keys.map((key) => `${key}: …`).join(', ');
    return keys.length > 0
      ? {
          vi: `ghi mã và dấu hai chấm, rồi mỗi ô một mục có tên, thụt hai dấu cách: ${named}`,
          en: `write the id and a colon, then each cell under its key, two spaces in: ${named}`,
        }
      : inside
        ? { vi: 'thay mỗi dấu Tab bằng một dấu cách', en: 'replace every tab by a space' }
        : { vi: 'xóa dấu Tab, gõ hai dấu cách cho mỗi bậc', en: 'replace it by spaces, two for each level' };
  },
});

export const conflictMarker = defineFinding<object>({
  code: 'H004',
  name: 'conflict-marker',
  severity: 'error',
  ensures: { vi: 'Không còn chỗ Git chưa gộp xong', en: 'No merge of Git is left half done' },
  message: () => ({
    vi: 'còn dấu xung đột của Git: hai người cùng sửa chỗ này và chưa gộp xong',
    en: 'Git conflict markers: two people changed this place and the merge is not finished',
  }),
  hint: () => ({
    vi: 'giữ lại nội dung đúng, xóa các dòng <<<<<<<, ======= và >>>>>>>',
    en: 'keep the right content and remove the lines <<<<<<<, ======= and >>>>>>>',
  }),
});

export const anchorOrAlias = defineFinding<{ what: 'anchor' | 'alias' | 'merge'; line?: number | undefined } & Quoted>({
  code: 'H005',
  name: 'anchor-or-alias',
  severity: 'error',
  ensures: { vi: 'Không dùng ký hiệu tham chiếu của YAML (&, *, <<)', en: 'No YAML anchors, aliases or merge keys' },
  message: ({ text }) => ({
    vi: `\`${text}\` là ký hiệu tham chiếu của YAML, kho dữ liệu này không dùng`,
    en: `\`${text}\` is a YAML reference, which this repository does not use`,
  }),
  hint: ({ what, text, line }) => {
    if (what === 'merge') return { vi: 'viết đủ từng mục thay cho `<<`', en: 'write out every entry instead of `<<`' };
    if (what === 'alias' && line !== undefined)
      return {
        vi: `thay \`${text}\` bằng nội dung đứng sau \`&${text.slice(1)}\` ở dòng ${line}`,
        en: `replace \`${text}\` by what stands behind \`&${text.slice(1)}\` on line ${line}`,
      };
    return what === 'anchor' && /^&[\w-]+$/.test(text)
      ? {
          vi: `nếu là chữ của câu thì đặt cả câu trong ngoặc kép; nếu không, xóa \`${text}\``,
          en: `if it is part of a text, put the text in double quotes; otherwise delete \`${text}\``,
        }
      : {
          vi: 'nếu là chữ của câu thì đặt cả câu trong ngoặc kép; nếu không, viết lại đủ nội dung',
          en: 'if it is text, put it in double quotes; otherwise write the content out',
        };
  },
});

export const yamlTag = defineFinding<Quoted>({
  code: 'H006',
  name: 'yaml-tag',
  severity: 'error',
  ensures: { vi: 'Không dùng nhãn kiểu của YAML (!, %)', en: 'No YAML tags or directives' },
  message: ({ text }) => ({
    vi: `\`${text}\` là nhãn kiểu của YAML, kho dữ liệu này không dùng`,
    en: `\`${text}\` is a YAML tag or directive, which this repository does not use`,
  }),
  hint: () => ({
    vi: 'xóa nhãn đó; nếu là chữ thường thì đặt cả câu trong ngoặc kép',
    en: 'remove it; if it is text, put it in double quotes',
  }),
});

export const severalDocuments = defineFinding<object>({
  code: 'H007',
  name: 'several-documents',
  severity: 'error',
  ensures: { vi: 'Mỗi tệp chỉ có một bản dữ liệu', en: 'One document a file' },
  message: () => ({ vi: 'từ dòng này là một bản dữ liệu thứ hai trong cùng tệp', en: 'a second document begins here' }),
  hint: () => ({
    vi: 'xóa dòng `---` này, hoặc chuyển phần sau sang tệp khác',
    en: 'remove this `---`, or move what follows to another file',
  }),
});

export const duplicateKey = defineFinding<{ key: string; gap?: string | undefined; next?: string | undefined }>({
  code: 'H008',
  name: 'duplicate-key',
  severity: 'error',
  ensures: { vi: 'Mỗi mã, mỗi mục chỉ ghi một lần', en: 'Every key stands once' },
  message: ({ key }) => ({ vi: `\`${key}\` đã ghi ở trên, ghi lần thứ hai`, en: `\`${key}\` already stands above` }),
  hint: ({ key, gap, next }) =>
    gap !== undefined
      ? {
          vi: `so hai chỗ: nếu ghi trùng thì xóa một; nếu là hai bản ghi khác nhau thì có lẽ một bên là \`${gap}\`, mã đang thiếu trong dãy`,
          en: `compare the two: remove one if it was entered twice; if they differ, one of them may be \`${gap}\`, which is missing in the series`,
        }
      : next !== undefined
        ? {
            vi: `so hai chỗ: nếu là một người ghi hai lần thì xóa một; nếu là hai người thì người nhập sau lấy mã kế tiếp còn trống: \`${next}\``,
            en: `compare the two: remove one if the same person was entered twice; if they are two people, the one entered later takes the next free id: \`${next}\``,
          }
        : /^[A-Z]{2,4}-/.test(key)
          ? {
              vi: 'so hai chỗ: nếu ghi trùng thì xóa một; nếu khác nhau thì sửa số của một bên cho đúng giấy gốc',
              en: 'compare the two: remove one if it was entered twice; if they differ, correct the number of one from the papers',
            }
          : {
              vi: 'so hai chỗ với giấy gốc, rồi xóa chỗ sai; đừng xóa khi chưa so',
              en: 'compare both with the papers, then remove the wrong one',
            },
});

export const commaSplits = defineFinding<{ key: string; before: string; pieces: readonly string[] }>({
  code: 'H009',
  name: 'comma-splits',
  severity: 'error',
  ensures: { vi: 'Câu có dấu phẩy trong ngoặc nhọn phải đặt trong ngoặc kép', en: 'Text with a comma inside {…} is quoted' },
  message: ({ before, pieces }) => {
    const whole = [before, ...pieces].join(',');
    return before === ''
      ? { vi: `\`${pieces[0]}\` trong {…} không có tên mục`, en: `\`${pieces[0]}\` inside {…} has no key` }
      : isMoney(before, pieces) || isDecimal(before, pieces)
        ? { vi: `số viết \`${whole}\` trong {…} bị dấu phẩy cắt ra`, en: `the number \`${whole}\` inside {…} is cut by its commas` }
        : {
            vi: `có dấu phẩy trong câu: sau \`${before}\` bị cắt ra thành \`${pieces[0]}\``,
            en: `a comma in the text: it is cut into \`${before}\` and \`${pieces[0]}\``,
          };
  },
  hint: ({ key, before, pieces }) =>
    before === ''
      ? {
          vi: 'viết tên mục và dấu hai chấm ở trước, hoặc bỏ đi nếu thừa',
          en: 'write its key and a colon in front, or remove it if it is not wanted',
        }
      : isDecimal(before, pieces)
        ? {
            vi: `số lẻ viết bằng dấu chấm: \`${key}: ${before}.${pieces[0]}\``,
            en: `write decimals with a point: \`${key}: ${before}.${pieces[0]}\``,
          }
        : isMoney(before, pieces)
          ? {
              vi: `viết liền: \`${key}: ${[before, ...pieces].join('')}\``,
              en: `write it without separators: \`${key}: ${[before, ...pieces].join('')}\``,
            }
          : {
              vi: `có dấu phẩy: đặt trong ngoặc kép: \`${key}: "${[before, ...pieces].join(', ')}"\``,
              en: `put it in double quotes: \`${key}: "${[before, ...pieces].join(', ')}"\``,
            },
});

export const cutByRemark = defineFinding<{ before: string; rest: string }>({
  code: 'H050',
  name: 'cut-by-remark',
  severity: 'error',
  ensures: { vi: 'Không câu nào bị dấu # cắt mất phần sau', en: 'No text loses its end to a #' },
  message: ({ rest }) => ({
    vi: `chữ từ \`#${short(rest)}\` trở đi bị coi là ghi chú, không thuộc câu`,
    en: `from \`#${short(rest)}\` on this is taken for a remark and lost to the text`,
  }),
  hint: ({ before, rest }) => ({
    vi: `nếu là chữ của câu thì đặt cả câu trong ngoặc kép: \`"${short(`${before} #${rest}`)}"\`; nếu là ghi chú thì thêm dấu cách sau dấu #`,
    en: `if it belongs to the text, put it all in double quotes: \`"${short(`${before} #${rest}`)}"\`; if it is a remark, put a space behind the #`,
  }),
});

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

export const missingColon = defineFinding<Quoted & { dash?: boolean; write?: string; remark?: string }>({
  code: 'H010',
  name: 'missing-colon',
  severity: 'error',
  ensures: { vi: 'Sau tên mục có dấu hai chấm và một dấu cách', en: 'A key is followed by a colon and a space' },
  message: ({ text, dash, write }) =>
    dash
      ? { vi: `thiếu dấu cách sau gạch đầu dòng ở \`${text}\``, en: `no space after the dash in \`${text}\`` }
      : /^[\w.-]+\s*=/.test(text) && write !== undefined
        ? {
            vi: `sau \`${/^[\w.-]+/.exec(text)?.[0]}\` phải là dấu hai chấm, không phải \`=\``,
            en: `behind \`${/^[\w.-]+/.exec(text)?.[0]}\` comes a colon, not \`=\``,
          }
        : /^[\w.-]+:\S/.test(text)
          ? { vi: `thiếu dấu cách sau dấu hai chấm ở \`${text}\``, en: `no space after the colon in \`${text}\`` }
          : write !== undefined || isKeyed(text)
            ? { vi: `thiếu dấu hai chấm (hoặc dấu cách sau nó) ở \`${text}\``, en: `no colon, or no space after it, in \`${text}\`` }
            : { vi: `dòng này không viết theo dạng \`tên_mục: giá trị\``, en: 'this line is not written `key: value`' },
  hint: ({ text, dash, write, remark }) => {
    if (remark !== undefined)
      return {
        vi: `nếu chỉ là ghi chú thì viết \`${remark}\`; nếu là số liệu thì ghi tên mục và dấu hai chấm ở trước`,
        en: `if it is only a remark, write \`${remark}\`; if it is data, put its key and a colon in front`,
      };
    const certain = write ?? (dash ? `- ${text.slice(1)}` : isKeyed(text) ? withColon(text) : undefined);
    return certain === undefined
      ? {
          vi: 'nếu là phần tiếp của câu trên thì nối vào cuối dòng trên; nếu là một ý trong danh sách thì thêm gạch đầu dòng và dấu cách ở trước; nếu chỉ là ghi chú thì đặt `# ` ở đầu dòng',
          en: 'if it goes on with the text above, join it to that line; if it is an entry of a list, put a dash and a space in front; if it is only a remark, put `# ` in front',
        }
      : { vi: `viết \`${certain}\``, en: `write \`${certain}\`` };
  },
});

/** Whether a text begins with a key or an id, of plain letters alone: the first letters of a Vietnamese word are none. */
function isKeyed(text: string): boolean {
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*(?:\s*[:：=]|\s+[^\s]|$)/.test(text) || /^[A-Z]{2,4}-T?\d+(?:\s*[:：=]|\s|$)/.test(text);
}

/** A line, or lines, that stand elsewhere than those of their level; lines count from 1. */
interface Shift {
  readonly line: number;
  readonly until: number;
  readonly has: number;
  readonly wants: number;
  /** A line that stands where this one should. */
  readonly peer: number;
  readonly head: string;
}

export const badIndent = defineFinding<Partial<Shift>>({
  code: 'H011',
  name: 'bad-indent',
  severity: 'error',
  ensures: { vi: 'Các mục cùng bậc thụt vào bằng nhau', en: 'Entries of one level are indented alike' },
  message: ({ line, has = 0, wants = 0, peer }) =>
    line === undefined || peer === undefined
      ? {
          vi: 'dòng này thụt vào không đều với các dòng cùng bậc',
          en: 'this line is not indented like the others of its level',
        }
      : {
          vi: `dòng ${line} ${columns(has).vi}, lệch với dòng ${peer}; đúng ra ${columns(wants).vi}`,
          en: `line ${line} stands ${columns(has).en}, out of step with line ${peer}; it should stand ${columns(wants).en}`,
        },
  hint: ({ line, until = 0, has = 0, wants = 0, head = '' }) => {
    if (line === undefined)
      return {
        vi: 'so với các dòng cùng bậc ở trên và ở dưới: dòng nào lệch cột thì chỉnh dòng ấy (mỗi bậc hai dấu cách)',
        en: 'compare with the lines of its level above and below, and align the one that is out of step (two spaces a level)',
      };
    const by = Math.abs(wants - has);
    const lines =
      until > line ? { vi: `các dòng ${line}–${until}`, en: `lines ${line}–${until}` } : { vi: `dòng ${line}`, en: `line ${line}` };
    return wants > has
      ? { vi: `thêm ${by} dấu cách vào đầu ${lines.vi} (\`${head}\`)`, en: `put ${by} ${spaces(by)} in front of ${lines.en} (\`${head}\`)` }
      : {
          vi: `bớt ${by} dấu cách ở đầu ${lines.vi} (\`${head}\`)`,
          en: `take ${by} ${spaces(by)} away in front of ${lines.en} (\`${head}\`)`,
        };
  },
});

function columns(count: number): { vi: string; en: string } {
  return count === 0
    ? { vi: 'sát lề trái', en: 'at the left margin' }
    : { vi: `thụt ${count} dấu cách`, en: `${count} ${spaces(count)} in` };
}

function spaces(count: number): string {
  return count === 1 ? 'space' : 'spaces';
}

export const unclosed = defineFinding<{ mark: string }>({
  code: 'H012',
  name: 'unclosed',
  severity: 'error',
  ensures: { vi: 'Mở ngoặc thì phải đóng ngoặc', en: 'Quotes and brackets are closed' },
  message: ({ mark }) => ({ vi: `mở \`${mark}\` mà không đóng`, en: `\`${mark}\` is opened and never closed` }),
  hint: ({ mark }) => {
    const close = { '{': '}', '[': ']' }[mark] ?? mark;
    return { vi: `thêm \`${close}\` ở cuối`, en: `add \`${close}\` at the end` };
  },
});

export const colonInText = defineFinding<Quoted>({
  code: 'H013',
  name: 'colon-in-text',
  severity: 'error',
  ensures: { vi: 'Câu có dấu hai chấm phải đặt trong ngoặc kép', en: 'Text with a colon is quoted' },
  message: ({ text }) => ({ vi: `trong câu có dấu hai chấm: \`${text}\``, en: `a colon inside the text: \`${text}\`` }),
  hint: ({ text }) => ({ vi: `đặt cả câu trong ngoặc kép: "${text}"`, en: `put the whole text in double quotes: "${text}"` }),
});

export const reservedStart = defineFinding<{ mark: string }>({
  code: 'H014',
  name: 'reserved-start',
  severity: 'error',
  ensures: { vi: 'Câu bắt đầu bằng ký hiệu đặc biệt phải đặt trong ngoặc kép', en: 'Text that begins with a special character is quoted' },
  message: ({ mark }) => ({
    vi: `câu bắt đầu bằng ký hiệu ${mark} mà YAML dành riêng`,
    en: `the text begins with ${mark}, which YAML keeps for itself`,
  }),
  hint: () => ({ vi: 'đặt cả câu trong ngoặc kép', en: 'put the whole text in double quotes' }),
});

export const notYaml = defineFinding<object>({
  code: 'H015',
  name: 'not-yaml',
  severity: 'error',
  ensures: { vi: 'Mọi tệp viết đúng dạng để đọc được', en: 'Every file can be read' },
  message: () => ({
    vi: 'ở đây, hoặc ngay trước đây, viết sai dạng nên không đọc tiếp được',
    en: 'here, or just before, something is written in a way that cannot be read',
  }),
  hint: () => ({
    vi: 'so dòng này và dòng trên với một chỗ đúng tương tự: `tên_mục: giá trị`, mỗi bậc thụt hai dấu cách, ngoặc mở phải đóng; `git diff` cho biết dòng nào mới sửa',
    en: 'compare this line and the one above with a similar right place: `key: value`, two spaces a level, brackets closed; `git diff` shows which lines are new',
  }),
});

export const tooDeep = defineFinding<object>({
  code: 'H016',
  name: 'too-deep',
  severity: 'error',
  ensures: { vi: 'Dữ liệu không lồng quá sâu', en: 'Data is not nested too deep' },
  message: () => ({ vi: 'dữ liệu lồng nhau quá nhiều bậc', en: 'the data is nested too deep' }),
  hint: () => ({ vi: 'kiểm tra lại các dấu ngoặc [ { ở đây', en: 'look at the brackets here' }),
});

export const tooLarge = defineFinding<object>({
  code: 'H017',
  name: 'too-large',
  severity: 'error',
  ensures: { vi: 'Không tệp nào quá lớn', en: 'No file is too large' },
  message: () => ({
    vi: `tệp lớn hơn ${LIMIT} MB, nên không được đọc; tệp của một Hội cơ sở chỉ vài trăm KB`,
    en: `the file is larger than ${LIMIT} MB and is not read; a chapter's file has a few hundred KB`,
  }),
  hint: () => ({
    vi: 'lấy lại tệp đúng từ Git; ảnh, bảng Excel thì để ngoài thư mục data/',
    en: 'restore the right file from Git; keep pictures and workbooks outside data/',
  }),
});

export const tooMany = defineFinding<{ more: number }>({
  code: 'H027',
  name: 'too-many',
  severity: 'error',
  ensures: { vi: 'Không tệp nào sai đến mức không liệt kê hết', en: 'No file has more slips than can be listed' },
  message: ({ more }) => ({
    vi: `tệp còn ${formatCount(more, 'vi')} chỗ sai nữa, không liệt kê hết`,
    en: `the file has ${formatCount(more, 'en')} more ${more === 1 ? 'finding, which is' : 'findings, which are'} not listed`,
  }),
  hint: () => ({
    vi: 'thường là chép nhầm tệp khác vào đây, hoặc sai một kiểu ở mọi dòng: lấy lại tệp từ Git, hoặc sửa cả loạt bằng tìm và thay',
    en: 'often another file was copied here, or every line has the same slip: restore it from Git, or mend all at once by find and replace',
  }),
});

export const controlCharacter = defineFinding<{ character: string; lines?: number }>({
  code: 'H018',
  name: 'control-character',
  severity: 'error',
  ensures: { vi: 'Không có ký tự ẩn', en: 'No hidden characters' },
  message: ({ character, lines = 1 }) => ({
    vi: `có ${HIDDEN_NAMES[hiddenSort(character)].vi} (${numberOf(character)})${lines > 1 ? ` ở ${lines} dòng` : ''}, nhìn không thấy`,
    en: `${HIDDEN_NAMES[hiddenSort(character)].en} (${numberOf(character)})${lines > 1 ? ` on ${lines} lines` : ''}, which cannot be seen`,
  }),
  hint: ({ character, lines = 1 }) =>
    hiddenSort(character) === 'space'
      ? {
          vi: `xóa dấu cách ở chỗ này rồi gõ lại bằng phím cách${lines > 1 ? '; nhiều dòng thì bôi đen dấu ấy, chép vào ô Tìm và thay (Ctrl+H), thay bằng dấu cách' : ''}`,
          en: `delete the space here and type it again with the space bar${lines > 1 ? '; for many lines copy it into find and replace, and replace it by a space' : ''}`,
        }
      : {
          vi: 'xóa cả đoạn chữ ở chỗ này rồi gõ lại; thường dính theo khi chép từ trang web, Word hay Zalo',
          en: 'delete the text here and type it again; such characters come along when text is copied from a web page or a chat',
        },
});

const LIMIT = MAX_FILE_BYTES / 1024 / 1024;

const HIDDEN_NAMES = {
  control: { vi: 'ký tự điều khiển', en: 'a control character' },
  direction: { vi: 'ký tự đổi chiều chữ', en: 'a character that turns the direction of text' },
  'zero-width': { vi: 'ký tự rộng bằng không', en: 'a zero-width character' },
  space: { vi: 'dấu cách cứng mà Word, Zalo hay chèn', en: 'a no-break space, as word processors and chats put in,' },
  half: { vi: 'nửa ký tự bị cắt', en: 'half a character' },
} as const;

function hiddenSort(character: string): keyof typeof HIDDEN_NAMES {
  if (/\p{Cs}/u.test(character)) return 'half';
  if (/[\u00a0\u2007\u202f]/.test(character)) return 'space';
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character)) return 'direction';
  return /\p{Cc}/u.test(character) ? 'control' : 'zero-width';
}

function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

export const complexKey = defineFinding<object>({
  code: 'H019',
  name: 'complex-key',
  severity: 'error',
  ensures: { vi: 'Tên mục là chữ', en: 'Keys are text' },
  message: () => ({ vi: 'tên mục không phải là chữ (có ngoặc hoặc dấu ?)', en: 'a key that is not text' }),
  hint: () => ({ vi: 'viết tên mục bằng chữ, không ngoặc, không dấu ?', en: 'write the key as plain text' }),
});

function isDecimal(before: string, pieces: readonly string[]): boolean {
  return /^\d{1,3}$/.test(before) && pieces.length === 1 && /^\d{1,2}$/.test(pieces[0] ?? '');
}

function isMoney(before: string, pieces: readonly string[]): boolean {
  return /^\d{1,3}$/.test(before) && pieces.every((piece) => /^\d{3}$/.test(piece));
}

function withColon(text: string): string {
  const match = /^([A-Za-z_0-9-]+)\s*[:：=]?\s*(.*)$/.exec(text);
  return match ? `${match[1]}: ${match[2]}`.trimEnd() : `${text}:`;
}
