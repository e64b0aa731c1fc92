import type { Words } from '../i18n/lang.ts';
import { slugOf } from '../layout/stray.ts';
import { asId } from './remedies.ts';

/** A signing key: an SSH public key as one line, or a GPG fingerprint. */
const KEY =
  '^(?:(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)|sk-ssh-ed25519@openssh\\.com|sk-ecdsa-sha2-nistp256@openssh\\.com) [A-Za-z0-9+/]{40,}={0,3}(?: .*)?|(?:[0-9A-Fa-f]{4} *){10})$';

/** What an id or a code looks like, in words; an example would invite to copy somebody else's id. Keys are the schemas' patterns. */
const FORMS: Readonly<Record<string, Words>> = {
  '^[A-Z]{2,4}-[0-9]{4,}$': {
    vi: 'mã Hội cơ sở (2 đến 4 chữ in hoa), gạch ngang, 4 chữ số',
    en: "the chapter's code (2 to 4 capitals), a hyphen, 4 digits",
  },
  '^[A-Z]{2,4}-T[0-9]{3,}$': {
    vi: 'mã Hội cơ sở (2 đến 4 chữ in hoa), gạch ngang, chữ T, 3 chữ số',
    en: "the chapter's code (2 to 4 capitals), a hyphen, T, 3 digits",
  },
  '^[A-Z]{2,4}-(?:[0-9]{4,}|T[0-9]{3,})$': {
    vi: 'mã hội viên (chữ in hoa, gạch ngang, 4 chữ số) hoặc mã tình nguyện viên (thêm chữ T, 3 chữ số)',
    en: "a member's id (capitals, a hyphen, 4 digits) or a volunteer's (T and 3 digits)",
  },
  '^HP-[0-9]{3,}$': { vi: 'HP, gạch ngang, 3 chữ số, đúng số trên phiếu giấy', en: 'HP, a hyphen, 3 digits, as on the paper' },
  '^(PT|PC)-[0-9]{3,}$': {
    vi: 'PT (thu) hoặc PC (chi), gạch ngang, 3 chữ số, đúng số trên phiếu giấy',
    en: 'PT (money in) or PC (money out), a hyphen, 3 digits, as on the paper',
  },
  '^(?!(?:HV|HP|PT|PC)$)[A-Z]{2,4}$': {
    vi: '2 đến 4 chữ in hoa không dấu, không dùng HV, HP, PT, PC',
    en: '2 to 4 capitals without marks, not HV, HP, PT or PC',
  },
  '^[a-z0-9]+(-[a-z0-9]+)*$': {
    vi: 'chữ thường không dấu và chữ số, nối bằng gạch ngang',
    en: 'lower-case letters without marks and digits, joined by hyphens',
  },
  '^[IVX]+\\.[0-9]+$': { vi: 'số La Mã, dấu chấm, số thứ tự', en: 'a Roman numeral, a point, a number' },
  '^TC[0-9]+$': { vi: 'TC và số thứ tự, không dấu cách', en: 'TC and a number, without a space' },
  '^[a-z]+(_[a-z]+)*$': { vi: 'chữ thường không dấu, nối bằng gạch dưới', en: 'lower-case letters without marks, joined by underscores' },
  '^[0-3][0-9]/[01][0-9]$': {
    vi: 'hai chữ số của ngày, gạch chéo, hai chữ số của tháng',
    en: 'two digits of the day, a slash, two digits of the month',
  },
  '^[0-9]{2,5}$': { vi: '2 đến 5 chữ số', en: '2 to 5 digits' },
  '^[^\\s@<>]+@[^\\s@<>]+$': { vi: 'tên, dấu @, tên miền, không dấu cách', en: 'a name, @ and a domain, without spaces' },
  '^[A-Za-z0-9][A-Za-z0-9._/-]*$': { vi: 'tên tài khoản, không ghi dấu @', en: 'the user name, without the @' },
  '^(?:tat_ca|[a-z0-9]+(?:-[a-z0-9]+)*)$': {
    vi: 'tên thư mục Hội cơ sở, hoặc tat_ca',
    en: "the name of a chapter's folder, or tat_ca (all)",
  },
  [KEY]: {
    vi: 'cả dòng của tệp id_ed25519.pub, hoặc vân tay 40 chữ số của khóa GPG',
    en: 'the whole line of id_ed25519.pub, or the 40 digits of a GPG fingerprint',
  },
  '^[^–—−]*$': { vi: 'dùng gạch ngang - của bàn phím', en: 'with the hyphen of the keyboard' },
};

/** The form of a pattern in words, undefined for a pattern that nobody types. */
export function formOf(pattern: string | undefined): Words | undefined {
  return pattern === undefined ? undefined : FORMS[pattern];
}

/** Letters of other alphabets that look like ours. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'АВЕКМНОРСТУХІЅЈ'].map((letter, index) => [letter, 'ABEKMHOPCTYXISJ'[index] ?? ''])),
  ...Object.fromEntries([...'аеорсухіѕј'].map((letter, index) => [letter, 'aeopcyxisj'[index] ?? ''])),
  ...Object.fromEntries([...'ΑΒΕΗΙΚΜΝΟΡΤΥΧΖ'].map((letter, index) => [letter, 'ABEHIKMNOPTYXZ'[index] ?? ''])),
  Ð: 'Đ',
};
const LONG_DASHES = /\s*[–—−‐‑]\s*/g;

/** What makes an id look right and be wrong: a letter of another alphabet, or a long dash; undefined when neither is in it. */
export function trapIn(text: string): Words | undefined {
  if (text.length > LONGEST) return undefined;
  const letters = [...text];
  const at = letters.findIndex((letter) => letter in LOOKALIKES);
  if (at >= 0) {
    const letter = letters[at] as string;
    const number = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      vi: `chữ thứ ${at + 1} là \`${letter}\` của bảng chữ cái khác (${number}), không phải \`${LOOKALIKES[letter]}\``,
      en: `letter ${at + 1} is a \`${letter}\` of another alphabet (${number}), not \`${LOOKALIKES[letter]}\``,
    };
  }
  const dash = /[–—−‐‑]/.exec(text)?.[0];
  return dash === undefined
    ? undefined
    : {
        vi: `có gạch dài \`${dash}\` của Word, phải là gạch ngang \`-\``,
        en: `it has a long dash \`${dash}\`; it must be a hyphen \`-\``,
      };
}

/** Longer than any slip in an id. */
const LONGEST = 100;

/** The id or code that a clerk meant, when one of the usual mends makes it fit the pattern. */
export function nearId(text: string, pattern: string | undefined): string | undefined {
  if (pattern === undefined || text.length > LONGEST) return undefined;
  const form = new RegExp(pattern);
  const plain = [...text].map((letter) => LOOKALIKES[letter] ?? letter).join('');
  const dashed = plain
    .trim()
    .replace(LONG_DASHES, '-')
    .replace(/\s+-\s*|-\s+/g, '-');
  const slug = slugOf(dashed.replace(/^Hội (CTĐ|Chữ thập đỏ)\s+/i, ''));
  const name = /\p{Ll}\s+\p{Lu}/u.test(text) && /^\^\[A-Z\]/.test(pattern);
  const ways = [
    dashed,
    asId(dashed, form),
    dashed.replace(',', '.').toUpperCase(),
    dashed.toUpperCase().replace(/\s+/g, ''),
    dashed.replace(
      /^([1-9])\./,
      (_all, digit: string) => `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][Number(digit) - 1]}.`,
    ),
    dashed.replace(/^(\d{1,2})[-./](\d{1,2})$/, (_all, day: string, month: string) => `${day.padStart(2, '0')}/${month.padStart(2, '0')}`),
    slug,
    slug?.replaceAll('-', '_'),
  ];
  return name ? undefined : ways.find((one): one is string => one !== undefined && one !== text && form.test(one));
}

/** Whether a text is somebody's name where an id belongs. */
export function isNameForId(text: string, pattern: string | undefined): boolean {
  return (
    pattern !== undefined &&
    /^\^\[A-Z\]\{2,4\}-/.test(pattern) &&
    text.length <= LONGEST &&
    /^\p{Lu}[\p{L}\p{M}]*(\s+\p{L}[\p{L}\p{M}]*)+$/u.test(text)
  );
}

/** Whether a key is the word for a total. */
export function isTotal(key: string): boolean {
  return /^(tổng|tong|cộng|cong|tổng số|tổng cộng|tong cong|total|sum)$/i.test(key.trim().normalize('NFC'));
}
