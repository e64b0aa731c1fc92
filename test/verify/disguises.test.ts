import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CannotRun } from '../../src/findings/cannot-run.ts';
import { compareReports } from '../../src/verify/open.ts';
import { scratch } from '../cli/run-hoi.ts';
import { editPart, rewritePart } from './parts.ts';
import { committed, report } from './reported.ts';

/** Ways to keep real reports' texts as they are and what is read of them not. */
interface Disguise {
  readonly what: string;
  readonly change: (bytes: Uint8Array) => Uint8Array;
  readonly told: readonly [kind: string, place: RegExp, after: RegExp | null];
}

const BODY = 'word/document.xml';
const TEXT = 'Thường trực Hội phân công từng đồng chí theo dõi';
const inBody = (from: string | RegExp, to: string) => (bytes: Uint8Array) => editPart(bytes, BODY, from, to);
/** The paragraph of the text with one more property, its run with another. */
const dressed = (paragraph: string, run = '') =>
  inBody(
    new RegExp(`<w:p>(<w:pPr>(?:(?!</w:pPr>).)*)</w:pPr><w:r>(<w:t[^>]*>${TEXT})`),
    `<w:p>$1${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr>$2`,
  );
const MARGINS = /<w:pgMar w:top="1417" w:right="850"/;

const IN_WORD: readonly Disguise[] = [
  ['indented off the page', dressed('<w:ind w:left="20000"/>'), /ra ngoài trang: "Thường trực/],
  ['indented off the page by a length with a unit', dressed('<w:ind w:right="-30cm"/>'), /ra ngoài trang/],
  ['raised', dressed('', '<w:position w:val="400"/>'), /nâng hoặc hạ khỏi dòng/],
  ['lowered', dressed('', '<w:position w:val="-400"/>'), /nâng hoặc hạ khỏi dòng/],
  ['in a frame off the page', dressed('<w:framePr w:w="100" w:x="-9000" w:y="-9000" w:hAnchor="page" w:vAnchor="page"/>'), /đặt vào khung/],
  ['squeezed', dressed('', '<w:w w:val="33"/>'), /ép hẹp/],
  ['stretched', dressed('', '<w:w w:val="600"/>'), /kéo giãn/],
  ['letters over each other', dressed('', '<w:spacing w:val="-240"/>'), /ép hẹp/],
  ['in Wingdings', dressed('', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), /phông ký hiệu/],
  ['turned', dressed('', '<w:eastAsianLayout w:vert="1"/>'), /bị xoay/],
].map(([what, change, after]) => ({ what, change, told: ['hidden', /đoạn \d+$/, after] }) as Disguise);

const OF_PAGES: readonly Disguise[] = [
  {
    what: 'a cell turned',
    change: inBody(/<w:tcPr>((?:(?!<w:tcPr>).)*Xã Đất Mới)/, '<w:tcPr><w:textDirection w:val="btLr"/>$1'),
    told: ['hidden', /hàng \d+, cột \d+/, /bị xoay: "Xã Đất Mới"/],
  },
  {
    what: 'the mark of one list item',
    change: (bytes) => rewritePart(bytes, BODY, (xml) => xml.replace(/<w:numId w:val="2"\/>/, '<w:numId w:val="1"/>')),
    told: ['paragraph', /đoạn \d+, dấu đầu dòng$/, /^[●▣]$/],
  },
  {
    what: 'the page number removed',
    change: (bytes) => editPart(bytes, 'word/footer1.xml', /<w:r>.*<\/w:r>/, ''),
    told: ['print', /^chân trang$/, null],
  },
  {
    what: 'the page number removed, and the difference of the first page with it',
    change: (bytes) =>
      rewritePart(editPart(bytes, 'word/footer1.xml', /<w:r>.*<\/w:r>/, ''), BODY, (xml) => xml.replaceAll('<w:titlePg/>', '')),
    told: ['print', /^chân trang$/, null],
  },
  {
    what: 'margins wider than the paper',
    change: inBody(MARGINS, '<w:pgMar w:top="1417" w:right="9000"'),
    told: ['print', /^lề trang$/, /đẩy chữ ra ngoài giấy \(.*phải 159/],
  },
];

const STYLES = 'xl/styles.xml';
/** Tổng hợp!H8 in a style of its own: the first of the workbook with something more. */
const restyled = (how: string) => (bytes: Uint8Array) => {
  let added = 0;
  const changed = rewritePart(bytes, STYLES, (xml) => {
    const all = /<cellXfs.*<\/cellXfs>/.exec(xml)?.[0] ?? '';
    const every = all.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
    added = every.length;
    return xml.replace(all, all.replace('</cellXfs>', `${(every[0] ?? '').replace('/>', how)}</cellXfs>`));
  });
  return editPart(changed, 'xl/worksheets/sheet1.xml', /<c r="H8" s="\d+"/, `<c r="H8" s="${added}"`);
};

const IN_EXCEL: readonly Disguise[] = [
  ['turned by 90 degrees', restyled(' applyAlignment="1"><alignment textRotation="90"/></xf>'), /bị xoay/],
  ['letters below each other', restyled(' applyAlignment="1"><alignment textRotation="255"/></xf>'), /bị xoay/],
  ['indented out of the cell', restyled(' applyAlignment="1"><alignment indent="200"/></xf>'), /ra ngoài ô/],
].map(([what, change, after]) => ({ what, change, told: ['hidden', /^Tổng hợp!H8/, after] }) as Disguise);

let [word, excel]: Uint8Array[] = [];
beforeAll(async () => {
  const folder = committed();
  word = await report(folder, 'docx');
  excel = await report(folder, 'xlsx');
});

function told(format: 'docx' | 'xlsx', before: Uint8Array, after: Uint8Array): readonly unknown[] {
  return compareReports(format, before, after).map(({ kind, place, after: now }) => [kind, place.vi, now?.vi ?? null]);
}

function expected({ told: [kind, place, after] }: Disguise): readonly unknown[] {
  return [kind, expect.stringMatching(place), after === null ? null : expect.stringMatching(after)];
}

describe('Word', () => {
  it.each([...IN_WORD, ...OF_PAGES])('$what', (one) => {
    expect(told('docx', word as Uint8Array, one.change(word as Uint8Array))).toEqual([expected(one)]);
  });

  it('the marks of all list items', () => {
    const changed = editPart(word as Uint8Array, 'word/numbering.xml', 'w:lvlText w:val="-"', 'w:lvlText w:val="✔"');
    const differences = told('docx', word as Uint8Array, changed);
    expect(differences.length).toBeGreaterThan(40);
    expect(new Set(differences.map((one) => (one as string[])[2]))).toEqual(new Set(['✔']));
  });

  it.each(['</w:document>rác', '</w:document><w:document/>'])('%s is damaged', (end) => {
    expect(() => compareReports('docx', word as Uint8Array, inBody('</w:document>', end)(word as Uint8Array))).toThrow(CannotRun);
  });
});

describe('Excel', () => {
  it.each(IN_EXCEL)('$what', (one) => {
    expect(told('xlsx', excel as Uint8Array, one.change(excel as Uint8Array))).toEqual([expected(one)]);
  });

  it('fonts of symbols, in the style of cells', () => {
    const changed = rewritePart(excel as Uint8Array, STYLES, (xml) => xml.replaceAll('name val="Times New Roman"', 'name val="Wingdings"'));
    const differences = told('xlsx', excel as Uint8Array, changed);
    expect(differences.length).toBeGreaterThan(1_500);
    expect(differences[0]).toEqual(['hidden', expect.stringMatching(/^Tổng hợp!/), 'chữ bị đổi sang phông ký hiệu']);
  });

  it('formulas that are not worked out again', () => {
    const changed = editPart(excel as Uint8Array, 'xl/workbook.xml', '<calcPr ', '<calcPr calcMode="manual" ');
    expect(told('xlsx', excel as Uint8Array, changed)).toEqual([
      ['setting', 'cách tính công thức', expect.stringMatching(/tính bằng tay/)],
    ]);
  });
});

it('saved again by LibreOffice: real reports have no difference, disguises are still told', (ctx) => {
  if (spawnSync('soffice', ['--version']).status !== 0) return ctx.skip('LibreOffice (soffice) is not installed');
  const work = scratch();
  mkdirSync(join(work, 'ra'));
  const chosen = ['indented off the page', 'the page number removed', 'the mark of one list item'].map(
    (what) => [...IN_WORD, ...OF_PAGES].find((one) => one.what === what) as Disguise,
  );
  writeFileSync(join(work, 'nguyen.docx'), word as Uint8Array);
  writeFileSync(
    join(work, 'sua.docx'),
    chosen.reduce((bytes, { change }) => change(bytes), word as Uint8Array),
  );
  const profile = `-env:UserInstallation=file://${work}/soffice`;
  const ran = spawnSync('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', 'ra', 'nguyen.docx', 'sua.docx'], {
    cwd: work,
    encoding: 'utf8',
  });
  expect(ran.status, ran.stderr).toBe(0);
  const [untouched, spoilt] = ['nguyen.docx', 'sua.docx'].map((name) => readFileSync(join(work, 'ra', name))) as [Buffer, Buffer];
  expect(told('docx', word as Uint8Array, untouched)).toEqual([]);
  expect(told('docx', word as Uint8Array, spoilt)).toEqual(expect.arrayContaining(chosen.map(expected)));
});
