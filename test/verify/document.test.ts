import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFormat } from '../../src/commands/formats.ts';
import type { Difference } from '../../src/verify/difference.ts';
import { compareReports } from '../../src/verify/open.ts';
import { scratch } from '../cli/run-hoi.ts';
import { addPart, editPart, rewritePart } from './parts.ts';
import { committed, report, verify } from './reported.ts';

const BODY = 'word/document.xml';
const FUND = 'Có 7/9 Hội cơ sở có quỹ nhân đạo từ 5 triệu đồng trở lên.';

/** A document with what reports have: headers that differ on the first page, a table with a shaded head, two sections. */
function sample(): Promise<Buffer> {
  const cell = (text: string, head = false) =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text, bold: head, ...(head ? { color: 'FFFFFF' } : {}) })] })],
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: '1F3864' } } : {}),
    });
  const row = (texts: readonly string[], head = false) =>
    new TableRow({ children: texts.map((text) => cell(text, head)), tableHeader: head });
  const number = () => new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  return Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'ý', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
      sections: [
        {
          properties: { titlePage: true },
          headers: { default: new Header({ children: [number()] }), first: new Header({ children: [new Paragraph('SỐ LIỆU MINH HỌA')] }) },
          footers: { default: new Footer({ children: [new Paragraph('Hội Chữ thập đỏ huyện Năm Căn')] }) },
          children: [
            new Paragraph({ children: [new TextRun({ text: 'BÁO CÁO', bold: true })] }),
            new Paragraph('I. KẾT QUẢ THỰC HIỆN'),
            new Paragraph({ children: [new TextRun('Có '), new TextRun({ text: '7/9', bold: true }), new TextRun(FUND.slice(6))] }),
            new Paragraph({ text: 'Hội phí đạt 68,54%.', numbering: { reference: 'ý', level: 0 } }),
            new Paragraph({ text: 'Sổ sách đạt 77,78%.', numbering: { reference: 'ý', level: 0 } }),
            new Table({
              rows: [
                row(['TT', 'Hội cơ sở', 'Số dư', 'Kết quả'], true),
                row(['1', 'Xã Hàng Vịnh', '7.420.000 đ', 'Đạt']),
                row(['2', 'Xã Đất Mới', '4.950.000 đ', 'Chưa đạt']),
                row(['3', 'Xã Lâm Hải', '5.000.000 đ', 'Đạt']),
                row(['4', 'Xã Tam Giang', '5.860.000 đ', 'Đạt']),
              ],
            }),
            new Paragraph('Năm Căn, ngày 02 tháng 12 năm 2016./.'),
          ],
        },
        { properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } }, children: [new Paragraph('PHỤ LỤC')] },
      ],
    }),
  );
}

interface HandChange {
  readonly what: string;
  readonly change: (bytes: Uint8Array) => Uint8Array;
  readonly told: readonly (readonly [kind: string, place: string, before: string | null, after: string | null])[];
}

const inBody = (from: string | RegExp, to: string) => (bytes: Uint8Array) => editPart(bytes, BODY, from, to);
/** Gives the run that holds a text a property. */
const dressed = (text: string, property: string) => (bytes: Uint8Array) =>
  rewritePart(bytes, BODY, (xml) => {
    const run = new RegExp(`<w:r>(<w:rPr>((?:(?!</w:rPr>).)*)</w:rPr>)?(<w:t[^>]*>${text})`);
    expect(xml).toMatch(run);
    return xml.replace(run, `<w:r><w:rPr>$2${property}</w:rPr>$3`);
  });
const ROW = /<w:tr>(?:(?!<\/w:tr>).)*Xã Lâm Hải(?:(?!<\/w:tr>).)*<\/w:tr>/;
const WHO = 'w:author="Nguyễn Văn A" w:date="2016-12-02T08:00:00Z"';

const CHANGES: readonly HandChange[] = [
  {
    what: 'a number in a paragraph',
    change: inBody('>7/9<', '>9/9<'),
    told: [['paragraph', 'mục I, đoạn 1', 'Có 7/9 Hội cơ sở có quỹ nhân…', 'Có 9/9 Hội cơ sở có quỹ nhân…']],
  },
  {
    what: 'a new paragraph: one difference',
    change: inBody(/(<w:p>(?:(?!<w:p>).)*I\. KẾT QUẢ)/, '<w:p><w:r><w:t>Kết quả rất tốt.</w:t></w:r></w:p>$1'),
    told: [['paragraph', 'đoạn 2', null, 'Kết quả rất tốt.']],
  },
  {
    what: 'a table cell',
    change: inBody('4.950.000 đ', '5.950.000 đ'),
    told: [['value', 'mục I, bảng 1, hàng 3, cột 3 (Số dư, Xã Đất Mới)', '4.950.000 đ', '5.950.000 đ']],
  },
  {
    what: 'a deleted row',
    change: inBody(ROW, ''),
    told: [['row', 'mục I, bảng 1, hàng 4', '3 | Xã Lâm Hải | 5.000.000 đ | Đạt', null]],
  },
  {
    what: 'a deleted table',
    change: inBody(/<w:tbl>.*<\/w:tbl>/, ''),
    told: [['table', 'mục I, bảng 1', expect.stringMatching(/^TT \| Hội cơ sở/) as never, null]],
  },
  {
    what: 'hidden text',
    change: dressed('Hội phí đạt', '<w:vanish/>'),
    told: [['hidden', 'mục I, đoạn 2', 'đọc được', 'chữ bị ẩn: "Hội phí đạt 68,54%."']],
  },
  {
    what: 'white text',
    change: dressed('Chưa đạt', '<w:color w:val="FFFFFF"/>'),
    told: [['hidden', 'mục I, bảng 1, hàng 3, cột 4 (Kết quả, Xã Đất Mới)', 'đọc được', 'chữ trùng màu nền: "Chưa đạt"']],
  },
  {
    what: 'text of one point',
    change: dressed('Sổ sách đạt', '<w:sz w:val="2"/>'),
    told: [['hidden', 'mục I, đoạn 3', 'đọc được', 'cỡ chữ quá nhỏ: "Sổ sách đạt 77,78%."']],
  },
  {
    what: 'a style that hides',
    change: (bytes) =>
      rewritePart(dressed('Sổ sách đạt', '<w:rStyle w:val="An"/>')(bytes), 'word/styles.xml', (xml) =>
        xml.replace(
          '</w:styles>',
          '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
        ),
      ),
    told: [['hidden', 'mục I, đoạn 3', 'đọc được', 'chữ bị ẩn: "Sổ sách đạt 77,78%."']],
  },
  {
    what: 'text struck through',
    change: dressed('4.950.000 đ', '<w:strike/>'),
    told: [['hidden', 'mục I, bảng 1, hàng 3, cột 3 (Số dư, Xã Đất Mới)', 'đọc được', 'chữ bị gạch ngang: "4.950.000 đ"']],
  },
  {
    what: 'a hidden row',
    change: inBody(/<w:tr>(?=(?:(?!<\/w:tr>).)*Xã Lâm Hải)/, '<w:tr><w:trPr><w:hidden/></w:trPr>'),
    told: [['hidden', 'mục I, bảng 1, hàng 4', 'hiện', 'bị ẩn']],
  },
  {
    what: 'tracked changes: who, from what, to what',
    change: inBody(
      /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>7\/9<\/w:t><\/w:r>/,
      `<w:del w:id="1" ${WHO}><w:r><w:delText>7/9</w:delText></w:r></w:del><w:ins w:id="2" ${WHO}><w:r><w:t>9/9</w:t></w:r></w:ins>`,
    ),
    told: [['tracked', 'mục I, đoạn 1, theo dõi thay đổi của Nguyễn Văn A', '"7/9"', '"9/9"']],
  },
  {
    what: 'a row struck by a tracked change',
    change: (bytes) =>
      rewritePart(bytes, BODY, (xml) => {
        const row = ROW.exec(xml)?.[0] ?? '';
        expect(row).not.toBe('');
        return xml.replace(row, row.replace('<w:tr>', `<w:tr><w:trPr><w:del w:id="9" ${WHO}/></w:trPr>`));
      }),
    told: ['3', 'Xã Lâm Hải', '5.000.000 đ', 'Đạt'].map((text, index) => [
      'tracked',
      expect.stringMatching(new RegExp(`^mục I, bảng 1, hàng 4, cột ${index + 1}.*theo dõi thay đổi của Nguyễn Văn A$`)) as never,
      `"${text}"`,
      '"không có gì"'.slice(1, -1),
    ]),
  },
  {
    what: 'the header',
    change: (bytes) => rewritePart(bytes, headerOf(bytes, 'SỐ LIỆU MINH HỌA'), (xml) => xml.replace('SỐ LIỆU MINH HỌA', 'CHÍNH THỨC')),
    told: [['print', 'đầu trang thứ nhất', 'SỐ LIỆU MINH HỌA', 'CHÍNH THỨC']],
  },
  {
    what: 'a comment',
    change: (bytes) => {
      const marked = inBody(
        '<w:t xml:space="preserve">BÁO CÁO</w:t></w:r>',
        '<w:t>BÁO CÁO</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>',
      )(bytes);
      const comments = `<w:comments xmlns:w="x"><w:comment w:id="0" ${WHO}><w:p><w:r><w:t>Sửa số này</w:t></w:r></w:p></w:comment></w:comments>`;
      return editPart(
        addPart(marked, 'word/comments.xml', comments),
        'word/_rels/document.xml.rels',
        '</Relationships>',
        '<Relationship Id="rC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      );
    },
    told: [['comment', 'nhận xét bên lề đoạn "BÁO CÁO"', null, 'Nguyễn Văn A: Sửa số này']],
  },
  {
    what: 'tracking switched on',
    change: (bytes) => editPart(bytes, 'word/settings.xml', '</w:settings>', '<w:trackRevisions/></w:settings>'),
    told: [['setting', 'theo dõi thay đổi (Track Changes)', null, 'đang bật']],
  },
  {
    what: 'a template fetched from elsewhere',
    change: (bytes) =>
      editPart(
        bytes,
        'word/_rels/document.xml.rels',
        '</Relationships>',
        '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/a.dotm" TargetMode="External"/></Relationships>',
      ),
    told: [['part', 'mẫu ở nơi khác', null, '1: https://example.org/a.dotm']],
  },
  {
    what: 'the paper',
    change: inBody(/<w:pgSz w:w="\d+" w:h="\d+"/, '<w:pgSz w:w="8391" w:h="11906"'),
    told: [['print', 'khổ giấy', '210 × 297 mm', '148 × 210 mm']],
  },
];

function headerOf(bytes: Uint8Array, text: string): string {
  const found = ['word/header1.xml', 'word/header2.xml'].find((name) => {
    let holds = false;
    rewritePart(bytes, name, (xml) => {
      holds = xml.includes(text);
      return xml;
    });
    return holds;
  });
  if (found === undefined) throw new Error(`no header with ${text}`);
  return found;
}

function rows(differences: readonly Difference[]): readonly unknown[] {
  return differences.map(({ kind, place, before, after }) => [kind, place.vi, before?.vi ?? null, after?.vi ?? null]);
}

let original: Uint8Array;
beforeAll(async () => {
  original = new Uint8Array(await sample());
});

it('the same document, packed otherwise, has no difference', () => {
  expect(
    rows(
      compareReports(
        'docx',
        original,
        rewritePart(original, BODY, (xml) => xml),
      ),
    ),
  ).toEqual([]);
});

describe('changed by hand', () => {
  it.each(CHANGES)('$what', ({ change, told }) => {
    expect(rows(compareReports('docx', original, change(original)))).toEqual(told);
  });
});

const TOGETHER = ['a number in a paragraph', 'a table cell', 'white text', 'hidden text', 'the header', 'a deleted row'];

it('saved again by LibreOffice: nothing changed is nothing told, and what was changed before is still told', (ctx) => {
  if (spawnSync('soffice', ['--version']).status !== 0) return ctx.skip('LibreOffice (soffice) is not installed');
  const chosen = TOGETHER.map((what) => CHANGES.find((one) => one.what === what) as HandChange);
  const work = scratch();
  mkdirSync(join(work, 'ra'));
  writeFileSync(join(work, 'nguyen.docx'), original);
  writeFileSync(
    join(work, 'sua.docx'),
    chosen.reduce((bytes, { change }) => change(bytes), original),
  );
  const profile = `-env:UserInstallation=file://${work}/soffice`;
  const ran = spawnSync('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', 'ra', 'nguyen.docx', 'sua.docx'], {
    cwd: work,
    encoding: 'utf8',
  });
  expect(ran.status, ran.stderr).toBe(0);
  const [untouched, spoilt] = ['nguyen.docx', 'sua.docx'].map((name) => readFileSync(join(work, 'ra', name))) as [Buffer, Buffer];
  expect(untouched.equals(original)).toBe(false);
  expect(rows(compareReports('docx', original, untouched))).toEqual([]);
  const told = rows(compareReports('docx', original, spoilt));
  expect(told).toHaveLength(chosen.length);
  expect(told).toEqual(expect.arrayContaining(chosen.flatMap((one) => [...one.told])));
});

it.skipIf(!isFormat('docx'))('hoi’s own Word report: identical, and one changed word is told', async () => {
  const folder = committed();
  const bytes = await report(folder, 'docx');
  expect(await verify(folder, 'nguyen.docx', bytes)).toMatchObject({ code: 0, state: 'identical' });
  const changed = editPart(bytes, BODY, />([^<]*)KẾT QUẢ/, '>$1HẬU QUẢ');
  const checked = await verify(folder, 'sua.docx', changed);
  expect(checked).toMatchObject({ code: 1, state: 'changed', differences: [{ kind: 'paragraph' }] });
  expect(checked.differences[0]).toMatchObject({ before: expect.stringContaining('KẾT QUẢ'), after: expect.stringContaining('HẬU QUẢ') });
});
