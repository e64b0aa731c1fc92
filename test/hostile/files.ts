/** A file that nobody would write by mistake, and where it is put. */
export interface HostileFile {
  readonly name: string;
  readonly file: string;
  readonly text: string | Uint8Array;
}

const CHAPTER = 'data/hoi-co-so/xa-hang-vinh';
const MEMBERS = `${CHAPTER}/hoi-vien.yaml`;
const DUES = `${CHAPTER}/2016/hoi-phi.yaml`;
const FUND = `${CHAPTER}/2016/quy-nhan-dao.yaml`;
const FULL = 2 * 1024 * 1024;

/** Lines made by a function until a file is nearly as large as one may be. */
function filled(line: (index: number) => string, size = FULL - 1024): string {
  const lines: string[] = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    lines.push(line(index));
    length += (lines[index] as string).length + 1;
  }
  return `${lines.join('\n')}\n`;
}

/** Files meant to exhaust time or memory; each must end in findings. */
export function hostileFiles(): HostileFile[] {
  const deep = 10_000;
  return [
    { name: '200 MB of entries', file: MEMBERS, text: new Uint8Array(200 * 1024 * 1024).fill(0x61) },
    { name: 'a map of a million entries', file: MEMBERS, text: filled((index) => `${index.toString(36)}:`, 7_000_000) },
    { name: 'as many entries as one file holds', file: MEMBERS, text: filled((index) => `${index.toString(36)}:`) },
    {
      name: 'the same on one line',
      file: MEMBERS,
      text: `{${filled((index) => `${index.toString(36)}: 1,`).replaceAll('\n', ' ')} z: 1}\n`,
    },
    { name: 'records without any key', file: MEMBERS, text: filled((index) => `HAV-${String(index).padStart(5, '0')}: {}`) },
    {
      name: 'records with unknown keys',
      file: MEMBERS,
      text: filled((index) => `HAV-${String(index).padStart(5, '0')}:\n  khac_${index}: 1`),
    },
    { name: 'one record with unknown keys', file: MEMBERS, text: `HAV-0001:\n${filled((index) => `  k${index}: x`)}` },
    { name: 'one key over and over', file: MEMBERS, text: filled(() => 'HAV-0001: {}') },
    { name: 'members in full', file: MEMBERS, text: filled((index) => member(index)) },
    { name: 'members in subchapters that there are not', file: MEMBERS, text: filled((index) => member(index, `ap-${index}`)) },
    { name: 'payments of people who are no members', file: DUES, text: dues() },
    {
      name: 'vouchers in reverse',
      file: FUND,
      text: `du_dau: 0\nphieu:\n${filled((index) => `  PT-${9_999_999 - index}: {ngay: 2016-01-01, thu: 1, nguoi: A, noi_dung: B}`)}`,
    },
    {
      name: 'a list of wrong numbers',
      file: FUND,
      text: `du_dau: 0\nphieu: {}\nkiem_quy:\n${filled((index) => `  2016-01-${index}: 1.000`)}`,
    },
    { name: 'phone numbers', file: MEMBERS, text: filled(() => '# 0912 345 678') },
    { name: 'conflict marks', file: MEMBERS, text: filled(() => '<<<<<<< HEAD') },
    { name: 'hidden characters', file: MEMBERS, text: filled((index) => `a${index}: b\u200bc`, FULL / 2) },
    { name: 'decomposed letters', file: MEMBERS, text: filled((index) => `# ${index} ệ`.normalize('NFD'), FULL / 2) },
    {
      name: 'alias bomb',
      file: MEMBERS,
      text: `${Array.from(
        { length: 30 },
        (_, index) =>
          `a${index}: &a${index} [${
            index === 0
              ? 'x'
              : Array(9)
                  .fill(`*a${index - 1}`)
                  .join(', ')
          }]`,
      ).join('\n')}\n`,
    },
    { name: 'anchors and aliases', file: MEMBERS, text: filled((index) => `a${index}: &b${index} [*b${index}]`) },
    { name: `${deep} brackets deep`, file: MEMBERS, text: `a: ${'['.repeat(deep)}${']'.repeat(deep)}\n` },
    { name: `${deep} braces deep`, file: MEMBERS, text: `a: ${'{a: '.repeat(deep)}1${'}'.repeat(deep)}\n` },
    { name: `${deep} dashes deep`, file: MEMBERS, text: `${'- '.repeat(deep)}a\n` },
    {
      name: '2,500 levels of indentation',
      file: MEMBERS,
      text: `${Array.from({ length: 2_500 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')} 1\n`,
    },
    { name: 'brackets that nobody closes', file: MEMBERS, text: `a: ${'['.repeat(FULL - 1000)}\n` },
    { name: 'quotes that nobody closes', file: MEMBERS, text: `a: "${'x '.repeat(FULL / 2 - 1000)}\n` },
    { name: 'one line of spaces', file: MEMBERS, text: `a: b: c${' '.repeat(FULL - 1000)}d\n` },
    { name: 'one line of colons', file: MEMBERS, text: `a: ${'x: '.repeat(FULL / 3 - 1000)}\n` },
    { name: 'one line of signs', file: MEMBERS, text: `a: b: ${' #'.repeat(FULL / 2 - 1000)}\n` },
    { name: 'one line of backslashes', file: MEMBERS, text: `a: "${'\\'.repeat(FULL - 1001)}"\n` },
    { name: 'one long key', file: MEMBERS, text: `${'k'.repeat(FULL - 1000)}: 1\n` },
    { name: 'one long value that should be an id', file: DUES, text: `ky_thu: []\nmien: {${'H'.repeat(1_000_000)}: {}}\n` },
    { name: 'blank lines', file: MEMBERS, text: `a:\n${'\n'.repeat(FULL - 1000)}b\n` },
    { name: 'documents', file: MEMBERS, text: filled(() => '---') },
    { name: 'digits in groups', file: MEMBERS, text: `# ${'0 '.repeat(FULL / 2 - 1000)}\n` },
    { name: 'towers of marks', file: MEMBERS, text: `a: e${'\u0301'.repeat(FULL / 3)}\n` },
  ];
}

function member(index: number, place = 'ap-1'): string {
  const id = `HAV-${String(index + 10).padStart(5, '0')}`;
  return `${id}:\n  ho_ten: A\n  gioi_tinh: nu\n  nam_sinh: 1980\n  chi_hoi: ${place}\n  ngay_vao_hoi: 2012-01-01`;
}

function dues(): string {
  const paid = filled((index) => `      HAV-${String(index + 10).padStart(6, '0')}: 1`, FULL - 2048);
  return `ky_thu:\n  - {den_thang: 12, han: 2016-10-31}\nphieu_thu:\n  HP-001:\n    ngay: 2016-03-10\n    so_tien: 1\n    hoi_vien:\n${paid}`;
}
