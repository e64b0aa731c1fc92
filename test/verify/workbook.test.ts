import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Style, Worksheet } from '../../src/render/xlsx/engine.ts';
import type { Difference } from '../../src/verify/difference.ts';
import { compareReports } from '../../src/verify/open.ts';
import { hoi, scratch } from '../cli/run-hoi.ts';
import { reopen } from '../xlsx/read.ts';
import { editPart, rewritePart, shiftRows } from './parts.ts';
import { committed, report, verify } from './reported.ts';

type Workbook = Awaited<ReturnType<typeof reopen>>;

/** What somebody did to the workbook by hand, and what must be told of it, no more and no less. */
interface HandChange {
  readonly what: string;
  readonly change: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  readonly told: readonly (readonly [
    kind: string,
    place: string | RegExp,
    before: string | RegExp | null,
    after: string | RegExp | null,
  ])[];
}

/** Opens the workbook with exceljs, as another program would, and saves it again. */
const by = (edit: (workbook: Workbook) => unknown) => async (bytes: Uint8Array) => {
  const workbook = await reopen(bytes);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
function sheet(book: Workbook, name: string): Worksheet {
  const found = book.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function set(book: Workbook, name: string, at: string, what: 'value' | 'note', to: unknown): void {
  Object.assign(sheet(book, name).getCell(at), { [what]: to });
}

/** Styles are shared between cells: this one gets its own. */
function dress(book: Workbook, name: string, at: string, look: Partial<Style>): void {
  const cell = sheet(book, name).getCell(at);
  cell.style = { ...cell.style, ...look };
}

const SUMMARY = 'xl/worksheets/sheet1.xml';
const FUND = 'xl/worksheets/sheet6.xml';
const D8 = 'Tổng hợp!D8 (Số đạt, 100% Hội cơ sở có quỹ nhân đạo…)';
const near = (text: string) => new RegExp(text.slice(0, 34).replace(/[()!.…]/g, (char) => `\\${char}`));

const CHANGES: readonly HandChange[] = [
  {
    what: 'a number',
    change: by((book) => set(book, 'Tổng hợp', 'D8', 'value', 9)),
    told: [['value', near(D8), '7', '9']],
  },
  {
    what: 'a number turned into a text',
    change: by((book) => set(book, 'Tổng hợp', 'D8', 'value', '7')),
    told: [['value', near(D8), '7', 'chữ "7"']],
  },
  {
    what: 'a share',
    change: by((book) => set(book, 'Tổng hợp', 'F10', 'value', 0.7051)),
    told: [['value', /^Tổng hợp!F10 \(Tỷ lệ, Ít nhất 70% hội viên/, '68,54%', '70,51%']],
  },
  {
    what: 'a verdict in words',
    change: by((book) => set(book, 'Tổng hợp', 'H8', 'value', 'Đạt')),
    told: [['value', /^Tổng hợp!H8 \(Kết quả/, 'Chưa đạt', 'Đạt']],
  },
  {
    what: 'an emptied cell',
    change: by((book) => set(book, 'Tổng hợp', 'I8', 'value', null)),
    told: [['value', /^Tổng hợp!I8 \(Còn thiếu/, '2', 'để trống']],
  },
  {
    what: 'a remark written beside the table',
    change: by((book) => set(book, 'Tổng hợp', 'K8', 'value', 'đã bổ sung')),
    told: [['value', /^Tổng hợp!K8/, null, 'đã bổ sung']],
  },
  {
    what: 'a formula',
    change: by((book) => set(book, 'Quỹ nhân đạo', 'E8', 'value', { formula: 'B8+C8-D8+50000', result: 5_000_000 })),
    told: [
      ['formula', /^Quỹ nhân đạo!E8 \(Số dư, Xã Đất Mới\)/, 'công thức =B8+C8-D8 (4.950.000)', 'công thức =B8+C8-D8+50000 (5.000.000)'],
    ],
  },
  {
    what: 'a number typed over a formula',
    change: by((book) => set(book, 'Quỹ nhân đạo', 'E8', 'value', 5_000_000)),
    told: [['formula', /^Quỹ nhân đạo!E8/, 'công thức =B8+C8-D8 (4.950.000)', '5.000.000 (không phải công thức)']],
  },
  {
    what: 'only the stored result of a formula',
    change: (bytes) => editPart(bytes, FUND, '<f>SUM(E6:E14)</f><v>57860000</v>', '<f>SUM(E6:E14)</f><v>58860000</v>'),
    told: [['result', /^Quỹ nhân đạo!E15 \(Số dư, Tổng cộng\)/, '57.860.000', '58.860.000']],
  },
  {
    what: 'a hidden row',
    change: by((book) => Object.assign(sheet(book, 'Tổng hợp').getRow(8), { hidden: true })),
    told: [['hidden', 'Tổng hợp, hàng 8', 'hiện', 'bị ẩn']],
  },
  {
    what: 'rows too low to be read',
    change: (bytes) => rewritePart(bytes, SUMMARY, (text) => text.replace(/(<row r="(?:8|9)" ht=")\d+/g, '$11')),
    told: [['hidden', 'Tổng hợp, hàng 8–9', 'hiện', 'bị ẩn']],
  },
  {
    what: 'a hidden column',
    change: by((book) => Object.assign(sheet(book, 'Tổng hợp').getColumn(9), { hidden: true })),
    told: [['hidden', 'Tổng hợp, cột I', 'hiện', 'bị ẩn']],
  },
  {
    what: 'a column too narrow to be read',
    change: (bytes) => editPart(bytes, SUMMARY, '<col min="9" max="9" width="11"', '<col min="9" max="9" width="0.5"'),
    told: [['hidden', 'Tổng hợp, cột I', 'hiện', 'bị ẩn']],
  },
  {
    what: 'a hidden sheet',
    change: by((book) => Object.assign(sheet(book, 'Danh hiệu'), { state: 'hidden' })),
    told: [['hidden', 'tờ "Danh hiệu"', 'hiện', 'bị ẩn']],
  },
  {
    what: 'a sheet hidden so that Excel does not offer it',
    change: by((book) => Object.assign(sheet(book, 'Danh hiệu'), { state: 'veryHidden' })),
    told: [['hidden', 'tờ "Danh hiệu"', 'hiện', /bị ẩn kỹ/]],
  },
  {
    what: 'the order of the sheets',
    change: (bytes) =>
      rewritePart(bytes, 'xl/workbook.xml', (text) =>
        text.replace(/(<sheet sheetId="1" .*?\/>)(<sheet sheetId="2" .*?\/>)/, '$2$1').replace(/<definedNames>.*<\/definedNames>/, ''),
      ),
    told: [['order', 'thứ tự các tờ', /^Tổng hợp, Theo cơ sở, Tổ chức/, /^Theo cơ sở, Tổng hợp, Tổ chức/]],
  },
  {
    what: 'a renamed sheet',
    change: by((book) => Object.assign(sheet(book, 'Danh hiệu'), { name: 'Danh hiệu 2016' })),
    told: [['sheet', 'tờ "Danh hiệu"', 'tên là "Danh hiệu"', 'tên là "Danh hiệu 2016"']],
  },
  {
    what: 'a sheet taken out',
    change: by((book) => book.removeWorksheet('Thời hạn')),
    told: [['sheet', 'tờ "Thời hạn"', 'có tờ này', null]],
  },
  {
    what: 'a sheet put in',
    change: by((book) => book.addWorksheet('Ghi thêm')),
    told: [['sheet', 'tờ "Ghi thêm"', null, 'có tờ này']],
  },
  {
    what: 'a note',
    change: by((book) => set(book, 'Tổng hợp', 'E8', 'note', 'đã tính cả xã Hiệp Tùng')),
    told: [['note', /^Tổng hợp!E8 .*ghi chú$/, null, 'đã tính cả xã Hiệp Tùng']],
  },
  {
    what: 'a number format that shows nothing',
    change: by((book) => dress(book, 'Tổng hợp', 'I8', { numFmt: ';;;' })),
    told: [['format', /^Tổng hợp!I8/, 'định dạng số #,##0', 'định dạng số ;;;']],
  },
  {
    what: 'a number format that shows another number',
    change: by((book) => dress(book, 'Tổng hợp', 'D8', { numFmt: '"9"' })),
    told: [['format', near(D8), 'định dạng số #,##0', 'định dạng số "9"']],
  },
  {
    what: 'white text on white',
    change: by((book) => dress(book, 'Tổng hợp', 'H8', { font: { name: 'Times New Roman', size: 11, color: { argb: 'FFFFFFFF' } } })),
    told: [['hidden', /^Tổng hợp!H8/, 'đọc được', 'chữ trùng màu nền']],
  },
  {
    what: 'a piece of a text in white',
    change: by((book) => {
      set(book, 'Tổng hợp', 'H8', 'value', {
        richText: [{ text: 'Chưa ' }, { text: 'đạt', font: { color: { argb: 'FFFEFEFE' }, size: 11 } }],
      });
    }),
    told: [['hidden', /^Tổng hợp!H8/, 'đọc được', 'chữ trùng màu nền']],
  },
  {
    what: 'text of one point',
    change: by((book) => dress(book, 'Tổng hợp', 'H8', { font: { name: 'Times New Roman', size: 1 } })),
    told: [['hidden', /^Tổng hợp!H8/, 'đọc được', 'cỡ chữ quá nhỏ']],
  },
  {
    what: 'text struck through',
    change: by((book) => dress(book, 'Tổng hợp', 'H8', { font: { name: 'Times New Roman', size: 11, strike: true } })),
    told: [['hidden', /^Tổng hợp!H8/, 'đọc được', 'chữ bị gạch ngang']],
  },
  {
    what: 'a deleted row: one difference, not one for each row below',
    change: (bytes) => rewritePart(bytes, SUMMARY, (text) => shiftRows(text, 18, -1)),
    told: [['row', 'Tổng hợp, hàng 18', '3 | Hội viên | 1.950', null]],
  },
  {
    what: 'an inserted row above totals: formulas follow, one difference',
    change: (bytes) =>
      rewritePart(bytes, FUND, (text) =>
        shiftRows(text, 13, 1, (copy) =>
          copy
            .replace(/ t="s"><v>\d+</, ' t="str"><v>Hội Chữ thập đỏ xã Mới<')
            .replace(/<v>(\d+)<\/v>/g, '<v>0</v>')
            .replace(/<f>.*?<\/f>/g, ''),
        ),
      ),
    told: [['row', 'Quỹ nhân đạo, hàng 14', null, /^Hội Chữ thập đỏ xã Mới \| 0 đ? ?\|?/]],
  },
  {
    what: 'merged cells',
    change: by((book) => sheet(book, 'Tổng hợp').mergeCells('D17:E17')),
    told: [['merge', 'Tổng hợp!D17:E17', 'các ô riêng', 'các ô gộp làm một']],
  },
  {
    what: 'the stamp in the page header',
    change: by((book) => {
      sheet(book, 'Quỹ nhân đạo').headerFooter.oddHeader = '';
    }),
    told: [['print', 'Quỹ nhân đạo, đầu trang in', 'SỐ LIỆU MINH HỌA', null]],
  },
  {
    what: 'a print area that leaves rows out',
    change: by((book) => {
      sheet(book, 'Tổng hợp').pageSetup.printArea = 'A1:I7';
    }),
    told: [['print', 'Tổng hợp, vùng in', null, 'A1:I7']],
  },
  {
    what: 'zeros that are not shown',
    change: (bytes) => editPart(bytes, SUMMARY, '<sheetView ', '<sheetView showZeros="0" '),
    told: [['setting', 'Tổng hợp, số 0', null, 'bị ẩn']],
  },
  {
    what: 'conditional formatting that hides',
    change: by((book) =>
      sheet(book, 'Tổng hợp').addConditionalFormatting({
        ref: 'D6:D12',
        rules: [{ type: 'expression', priority: 9, formulae: ['D6<9'], style: { font: { color: { argb: 'FFFFFFFF' } } } }],
      }),
    ),
    told: [['hidden', 'Tổng hợp, định dạng có điều kiện ở D6:D12', null, /có thể che số liệu/]],
  },
  {
    what: 'a picture over the figures',
    change: by((book) => {
      const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
      sheet(book, 'Tổng hợp').addImage(book.addImage({ base64: png, extension: 'png' }), 'D6:F12');
    }),
    told: [['part', 'Tổng hợp, hình vẽ, biểu đồ hoặc khung chữ', null, '1']],
  },
  {
    what: 'a link',
    change: by((book) => set(book, 'Tổng hợp', 'B8', 'value', { text: 'x', hyperlink: 'https://example.org/' })),
    told: [
      ['value', /^Tổng hợp!B8/, /^100% Hội cơ sở có quỹ nhân đạo/, 'x'],
      ['part', 'Tổng hợp, liên kết trong ô', null, /mục/],
      ['part', 'Tổng hợp, liên kết', null, '1: https://example.org/'],
    ],
  },
];

let folder: string;
let original: Uint8Array;

beforeAll(async () => {
  folder = committed();
  original = await report(folder, 'xlsx');
});

/** The differences as a table, and what is expected of them. */
function rows(differences: readonly Difference[]): readonly unknown[] {
  return differences.map(({ kind, place, before, after }) => [kind, place.vi, before?.vi ?? null, after?.vi ?? null]);
}

function expected({ told }: HandChange): readonly unknown[] {
  return told.map((line) => line.map((part) => (part instanceof RegExp ? expect.stringMatching(part) : part)));
}

it('the untouched workbook is identical', async () => {
  expect(await verify(folder, 'nguyen.xlsx', original)).toMatchObject({ code: 0, state: 'identical', differences: [] });
});

it('a workbook that another program saved again has no difference', async () => {
  expect(await verify(folder, 'luu-lai.xlsx', await by(() => undefined)(original))).toMatchObject({
    code: 0,
    state: 'same-content',
    differences: [],
  });
});

it('a changed one is told with the place and both values, and the exit code is 1', async () => {
  const bytes = await by((book) => set(book, 'Tổng hợp', 'D8', 'value', 9))(original);
  expect(await verify(folder, 'sua.xlsx', bytes)).toMatchObject({
    code: 1,
    state: 'changed',
    differences: [{ kind: 'value', place: 'Tổng hợp!D8 (Số đạt, 100% Hội cơ sở có quỹ nhân đạo…)', before: '7', after: '9' }],
  });
  const { out } = await hoi(folder, 'xac-minh', 'sua.xlsx');
  expect(out).toContain('sua.xlsx: đã bị sửa tay ở 1 chỗ:\n');
  expect(out).toContain('  Tổng hợp!D8 (Số đạt, 100% Hội cơ sở có quỹ nhân đạo…): trong tệp 9, theo dữ liệu 7\n');
  expect((await hoi(folder, 'verify', 'sua.xlsx', '--lang', 'en')).out).toContain(': 9 in the file, 7 by the data\n');
});

describe('changed by hand', () => {
  it.each(CHANGES)('$what', async (one) => {
    expect(rows(compareReports('xlsx', original, await one.change(original)))).toEqual(expected(one));
  });
});

it('any number or text of any sheet, changed alone, is told alone and at its place', async () => {
  const parts = unzipSync(original);
  const names = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
  const cells = names.flatMap((name) =>
    [...strFromU8(parts[name] as Uint8Array).matchAll(/<c r="([A-Z]+\d+)" s="\d+"(?: t="s")?><v>[^<]+<\/v>/g)].map(([xml, at = '']) => ({
      name,
      xml,
      at,
    })),
  );
  expect(cells.length).toBeGreaterThan(1_500);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...cells), fc.integer({ min: 100_000, max: 9_000_000 }), async ({ name, xml, at }, number) => {
      const changed = editPart(original, name, xml, xml.replace(/(?: t="s")?><v>.*/, `><v>${number}.5</v>`));
      const told = compareReports('xlsx', original, changed);
      // A row that held nothing but this text is another row.
      const moved = told.every(({ kind }) => kind === 'row');
      expect(told).toHaveLength(moved ? 2 : 1);
      expect(told[0]?.place.vi).toContain(moved ? `hàng ${at.replace(/\D/g, '')}` : `!${at}`);
    }),
    { numRuns: 25 },
  );
});

/** Changes that can be made to one workbook together, and that LibreOffice keeps as they are. */
const TOGETHER = [
  'a number',
  'a share',
  'an emptied cell',
  'a hidden row',
  'a hidden column',
  'a hidden sheet',
  'a sheet taken out',
  'a note',
  'a piece of a text in white',
  'a print area that leaves rows out',
  'the stamp in the page header',
  'conditional formatting that hides',
  'a picture over the figures',
];

it('saved again by LibreOffice: nothing changed is nothing told, and what was changed before is still told', async (ctx) => {
  if (spawnSync('soffice', ['--version']).status !== 0) return ctx.skip('LibreOffice (soffice) is not installed');
  const chosen = TOGETHER.map((what) => CHANGES.find((one) => one.what === what) as HandChange);
  let changed = original;
  for (const { change } of chosen) changed = await change(changed);
  const work = scratch();
  mkdirSync(join(work, 'ra'));
  writeFileSync(join(work, 'nguyen.xlsx'), original);
  writeFileSync(join(work, 'sua.xlsx'), changed);
  const profile = `-env:UserInstallation=file://${work}/soffice`;
  const ran = spawnSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', 'ra', 'nguyen.xlsx', 'sua.xlsx'], {
    cwd: work,
    encoding: 'utf8',
  });
  expect(ran.status, ran.stderr).toBe(0);
  const [untouched, spoilt] = ['nguyen.xlsx', 'sua.xlsx'].map((name) => readFileSync(join(work, 'ra', name))) as [Buffer, Buffer];
  expect(untouched.equals(original)).toBe(false);
  expect(await verify(folder, 'libreoffice.xlsx', untouched)).toMatchObject({ code: 0, state: 'same-content', differences: [] });
  const told = rows(compareReports('xlsx', original, spoilt));
  expect(told).toHaveLength(chosen.flatMap(expected).length);
  expect(told).toEqual(expect.arrayContaining(chosen.flatMap(expected) as unknown[]));
});
