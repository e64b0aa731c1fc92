import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { CannotRun } from '../../src/findings/cannot-run.ts';
import { compareReports, openReport } from '../../src/verify/open.ts';
import { rewritePart } from './parts.ts';
import { committed, report } from './reported.ts';

/** Files that nobody makes by mistake: a pull request may bring any, and none may end in a stack trace or exhaust the memory. */
let workbook: Uint8Array;
beforeAll(async () => {
  workbook = await report(committed(), 'xlsx');
});

const SHEET = 'xl/worksheets/sheet1.xml';

/** Opens and compares a file as `hoi verify` would; the words of the refusal. */
function refusal(bytes: Uint8Array): string {
  try {
    openReport(bytes);
    compareReports('xlsx', workbook, bytes);
  } catch (error) {
    if (error instanceof CannotRun) return error.words.vi;
    throw error;
  }
  return '';
}

const inSheet = (rewrite: (xml: string) => string) => rewritePart(workbook, SHEET, rewrite);

describe('texts', () => {
  it.each([
    ['comments', '<!-- hoi '],
    ['meta elements', '<meta name=hoi '],
    ['empty lines', '\n'],
  ])('of nothing but %s', (_what, piece) => {
    const text = `${piece.repeat(Math.floor((4 << 20) / piece.length))}x`;
    const began = performance.now();
    expect(openReport(new TextEncoder().encode(text)).provenance).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  it('with hundreds of thousands of lines that are all others', () => {
    const lines = (word: string) => new TextEncoder().encode(Array.from({ length: 200_000 }, (_, index) => `${word} ${index}`).join('\n'));
    expect(compareReports('md', lines('một'), lines('hai'))).toHaveLength(200_000);
  });
});

describe('archives', () => {
  it('cut off anywhere, or with a byte changed: words, never a bug', () => {
    for (let share = 1; share < 40; share++) {
      expect(refusal(workbook.slice(0, Math.floor((workbook.length * share) / 40)))).toMatch(/tệp hỏng/);
      const spoilt = workbook.slice();
      const at = Math.floor((workbook.length * share) / 40);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
      expect(() => refusal(spoilt)).not.toThrow();
    }
  });

  it('that unpack to far more than they say, or than they may', () => {
    const big = zipSync({ 'xl/big.xml': new Uint8Array(100 << 20) }, { level: 9 });
    expect(big.length).toBeLessThan(200_000);
    expect(refusal(big)).toMatch(/quá lớn/);
    const lying = zipSync({ '_rels/.rels': new Uint8Array(50 << 20) }, { level: 9 });
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 6, true);
    view.setUint32(directory + 24, 100, true);
    expect(refusal(lying)).toMatch(/tệp hỏng/);
  });

  it('with one name twice, whatever its case', () => {
    const twice = zipSync({ [SHEET]: strToU8('<a/>'), [SHEET.toUpperCase()]: strToU8('<b/>') });
    expect(refusal(twice)).toMatch(/tệp hỏng/);
  });

  it('that are no office document', () => {
    expect(refusal(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/tệp hỏng/);
    expect(refusal(zipSync({}))).toMatch(/tệp hỏng/);
  });
});

describe('XML', () => {
  it.each([
    ['entities of its own', (xml: string) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet')],
    ['not closed', (xml: string) => xml.replace('</sheetData>', '')],
    ['closed in the wrong order', (xml: string) => xml.replace('</c></row>', '</row></c>')],
    ['empty', () => ''],
  ])('%s', (_what, rewrite) => {
    expect(refusal(inSheet(rewrite))).toMatch(/tệp hỏng/);
  });

  it('nested deeper than any table, or with more elements than any report', () => {
    expect(refusal(inSheet((xml) => xml.replace('<sheetData>', `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}<sheetData>`)))).toMatch(
      /quá lớn/,
    );
    expect(refusal(inSheet((xml) => xml.replace('<sheetData>', `<sheetData>${'<row/>'.repeat(700_000)}`)))).toMatch(/quá lớn/);
  });

  it('cells so far apart that the table between them fills the memory', () => {
    const diagonal = Array.from(
      { length: 8_000 },
      (_, index) => `<row r="${index + 100}"><c r="${column(index + 30)}${index + 100}"><v>1</v></c></row>`,
    );
    expect(refusal(inSheet((xml) => xml.replace('</sheetData>', `${diagonal.join('')}</sheetData>`)))).toMatch(/quá lớn/);
  });

  it('names that every object of JavaScript has are names like any other', () => {
    const odd = inSheet((xml) => xml.replace('</worksheet>', '<constructor/><toString a="1"/></worksheet>'));
    expect(compareReports('xlsx', workbook, odd).map(({ kind, place }) => [kind, place.vi])).toEqual([
      ['part', 'Tổng hợp, phần "constructor"'],
      ['part', 'Tổng hợp, phần "toString"'],
    ]);
  });

  it('columns and formats that would be counted or searched for hours', () => {
    const columns = Array.from({ length: 9_000 }, () => '<col min="-900000000" max="900000000" hidden="1"/>').join('');
    const far = inSheet((xml) => xml.replace('<cols>', `<cols>${columns}`).replace('</row>', '<c r="XFD1"><v>1</v></c></row>'));
    expect(refusal(far)).toMatch(/quá lớn/);
    const format = rewritePart(workbook, 'xl/styles.xml', (xml) =>
      xml.replace('formatCode="dd/mm/yyyy"', `formatCode="${'['.repeat(1 << 20)}"`),
    );
    const began = performance.now();
    expect(compareReports('xlsx', workbook, format).map(({ kind }) => kind)).toContain('format');
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  it('numbers that are none, styles and texts that do not exist: compared as they are', () => {
    const odd = inSheet((xml) =>
      xml
        .replace('<c r="D8" s="9"><v>7</v>', '<c r="D8" s="999"><v>bảy</v>')
        .replace('<c r="A1" s="2" t="s"><v>0</v>', '<c r="A1" s="2" t="s"><v>99999</v>'),
    );
    expect(compareReports('xlsx', workbook, odd).map(({ kind, after }) => [kind, after?.vi])).toEqual([
      ['row', undefined],
      ['value', 'bảy'],
      ['format', 'định dạng số General'],
    ]);
  });
});

function column(index: number): string {
  return (index >= 26 ? column(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
