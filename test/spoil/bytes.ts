import { type Files, Sheet } from './files.ts';
import { association, chapter, dues, fund, members, ofYear, plan, rewrite, type Spoil, spoil, type Where } from './spoil.ts';

const whole = (name: string, where: Where, content: (text: string) => string | Uint8Array): Spoil =>
  spoil(name, (files) => {
    const file = where(files);
    files.write(file, content(files.text(file)));
    return { file, line: 1 };
  });

/** Bytes of one line replaced, the rest left alone. */
function raw(files: Files, where: Where, pattern: RegExp, bytes: (text: string) => Uint8Array) {
  const sheet = new Sheet(files, where(files));
  const line = sheet.line(pattern);
  const lines = files.text(sheet.file).split('\n');
  const before = Buffer.from(`${lines.slice(0, line - 1).join('\n')}\n`);
  const after = Buffer.from(`\n${lines.slice(line).join('\n')}`);
  files.write(sheet.file, Buffer.concat([before, bytes(lines[line - 1] ?? ''), after]));
  return { file: sheet.file, line };
}

/** The file as bytes: encodings, emptiness, truncation, control characters. */
export const bytes: readonly Spoil[] = [
  spoil('one line in Latin-1', (files) => raw(files, members, /^ {2}ho_ten: /, () => Buffer.from('  ho_ten: Lê Thành Công', 'latin1'))),
  spoil('whole file in Latin-1', (files) => {
    const file = fund(files);
    const text = files.text(file).replaceAll(/[^\n -~]/g, 'à');
    files.write(file, Buffer.from(text, 'latin1'));
    return { file, line: 1, to: text.slice(0, text.indexOf('à')).split('\n').length };
  }),
  whole('UTF-16 with a mark, as Notepad saves “Unicode”', fund, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  whole('UTF-16 without a mark', dues, (text) => Buffer.from(text, 'utf16le')),
  whole('UTF-16 big-endian', members, (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  whole('an Excel file under a YAML name', fund, () =>
    Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0xff, 0xd8, 0x0a, 0x8b]),
  ),
  whole('empty hoi.yaml', association, () => ''),
  whole('empty co-so.yaml', chapter, () => ''),
  whole('empty hoi-vien.yaml', members, () => ''),
  whole('empty fund', fund, () => ''),
  whole('empty plan', plan, () => ''),
  whole('only a blank line', dues, () => '\n'),
  whole('only a comment', ofYear('so-sach'), () => '# sẽ nhập sau'),
  whole('only the mark of a document', ofYear('bao-cao'), () => '---'),
  whole('null for a file', ofYear('ke-hoach'), () => 'null\n'),
  whole('a sentence for a file', ofYear('kiem-tra'), () => 'Chưa có số liệu\n'),
  whole('list instead of a map', ofYear('so-sach'), (text) => text.replaceAll(/^(?=\S)/gm, '- ')),
  whole('one text in brackets instead of a map', dues, () => '[]\n'),
  whole(
    'JSON pasted with a missing comma',
    ofYear('so-sach'),
    () => '{"hoi_vien": {"cap_nhat": "2016-10-30"} "tinh_nguyen_vien": {"cap_nhat": "2016-10-30"}}\n',
  ),
  spoil('map instead of a list', (files) => {
    const file = ofYear('kiem-tra')(files);
    files.write(file, '2016-10-18:\n  loai: dinh_ky\n  doan: Hội CTĐ huyện Năm Căn\n');
    return { file, line: 1 };
  }),
  spoil('a single event without its dash', (files) => {
    const file = ofYear('kiem-tra')(files);
    files.write(file, 'ngay: 2016-10-18\nloai: dinh_ky\ndoan: Hội CTĐ huyện Năm Căn\n');
    return { file, line: 1 };
  }),
  rewrite('NUL in text', fund, /^ {4}noi_dung: /, (text) => `${text}\u0000`),
  rewrite('vertical tab from Word', fund, /^ {4}noi_dung: /, (text) => text.replace(/ (\S+)$/, '\u000b$1')),
  rewrite('bell in a key', members, /^ {2}nam_sinh: /, (text) => text.replace('nam', 'nam\u0007')),
  rewrite('zero-width space after a code', members, /^ {2}gioi_tinh: /, (text) => `${text}\u200b`),
  rewrite('zero-width space in a key', members, /^ {2}gioi_tinh: /, (text) => text.replace('_', '_\u200b')),
  spoil('file cut off inside a key', (files) => {
    const sheet = new Sheet(files, ofYear('hoat-dong')(files));
    const line = sheet.all(/^ {2}loai: /).at(-1) ?? 0;
    const text = files.text(sheet.file).split('\n');
    files.write(sheet.file, `${text.slice(0, line - 1).join('\n')}\n  lo`);
    return { file: sheet.file, line, to: line };
  }),
  spoil('file cut off inside a one-line map', (files) => {
    const file = ofYear('danh-hieu')(files);
    const text = files.text(file).trimEnd();
    files.write(file, text.slice(0, -6));
    return { file, line: text.split('\n').length };
  }),
  spoil('file cut off after a key', (files) => {
    const sheet = new Sheet(files, ofYear('bao-cao')(files));
    const line = sheet.line(/^danh_gia:/);
    files.write(sheet.file, `${files.text(sheet.file).split('\n').slice(0, line).join('\n')}\n`);
    return { file: sheet.file, line };
  }),
  spoil('register cut off in the middle of a record', (files) => {
    const sheet = new Sheet(files, members(files));
    const line = sheet.line(/^ {2}nam_sinh: /, Math.floor(sheet.count / 2));
    const text = files.text(sheet.file).split('\n');
    files.write(sheet.file, `${text.slice(0, line - 1).join('\n')}\n  nam_si`);
    return { file: sheet.file, line };
  }),
  spoil('two files broken in two ways', (files) => {
    const one = new Sheet(files, fund(files));
    const first = one.line(/^ {4}noi_dung: /);
    one.put(first, `${one.text(first)}: đợt 1`);
    const two = new Sheet(files, ofYear('kiem-tra')(files));
    const second = two.line(/loai: /);
    two.value(second, 'dinh ky');
    return {
      causes: [
        { file: one.file, line: first },
        { file: two.file, line: second },
      ],
    };
  }),
];
