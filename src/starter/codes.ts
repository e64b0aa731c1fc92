import type { Words } from '../i18n/lang.ts';
import { isCode, type Named } from './chapter.ts';
import { capitals } from './text.ts';

/** A chapter with the code under which its members are numbered. */
export interface Coded extends Named {
  readonly code: string;
}

/**
 * Gives every chapter a code of its own, in the order given: the codes that were asked for first, then the shortest that reads like
 * the name (Hàng Vịnh: HAV, Tam Giang Đông: TGD). Two chapters of one name, one code asked for twice, or a name that leaves no code
 * come back as words for the reader.
 */
export function withCodes(chapters: readonly Named[]): readonly Coded[] | Words {
  const bySlug = new Map<string, Named>();
  for (const one of chapters) {
    const other = bySlug.get(one.slug);
    if (other) return twice(other, one);
    bySlug.set(one.slug, one);
  }
  const taken = new Map<string, Named>();
  for (const one of chapters) {
    if (one.code === undefined) continue;
    const other = taken.get(one.code);
    if (other) return sameCode(one.code, other, one);
    taken.set(one.code, one);
  }
  const coded: Coded[] = [];
  for (const one of chapters) {
    const code = one.code ?? candidates(one.words).find((candidate) => isCode(candidate) && !taken.has(candidate));
    if (code === undefined) return noCode(one);
    taken.set(code, one);
    coded.push({ ...one, code });
  }
  return coded;
}

/** Codes for a name, the best first: initials for three words, two letters and an initial for two, then whatever its letters give. */
function* codesFor(words: readonly string[]): Generator<string> {
  const [first = '', second = '', ...rest] = words.map(capitals).filter((word) => word !== '');
  const initials = [first, second, ...rest].map((word) => word.charAt(0)).join('');
  if (rest.length > 0) yield initials.slice(0, 4);
  if (second === '') yield first.slice(0, 3);
  yield first.slice(0, 2) + second.charAt(0);
  yield first.charAt(0) + second.slice(0, 2);
  yield first.slice(0, 2) + second.slice(0, 2);
  const letters = [first, second, ...rest].join('');
  for (let third = 2; third < letters.length; third += 1)
    for (let middle = 1; middle < third; middle += 1) yield letters.charAt(0) + letters.charAt(middle) + letters.charAt(third);
  for (const last of 'ABCDEFGHIKLMNOPQRSTUVXY') yield letters.slice(0, 3) + last;
}

function candidates(words: readonly string[]): string[] {
  return [...codesFor(words)].filter((code) => code.length >= 2);
}

function twice(first: Named, second: Named): Words {
  return {
    vi: `hai Hội cơ sở cùng tên thư mục “${second.slug}”: “${first.name}” và “${second.name}”. Ghi tên cho khác nhau, ví dụ thêm tên huyện cũ`,
    en: `two chapters would share the folder “${second.slug}”: “${first.name}” and “${second.name}”. Tell their names apart, such as by their former district`,
  };
}

function sameCode(code: string, first: Named, second: Named): Words {
  return {
    vi: `mã ${code} ghi cho cả “${first.name}” và “${second.name}”. Mỗi Hội cơ sở một mã riêng`,
    en: `the code ${code} is given to both “${first.name}” and “${second.name}”. Every chapter has its own`,
  };
}

function noCode(one: Named): Words {
  return {
    vi: `“${one.name}”: không đặt được mã từ tên này. Tự đặt mã 2 đến 4 chữ cái in hoa, ví dụ NMA=${one.words.join(' ')}`,
    en: `“${one.name}”: no code can be made from this name. Give one of 2 to 4 capitals, such as NMA=${one.words.join(' ')}`,
  };
}
