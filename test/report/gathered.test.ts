import { describe, expect, it } from 'vitest';
import { gathered } from '../../src/report/gathered.ts';
import { annexesOf, type Report } from '../../src/report/model.ts';
import { totalsOf } from '../../src/report/totals.ts';
import { reportOfData } from '../docx/made.ts';

const tableOf = ({ sheets }: Report, sheet: string, table: string) => {
  const found = sheets.find(({ id }) => id === sheet)?.tables.find(({ id }) => id === table);
  if (!found) throw new Error(`${sheet} has no table ${table}`);
  return found;
};

describe('lines of chapters', () => {
  it('that are alike but for the first letter, spaces and the full stop are told once, those of most chapters first', () => {
    expect(
      gathered([
        { name: 'A', items: ['Kinh phí ít', 'Đoàn kết.', 'Đoàn kết'] },
        { name: 'B', items: ['đoàn  kết;', 'Kinh phí còn ít'] },
      ]),
    ).toEqual([
      { text: 'Đoàn kết', chapters: ['A', 'B'] },
      { text: 'Kinh phí ít', chapters: ['A'] },
      { text: 'Kinh phí còn ít', chapters: ['B'] },
    ]);
    expect(gathered([])).toEqual([]);
  });

  it('stand in the annex all of them, with who wrote each', async () => {
    const report = await reportOfData();
    for (const [id, voices] of [
      ['uu-diem', report.prose.chapterStrengths],
      ['han-che', report.prose.chapterWeaknesses],
      ['mo-hinh', report.prose.chapterModels],
    ] as const) {
      const { rows } = tableOf(report, 'danh-gia', id);
      const told = rows.reduce((sum, row) => sum + (row[2]?.kind === 'count' ? row[2].value : 0), 0);
      expect(told, id).toBe(voices.flatMap(({ items }) => items).length);
      for (const row of rows)
        expect(row[3]?.kind === 'text' && row[3].text.split('; ').length).toBe(row[2]?.kind === 'count' && row[2].value);
    }
  });
});

describe('the text of the report of 2016', () => {
  it('names late and incomplete reports with their days and parts', async () => {
    expect((await reportOfData()).timeliness).toEqual({
      due: '2016-11-15',
      all: 9,
      onTime: 7,
      late: [{ name: 'Hội Chữ thập đỏ xã Tam Giang Đông', days: 3, missing: [] }],
      incomplete: [{ name: 'Hội Chữ thập đỏ xã Hiệp Tùng', days: 0, missing: ['phương hướng năm tới'] }],
      outstanding: [],
    });
  });

  it('tells people reached by what was done, as the totals of the annex do', async () => {
    const report = await reportOfData();
    const table = tableOf(report, 'hoat-dong', 'hoat-dong');
    const totals = totalsOf(table) ?? [];
    const total = (key: string) => totals[table.columns.findIndex((one) => one.key === key)];
    expect(report.activities).toMatchObject({ count: 95, blood: 316 });
    for (const key of ['helped', 'treated', 'joined', 'count', 'blood'] as const)
      expect(total(key), key).toEqual({ kind: 'count', value: report.activities?.[key] });
    for (const row of table.rows) expect(row.slice(3, 6).filter(({ kind }) => kind === 'count')).toHaveLength(1);
  });

  it('and its annexes show no table twice; every member who misses the dues is counted in the reasons', async () => {
    const report = await reportOfData();
    expect(
      annexesOf(report)
        .find(({ id }) => id === 'theo-co-so')
        ?.tables.map(({ id }) => id),
    ).toEqual(['con-thieu']);
    expect(report.sheets.find(({ id }) => id === 'theo-co-so')?.tables.map(({ id }) => id)).toEqual(['ma-tran', 'con-thieu']);
    const reasons = tableOf(report, 'theo-co-so', 'con-thieu')
      .rows.filter((row) => row[0]?.kind === 'text' && row[0].text === 'Hội viên đóng hội phí đủ và đúng kỳ')
      .flatMap((row) => (row[3]?.kind === 'text' ? [...row[3].text.matchAll(/\d+/g)].map(([number]) => Number(number)) : []));
    expect(reasons.reduce((sum, one) => sum + one, 0)).toBe(1850 - 1268);
  });
});
