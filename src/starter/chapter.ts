import type { Words } from '../i18n/lang.ts';
import { isSlug } from '../layout/paths.ts';
import { slugOf } from '../layout/stray.ts';
import type { Chapter } from '../model/chapter.ts';
import { tidy } from './text.ts';

/** A chapter as somebody named it, before it has a code. */
export interface Named {
  readonly name: string;
  readonly slug: string;
  readonly kind: NonNullable<Chapter['kind']>;
  /** The words that tell it from its neighbours, such as Hàng Vịnh: its code is made of them. */
  readonly words: readonly string[];
  /** The code that was asked for with `MÃ=…`. */
  readonly code?: string;
}

/** The words that begin the name of a unit, longest first, and the kind of chapter that the schema has for it. */
const KINDS: readonly (readonly [RegExp, Named['kind']])[] = [
  [/^thị trấn(?= )/iu, 'thi_tran'],
  [/^xã(?= )/iu, 'xa'],
  [/^phường(?= )/iu, 'phuong'],
  [/^(?:trường|học viện)(?= )/iu, 'truong'],
  [/^(?:đặc khu|bệnh viện|trung tâm|công ty|cơ quan|nhà máy|chợ|trạm|phòng|sở|đồn|hội người|chùa)(?= )/iu, 'khac'],
];

/** Words of a school's name that every second school has. */
const OF_SCHOOLS = /^(?:trường|thpt|thcs|ptdtnt|ptdt|pt|tiểu|mầm|mẫu|học|trung|phổ|thông|cơ|sở|non|giáo|cao|đẳng|đại|nội|trú|dân|tộc)$/iu;

/**
 * Reads one chapter as it is named on the command line or at the prompt: `xã Hàng Vịnh`, `Hội Chữ thập đỏ xã Hàng Vịnh`,
 * `HAV=xã Hàng Vịnh`, `khac:Nhà máy Tôm`. What cannot be told without guessing comes back as words for the reader.
 */
export function readChapter(entry: string): Named | Words {
  const text = tidy(entry);
  const [, code, rest = ''] = /^(?:([^=:]*)=)?(.*)$/u.exec(text) ?? [];
  const [, given, whole = ''] = /^(?:(xa|phuong|thi_tran|truong|khac):)?(.*)$/u.exec(rest.trim()) ?? [];
  const unit = whole.trim().replace(/^hội (?:chữ thập đỏ|ctđ)\s*/iu, '');
  if (code !== undefined && !isCode(code.trim())) return badCode(entry, code.trim());
  const found = KINDS.find(([pattern]) => pattern.test(unit));
  const kind = (given as Named['kind'] | undefined) ?? found?.[1];
  if (kind === undefined) return unknownKind(entry, unit);
  const slug = slugOf(unit);
  if (slug === undefined || !isSlug(slug)) return noLetters(entry);
  const head = found?.[0].exec(unit)?.[0] ?? '';
  const plain = ['xa', 'phuong', 'thi_tran'].includes(kind) && head !== '' ? head.toLocaleLowerCase('vi') + unit.slice(head.length) : unit;
  const words = unit.slice(head.length).trim().split(' ');
  const telling = kind === 'truong' ? words.filter((word) => !OF_SCHOOLS.test(word)) : words;
  return {
    name: `Hội Chữ thập đỏ ${plain}`,
    slug,
    kind,
    words: telling.length === 0 ? words : telling,
    ...(code === undefined ? {} : { code: code.trim() }),
  };
}

/** Whether a text can be a chapter's code: 2–4 capitals, and none that begins other ids. */
export function isCode(text: string): boolean {
  return /^(?!(?:HV|HP|PT|PC)$)[A-Z]{2,4}$/.test(text);
}

function badCode(entry: string, code: string): Words {
  return {
    vi: `“${entry}”: mã ${code === '' ? '(trống)' : code} không dùng được. Mã có 2 đến 4 chữ cái in hoa không dấu, khác HV, HP, PT, PC; ví dụ HAV=xã Hàng Vịnh`,
    en: `“${entry}”: the code ${code === '' ? '(empty)' : code} cannot be used. A code has 2 to 4 capitals from A to Z and is not HV, HP, PT or PC; such as HAV=xã Hàng Vịnh`,
  };
}

function noLetters(entry: string): Words {
  return {
    vi: `“${entry}”: tên không có chữ cái hay chữ số nào, không đặt được tên thư mục`,
    en: `“${entry}”: the name has no letter or digit, so that its folder cannot be named`,
  };
}

function unknownKind(entry: string, unit: string): Words {
  const name = unit === '' ? 'Hàng Vịnh' : unit;
  return {
    vi: `“${entry}”: chưa rõ đây là xã, phường, thị trấn hay trường. Ghi rõ, ví dụ “xã ${name}”; loại khác thì ghi “khac:${name}”`,
    en: `“${entry}”: it is not clear whether this is a commune (xã), ward (phường), town (thị trấn) or school (trường). Say so, such as “xã ${name}”; for another kind “khac:${name}”`,
  };
}
