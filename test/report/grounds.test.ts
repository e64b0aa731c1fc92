import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyOfData, hoi } from '../cli/run-hoi.ts';
import { reopen } from '../xlsx/read.ts';

let folder = '';
let book: Awaited<ReturnType<typeof reopen>>;
const rowsOf = (name: string) => {
  const rows: string[][] = [];
  book
    .getWorksheet(name)
    ?.eachRow((row) =>
      rows.push(
        (row.values as unknown[])
          .slice(1)
          .map((value) => (value == null ? '' : typeof value === 'object' && 'result' in value ? String(value.result) : String(value))),
      ),
    );
  return rows;
};

beforeAll(async () => {
  folder = copyOfData();
  const { code, err } = await hoi(folder, 'report', '--year', '2016', '--format', 'xlsx', '--out', 'nhap', '--compare', '2015');
  expect(code, err).toBe(0);
  book = await reopen(readFileSync(join(folder, 'nhap/bao-cao-2016.xlsx')));
});

describe('the sheet of grounds', () => {
  it('has as many met rows as the summary counts, and every place exists in the data', () => {
    const summary = book.getWorksheet('Tổng hợp');
    const grounds = rowsOf('Căn cứ');
    const starts = new Map<string, number>();
    for (let row = 1; row <= 40; row += 1) {
      const note = summary?.getCell(row, 4).note;
      const said = typeof note === 'object' ? (note?.texts ?? []).map(({ text }) => text).join('') : String(note ?? '');
      const [, from] = /^Căn cứ: trang “Căn cứ”, từ dòng (\d+)$/.exec(said) ?? [];
      if (from) starts.set(String(summary?.getCell(row, 2).value), Number(from));
    }
    expect(starts.size).toBe(7);
    const sheet = book.getWorksheet('Căn cứ');
    for (const [indicator, from] of starts) {
      const met = Number(
        summary?.getColumn(2).values.flatMap((value, row) => (value === indicator ? [summary.getCell(row, 4).value] : []))[0],
      );
      let counted = 0;
      for (let row = from + 2; String(sheet?.getCell(row, 5).value ?? '').startsWith('data/'); row += 1) {
        if (sheet?.getCell(row, 3).value !== 'Đạt') continue;
        counted += Number(/^([\d.]+) hội viên$/.exec(String(sheet.getCell(row, 2).value))?.[1] ?? 1);
      }
      expect(counted, indicator).toBe(met);
    }
    for (const [, , , , place] of grounds) {
      const [, file, line] = /^(data\/\S+):(\d+)$/.exec(place ?? '') ?? [];
      if (file) expect(readFileSync(join(folder, file), 'utf8').split('\n').length).toBeGreaterThanOrEqual(Number(line));
    }
  });

  it('names no member', () => {
    const names = new Set(
      [...readFileSync(join(folder, 'data/hoi-co-so/xa-hang-vinh/hoi-vien.yaml'), 'utf8').matchAll(/ho_ten: (.*)/g)].map(
        (match) => match[1],
      ),
    );
    const all = rowsOf('Căn cứ').flat().join('\n');
    expect(names.size).toBeGreaterThan(100);
    for (const name of names) expect(all.includes(name ?? ''), name).toBe(false);
  });
});

describe('--compare', () => {
  const table = (title: string) => {
    const rows = rowsOf('Tổng hợp');
    return rows.slice(rows.findIndex(([first]) => first === title));
  };

  it('counts no indicators of a year before the plan, and no growth of what was not recorded then', () => {
    const compared = table('So sánh với năm 2015');
    const fund = compared.find((row) => row[1] === 'Quỹ nhân đạo đạt mức tối thiểu');
    expect(fund?.slice(2)).toEqual(['–', '–', '–', '7', '9', '0.7778', '–']);
    expect(compared.flat()).toContain('Kế hoạch áp dụng từ năm 2016: chỉ tiêu của năm 2015 không tính.');
    const sizes = table('Quy mô so với năm 2015');
    const members = sizes.find((row) => row[1] === 'Hội viên');
    expect(Number(members?.[3]) - Number(members?.[2])).toBe(Number(members?.[4]));
    expect(sizes.find((row) => row[1] === 'Thanh niên Chữ thập đỏ')?.slice(2)).toEqual(['chưa ghi', '1092', '–']);
  });

  it('puts the shares of two years of the plan side by side', async () => {
    const { code, err } = await hoi(folder, 'report', '--year', '2017', '--format', 'xlsx', '--out', 'sau', '--compare', '2016');
    expect(code, err).toBe(0);
    const before = book;
    book = await reopen(readFileSync(join(folder, 'sau/bao-cao-2017.xlsx')));
    const fund = table('So sánh với năm 2016').find((row) => row[1] === 'Quỹ nhân đạo đạt mức tối thiểu');
    book = before;
    expect(fund?.slice(2, 5)).toEqual(['7', '9', '0.7778']);
    const change = (Math.floor((20000 * Number(fund?.[5]) + Number(fund?.[6])) / (2 * Number(fund?.[6]))) - 7778) / 100;
    expect(Number(fund?.[8])).toBeCloseTo(change, 9);
  });

  it('refuses a year without data, and a year that is not earlier', async () => {
    for (const year of ['2013', '2016', '2017']) {
      const { code, err } = await hoi(folder, 'report', '--year', '2016', '--compare', year);
      expect(code).toBe(2);
      expect(err).toContain('chỉ so với năm trước năm 2016 và có dữ liệu (2015)');
    }
  });
});
