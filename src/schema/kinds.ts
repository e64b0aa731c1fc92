import { defineFinding } from '../findings/finding.ts';
import type { Words } from '../i18n/lang.ts';
import { named, readDate, readNumber } from './remedies.ts';

/** A key with the label that the schema gives it. */
interface Labelled {
  readonly key: string;
  readonly label: Words;
}

export const missingKey = defineFinding<{
  keys: readonly (Labelled & { example: string; none?: string | undefined })[];
  instead: string | undefined;
}>({
  code: 'H030',
  name: 'missing-key',
  severity: 'error',
  ensures: { vi: 'Đủ các mục bắt buộc', en: 'Every required key is there' },
  message: ({ keys, instead }) => ({
    vi: `thiếu mục bắt buộc ${keys.map(({ key, label }) => `\`${key}\`${named(label.vi)}`).join(', ')}${instead ? ` (hoặc \`${instead}\`)` : ''}`,
    en: `the required ${keys.map(({ key, label }) => `\`${key}\`${named(label.en)}`).join(', ')} ${keys.length > 1 ? 'are' : 'is'} missing${instead ? ` (or \`${instead}\`)` : ''}`,
  }),
  hint: ({ keys }) => {
    const lines = keys.map(({ key }) => `\`${key}: …\``).join(', ');
    const [example] = keys.flatMap((one) => (one.example ? [`\`${one.key}: ${one.example}\``] : []));
    const none = keys.find((one) => one.none !== undefined)?.none;
    return {
      vi: `thêm ${lines} theo giấy gốc${example ? ` (viết như ${example})` : ''}${none ? `; ${noneHint(none).vi}` : ''}`,
      en: `add ${lines} from the papers${example ? ` (written like ${example})` : ''}${none ? `; ${noneHint(none).en}` : ''}`,
    };
  },
});

export const unknownKey = defineFinding<{ key: string; near: string | undefined; allowed: readonly string[] }>({
  code: 'H031',
  name: 'unknown-key',
  severity: 'error',
  ensures: { vi: 'Chỉ có các mục mà mẫu quy định', en: 'Only keys that the form knows' },
  message: ({ key }) => ({ vi: `không có mục nào tên \`${key}\` ở chỗ này`, en: `there is no key \`${key}\` here` }),
  hint: ({ near, allowed }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: `ở đây dùng được: ${allowed.join(', ')}`, en: `known here: ${allowed.join(', ')}` },
});

export const wrongShape = defineFinding<{
  label: Words;
  expected: 'map' | 'list' | 'text' | 'text-or-list';
  example: string;
  /** What to write, where that is certain; else the keys of the group, or the form of the ids that head its records. */
  write?: string | undefined;
  keys?: readonly string[];
  form?: Words | undefined;
  /** The key written as a group of nothing, or that it is left out, where a text such as "none" stands. */
  none?: { readonly write: string | undefined } | undefined;
  /** An entry `- id: HAR-T001` that should be headed by its id. */
  entry?: { readonly key: string; readonly id: string } | undefined;
}>({
  code: 'H032',
  name: 'wrong-shape',
  severity: 'error',
  ensures: { vi: 'Mỗi mục ghi đúng dạng: một giá trị, một danh sách hay một nhóm', en: 'Every value has the right shape' },
  message: ({ label, expected, form }) => ({
    vi: `${label.vi || 'mục này'} phải là ${form ? 'một nhóm bản ghi, mỗi bản ghi bắt đầu bằng dòng mã' : SHAPES[expected].vi}`,
    en: `${label.en || 'this'} must be ${form ? 'a group of records, each headed by its id' : SHAPES[expected].en}`,
  }),
  hint: ({ expected, example, write, keys = [], form, entry, none }) => {
    if (none !== undefined) return noneHint(none.write);
    if (write !== undefined) return { vi: `viết: \`${write}\``, en: `write: \`${write}\`` };
    const named = keys.map((key) => `${key}: …`).join(', ');
    if (entry)
      return {
        vi: `viết \`${entry.id}:\` sát lề trái thay cho \`- ${entry.key}: ${entry.id}\`, các mục dưới nó thụt hai dấu cách; làm như vậy với mọi bản ghi`,
        en: `write \`${entry.id}:\` at the left margin instead of \`- ${entry.key}: ${entry.id}\`, with its keys two spaces in; likewise for every record`,
      };
    if (form)
      return {
        vi: `bắt đầu mỗi bản ghi bằng mã của nó và dấu hai chấm (${form.vi})${keys.length > 0 ? `, dưới đó thụt hai dấu cách: ${named}` : ''}`,
        en: `begin every record with its id and a colon (${form.en})${keys.length > 0 ? `, and below it, two spaces in: ${named}` : ''}`,
      };
    if (keys.length > 0)
      return {
        vi: `viết \`{${named}}\`, hoặc mỗi mục một dòng, thụt vào hai dấu cách`,
        en: `write \`{${named}}\`, or each key on a line of its own, two spaces in`,
      };
    return {
      vi: `${SHAPES[expected].hint}${example ? `; ví dụ: ${example}` : ''}`,
      en: `${SHAPES[expected].how}${example ? `; for example: ${example}` : ''}`,
    };
  },
});

/** How it is written that there is nothing in a group. */
function noneHint(write: string | undefined): Words {
  return write === undefined
    ? { vi: 'không có thì bỏ hẳn mục này', en: 'where there is none, leave this key out' }
    : { vi: `không có bản ghi nào thì viết \`${write}\``, en: `where there is none at all, write \`${write}\`` };
}

export const notANumber = defineFinding<{ text: string; label: Words; fraction: boolean }>({
  code: 'H033',
  name: 'not-a-number',
  severity: 'error',
  ensures: { vi: 'Số chỉ ghi chữ số, viết liền; số lẻ dùng dấu chấm', en: 'Numbers are digits without separators; decimals have a point' },
  message: ({ text, label, fraction }) => ({
    vi: `\`${text}\` không phải là số${fraction ? '' : ' nguyên'} viết đúng cách${named(label.vi)}`,
    en: `\`${text}\` is not a ${fraction ? '' : 'whole '}number written in the required way${named(label.en)}`,
  }),
  hint: ({ text, fraction }) => {
    const number = readNumber(text, fraction);
    if (number === undefined)
      return fraction
        ? {
            vi: 'xem lại giấy gốc; chỉ ghi chữ số, nhiều nhất hai số lẻ sau dấu chấm',
            en: 'look at the papers; write digits, and at most two decimals after a point',
          }
        : {
            vi: 'xem lại giấy gốc; chỉ ghi chữ số, viết liền, không kèm chữ',
            en: 'look at the papers; write digits alone, without separators or words',
          };
    return number.includes('.')
      ? { vi: `số lẻ viết bằng dấu chấm: ${number}`, en: `write decimals with a point: ${number}` }
      : /[\p{L}%]/u.test(text)
        ? { vi: `viết: ${number}`, en: `write: ${number}` }
        : { vi: `viết liền: ${number}`, en: `write it without separators: ${number}` };
  },
});

export const notABoolean = defineFinding<{ text: string; label: Words }>({
  code: 'H041',
  name: 'not-a-boolean',
  severity: 'error',
  ensures: { vi: 'Mục có/không ghi true hoặc false', en: 'Yes or no is written true or false' },
  message: ({ text, label }) => ({
    vi: `\`${text}\` chưa đúng${named(label.vi)}: chỉ ghi true nếu có, false nếu không`,
    en: `\`${text}\` is neither true nor false${named(label.en)}`,
  }),
  hint: ({ text }) => {
    const answer = /^(co|có|yes|y|on|x|1|đúng|dung|true)$/i.test(text)
      ? 'true'
      : /^(khong|không|no|n|off|0|sai|false)$/i.test(text)
        ? 'false'
        : undefined;
    return { vi: answer ? `viết: ${answer}` : 'viết: true hoặc false', en: `write: ${answer ?? 'true or false'}` };
  },
});

export const wordQuotes = defineFinding<{ text: string; label: Words }>({
  code: 'H049',
  name: 'word-quotes',
  severity: 'error',
  ensures: { vi: 'Không giá trị nào đứng trong ngoặc kép “…” của Word', en: 'No value stands in the curly quotes of a word processor' },
  message: ({ text, label }) => ({
    vi: `${text.length > 80 ? 'giá trị này' : `\`${text}\``} đứng trong ngoặc kép của Word, bị coi là chữ của giá trị${named(label.vi)}`,
    en: `${text.length > 80 ? 'this value' : `\`${text}\``} stands in curly quotes, which are taken for part of it${named(label.en)}`,
  }),
  hint: ({ text }) => {
    const inside = text.slice(1, -1);
    const shown = inside.length > 300 ? `${inside.slice(0, 300)}…` : inside;
    return { vi: `viết: \`"${shown}"\``, en: `write: \`"${shown}"\`` };
  },
});

export const notInList = defineFinding<{
  text: string;
  label: Words;
  near: string | undefined;
  allowed: readonly string[];
  labels: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>>;
}>({
  code: 'H034',
  name: 'not-in-list',
  severity: 'error',
  ensures: { vi: 'Mục chọn theo danh sách ghi đúng một giá trị trong danh sách', en: 'A choice is one of its list' },
  message: ({ text, label }) => ({
    vi: `\`${text}\` không có trong danh sách cho phép${named(label.vi)}`,
    en: `\`${text}\` is not one of the allowed values${named(label.en)}`,
  }),
  hint: ({ near, allowed, labels }) =>
    near
      ? { vi: `có phải \`${near}\`${named(labels.vi[near] ?? '')}?`, en: `did you mean \`${near}\`${named(labels.en[near] ?? '')}?` }
      : {
          vi: `chọn một trong: ${allowed.map((value) => `${value}${named(labels.vi[value] ?? '')}`).join(', ')}`,
          en: `one of: ${allowed.map((value) => `${value}${named(labels.en[value] ?? '')}`).join(', ')}`,
        },
});

/** An id or a code that has not its form, and what it was meant to be. */
interface Formed {
  readonly label: Words;
  readonly near: string | undefined;
  /** The form in words. */
  readonly form: Words | undefined;
  /** A letter or dash that only looks right. */
  readonly trap?: Words | undefined;
  readonly name?: boolean;
}

function formHint({ near, form, trap, name }: Formed): Words {
  if (near !== undefined)
    return trap ? { vi: `viết: \`${near}\``, en: `write: \`${near}\`` } : { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` };
  if (name)
    return {
      vi: 'ghi mã số của người này trong danh sách, không ghi tên',
      en: 'write the id of this person in the list, not the name',
    };
  return form
    ? { vi: `viết theo dạng: ${form.vi}`, en: `write it in this form: ${form.en}` }
    : { vi: 'xem lại giấy gốc', en: 'look at the papers' };
}

export const badForm = defineFinding<Formed & { text: string }>({
  code: 'H035',
  name: 'bad-form',
  severity: 'error',
  ensures: { vi: 'Mã và số hiệu viết đúng dạng', en: 'Codes are written in their form' },
  message: ({ text, label, trap }) => ({
    vi: `\`${text}\` viết không đúng dạng${named(label.vi)}${trap ? `: ${trap.vi}` : ''}`,
    en: `\`${text}\` is not written in the required form${named(label.en)}${trap ? `: ${trap.en}` : ''}`,
  }),
  hint: formHint,
});

export const notADate = defineFinding<{ text: string; label: Words; optional?: boolean }>({
  code: 'H036',
  name: 'not-a-date',
  severity: 'error',
  ensures: { vi: 'Ngày có thật, viết năm-tháng-ngày', en: 'Dates exist and are written year-month-day' },
  message: ({ text, label }) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      return {
        vi: `không có ngày ${text.slice(8)}/${text.slice(5, 7)}/${text.slice(0, 4)}${named(label.vi)}`,
        en: `there is no day ${text}${named(label.en)}`,
      };
    return /^\d{4}\s*[–—−‐‑]/.test(text)
      ? {
          vi: `ngày \`${text}\` có gạch dài của Word, phải là gạch ngang \`-\`${named(label.vi)}`,
          en: `the date \`${text}\` has long dashes; they must be hyphens \`-\`${named(label.en)}`,
        }
      : {
          vi: `\`${text}\` không phải là ngày viết theo dạng năm-tháng-ngày${named(label.vi)}`,
          en: `\`${text}\` is not a date written year-month-day${named(label.en)}`,
        };
  },
  hint: ({ text, optional }) => {
    const date = readDate(text);
    if (date) return { vi: date, en: date };
    return optional && !/\d/.test(text)
      ? { vi: 'bỏ dòng này cho đến khi có ngày', en: 'leave the line out until there is a date' }
      : {
          vi: 'xem lại giấy gốc; viết bốn chữ số của năm, hai của tháng, hai của ngày, nối bằng gạch ngang',
          en: 'look at the original paper; write four digits of the year, two of the month and two of the day, with hyphens',
        };
  },
});

export const outOfRange = defineFinding<{ text: string; label: Words; minimum: number | undefined; maximum: number | undefined }>({
  code: 'H037',
  name: 'out-of-range',
  severity: 'error',
  ensures: { vi: 'Số nằm trong khoảng cho phép', en: 'Numbers lie within their range' },
  message: ({ text, label }) => ({
    vi: `${text} nằm ngoài khoảng cho phép${named(label.vi)}`,
    en: `${text} is out of range${named(label.en)}`,
  }),
  hint: ({ text, minimum, maximum }) => {
    if (minimum === FIRST_YEAR) return yearHint(text);
    const [vi, en] =
      minimum !== undefined && maximum !== undefined
        ? [`từ ${minimum} đến ${maximum}`, `from ${minimum} to ${maximum}`]
        : minimum !== undefined
          ? [`từ ${minimum} trở lên`, `from ${minimum} up`]
          : [`không quá ${maximum}`, `of at most ${maximum}`];
    return { vi: `xem lại giấy gốc; ghi một số ${vi}`, en: `look at the papers; write a number ${en}` };
  },
});

/** The least year that the schemas take. */
const FIRST_YEAR = 1900;

function yearHint(text: string): Words {
  // Nobody in the data was born before 1930 or is meant by 30 to 99 of this century.
  if (/^[3-9]\d$/.test(text)) return { vi: `viết đủ bốn chữ số: 19${text}`, en: `write all four digits: 19${text}` };
  const digits = text.replace('-', '').length;
  return digits < 4
    ? {
        vi: 'năm có bốn chữ số, có lẽ còn thiếu chữ số: xem lại giấy gốc',
        en: 'a year has four digits, and some seem to be missing: look at the papers',
      }
    : digits > 4
      ? {
          vi: 'năm có bốn chữ số, có lẽ thừa chữ số: xem lại giấy gốc',
          en: 'a year has four digits, and there seem to be too many: look at the papers',
        }
      : { vi: 'xem lại giấy gốc và ghi đúng năm', en: 'look at the papers and write the right year' };
}

export const emptyValue = defineFinding<{ key: string | number; label: Words; required: boolean; none?: string | undefined }>({
  code: 'H038',
  name: 'empty-value',
  severity: 'error',
  ensures: { vi: 'Mục đã ghi thì có giá trị', en: 'A key that is there has a value' },
  message: ({ key, label }) =>
    typeof key === 'number'
      ? {
          vi: `dòng thứ ${key + 1} của danh sách${named(label.vi)} để trống`,
          en: `entry ${key + 1} of the list${named(label.en)} is empty`,
        }
      : { vi: `\`${key}\`${named(label.vi)} để trống`, en: `\`${key}\`${named(label.en)} is empty` },
  hint: ({ required, none }) =>
    none !== undefined
      ? { vi: `ghi các bản ghi xuống dưới; ${noneHint(none).vi}`, en: `enter its records below; ${noneHint(none).en}` }
      : required
        ? { vi: 'ghi giá trị vào', en: 'enter its value' }
        : { vi: 'ghi giá trị vào, hoặc bỏ hẳn dòng này nếu chưa có', en: 'enter its value, or leave the line out' },
});

export const badKey = defineFinding<Formed & { key: string; total?: 'receipt' | 'row' | undefined }>({
  code: 'H039',
  name: 'bad-key',
  severity: 'error',
  ensures: { vi: 'Mã số đứng đầu mỗi bản ghi viết đúng dạng', en: 'The id at the head of a record is written in its form' },
  message: ({ key, label, trap }) => ({
    vi: `mã \`${key}\` viết không đúng dạng${named(label.vi)}${trap ? `: ${trap.vi}` : ''}`,
    en: `the id \`${key}\` is not written in the required form${named(label.en)}${trap ? `: ${trap.en}` : ''}`,
  }),
  hint: (params) =>
    params.total === 'row'
      ? { vi: 'dòng cộng của Excel: xóa dòng này, tổng do máy tính', en: 'a total from a workbook: remove this line; totals are computed' }
      : params.total === 'receipt'
        ? {
            vi: 'tổng không ghi ở đây: bỏ mục này; tổng của phiếu là `so_tien`',
            en: 'a total does not belong here: remove this entry; the total of a receipt is `so_tien`',
          }
        : formHint(params),
});

export const emptyCollection = defineFinding<{ label: Words }>({
  code: 'H040',
  name: 'empty-collection',
  severity: 'error',
  ensures: { vi: 'Nhóm bắt buộc có ít nhất một dòng', en: 'A required group has at least one entry' },
  message: ({ label }) => ({
    vi: `${label.vi || 'mục này'} phải có ít nhất một dòng`,
    en: `${label.en || 'this'} needs at least one entry`,
  }),
  hint: () => ({ vi: 'thêm một dòng', en: 'add an entry' }),
});

const SHAPES = {
  map: {
    vi: 'một nhóm gồm các mục con',
    hint: 'viết mỗi mục con một dòng, thụt vào hai dấu cách',
    en: 'a group of keys',
    how: 'write each key on a line of its own, two spaces in',
  },
  list: {
    vi: 'một danh sách',
    hint: 'viết mỗi ý một dòng, bắt đầu bằng `- `',
    en: 'a list',
    how: 'begin every entry with `- ` on a line of its own',
  },
  text: { vi: 'một giá trị', hint: 'viết giá trị ngay sau dấu hai chấm', en: 'a single value', how: 'write the value after the colon' },
  'text-or-list': {
    vi: 'một đoạn văn hoặc một danh sách',
    hint: 'viết một đoạn văn, hoặc mỗi ý một dòng bắt đầu bằng `- `',
    en: 'a text or a list of texts',
    how: 'write one text, or begin every entry with `- `',
  },
} as const;
