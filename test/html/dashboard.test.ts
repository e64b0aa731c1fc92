import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { scratch } from '../cli/run-hoi.ts';
import { built, SMALL, writeData } from './small.ts';

/** In 2016 the target of the title was not in force yet; here it was. */
const ALWAYS = { 'ke-hoach/kh.yaml': (SMALL['ke-hoach/kh.yaml'] ?? '').replace('it_nhat:\n      2017-01-01: 50', 'it_nhat: 50') };
const small = async () => (await built(writeData(scratch(), ALWAYS), 2016)).dashboard;

it('holds every indicator with what is short and why', async () => {
  const { indicators } = await small();
  expect(
    indicators.map(({ id, numerator, denominator, percent, state, shortfall }) => [id, numerator, denominator, percent, state, shortfall]),
  ).toEqual([
    ['ke-hoach', 1, 2, 5000, 'missed', 1],
    ['vung-manh', 1, 2, 5000, 'met', 0],
    ['quy-nhan-dao', 1, 2, 5000, 'missed', 1],
    ['so-sach', 0, 2, 0, 'missed', 2],
    ['hoi-phi', 1, 5, 2000, 'met', 0],
    ['kiem-tra-tap-huan', 0, 2, 0, 'missed', 2],
    ['chi-hoi', 2, 3, 6667, 'missed', 1],
  ]);
  expect(indicators[4]?.missing).toEqual([
    { reason: 'unpaid', count: 2, chapters: ['Xã Hai', 'Xã Một'] },
    { reason: 'late', count: 1, chapters: ['Xã Một'] },
    { reason: 'partial', count: 1, chapters: ['Xã Một'] },
  ]);
});

it('holds a cell for every chapter and indicator', async () => {
  const { grid } = await small();
  expect(
    grid.rows.map(({ name, met, applicable, cells }) => [
      name,
      met,
      applicable,
      cells.map(({ numerator, denominator }) => `${numerator}/${denominator}`),
    ]),
  ).toEqual([
    ['Xã Hai', 1, 7, ['0/1', '0/1', '0/1', '0/1', '0/1', '0/1', '1/1']],
    ['Xã Một', 4, 7, ['1/1', '1/1', '1/1', '0/1', '1/4', '0/1', '1/2']],
  ]);
});

it('takes balances at the ends of months, the last on the as-of date', async () => {
  const { fund } = await small();
  expect(fund.days.at(1)).toBe('2016-02-29');
  expect(fund.days.at(-1)).toBe('2016-11-30');
  const [two, one] = fund.rows;
  const millions = (one?.balances ?? []).map((balance) => (balance ?? 0) / 1_000_000);
  expect(millions).toEqual([4, 4, 4, 5.5, 5.5, 4.5, 4.5, 4.5, 4.5, 4.5, 5, 5]);
  expect(fund.reached).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1]);
  expect(one?.vouchers.map(({ id, balance, line }) => [id, balance, line])).toEqual([
    ['PT-001', 5_500_000, 3],
    ['PC-001', 4_500_000, 18],
    ['PT-002', 5_000_000, 8],
  ]);
  expect(two).toMatchObject({ state: 'missed', line: null, vouchers: [] });
  expect(two?.balances.every((balance) => balance === undefined)).toBe(true);
});

it('takes the balance of the as-of date for the month in which it lies', async () => {
  const { dashboard } = await built(writeData(scratch(), ALWAYS), 2016, { asOf: day('2016-05-19') });
  expect(dashboard.fund.days).toEqual(['2016-01-31', '2016-02-29', '2016-03-31', '2016-04-30', '2016-05-19']);
  expect(dashboard.fund.rows[1]?.balances.at(-1)).toBe(5_500_000);
});

it('counts members by instalment; who joined later does not owe the first', async () => {
  const { dues } = await small();
  const [two, one] = dues.rows;
  expect(one?.instalments).toEqual([
    { number: 1, due: '2016-06-30', owing: 3, onTime: 2, late: 1, unpaid: 0 },
    { number: 2, due: '2016-10-31', owing: 4, onTime: 2, late: 0, unpaid: 2 },
  ]);
  // A chapter that fixed no instalments is judged by its report deadline.
  expect(two?.instalments).toEqual([{ number: 1, due: '2016-11-15', owing: 1, onTime: 0, late: 0, unpaid: 1 }]);
  expect(dues.totals).toEqual([
    { number: 1, owing: 4, onTime: 2, late: 1, unpaid: 1 },
    { number: 2, owing: 4, onTime: 2, late: 0, unpaid: 2 },
  ]);
});

it('leaves out instalments that are not due', async () => {
  const { dashboard } = await built(writeData(scratch(), ALWAYS), 2016, { asOf: day('2016-06-29') });
  expect(dashboard.dues.totals).toEqual([]);
  expect(dashboard.dues.rows[1]?.ahead).toEqual(['2016-06-30', '2016-10-31']);
});

it('computes earlier years as of their own dates, and tells why a year is a gap', async () => {
  const { dashboard } = await built(writeData(scratch()), 2017, { asOf: day('2017-03-31') });
  expect(dashboard.trend.years).toEqual([
    { year: 2015, asOf: '2015-12-31' },
    { year: 2016, asOf: '2016-11-30' },
    { year: 2017, asOf: '2017-03-31' },
  ]);
  const told = dashboard.trend.series.map(({ id, points }) => [
    id,
    ...points.map((point) =>
      point.kind === 'gap' ? point.reason : `${point.numerator}/${point.denominator} of ${point.target} ${point.state}`,
    ),
  ]);
  expect(told).toEqual([
    ['ke-hoach', 'before-plan', '1/2 of 100 missed', '1/2 of 100 missed'],
    ['vung-manh', 'before-plan', 'not-in-force', '0/2 of 50 missed'],
    // On 30 November the fund held 5,000,000 exactly.
    ['quy-nhan-dao', 'before-plan', '1/2 of 100 missed', '0/2 of 100 missed'],
    ['so-sach', 'before-plan', 'no-data', '0/2 of 100 missed'],
    // The target of each year is its own; no instalment of 2017 is due yet.
    ['hoi-phi', 'before-plan', '1/5 of 20 met', 'not-applicable'],
    ['kiem-tra-tap-huan', 'before-plan', 'no-data', '0/2 of 100 missed'],
    ['chi-hoi', 'before-plan', '2/3 of 100 missed', '2/3 of 100 missed'],
  ]);
});

it('lists the units behind a number with reason, file and line', async () => {
  const { lists } = await small();
  const dues = lists.find(({ id }) => id === 'hoi-phi');
  expect(dues?.chapters.find(({ chapter }) => chapter === 'xa-mot')?.units.map(({ label, reason, line }) => [label, reason, line])).toEqual(
    [
      ['AAA-0002', 'late', 7],
      ['AAA-0003', 'partial', 13],
      ['AAA-0004', 'unpaid', 19],
      ['AAA-0001', 'met', 1],
    ],
  );
  // Who did not pay in full and on time is accounted for; who did is not.
  expect(dues?.chapters.find(({ chapter }) => chapter === 'xa-mot')?.units.map(({ account }) => account !== undefined)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(dues?.definition).toContain('đạt khi');
  const plans = lists.find(({ id }) => id === 'ke-hoach')?.chapters.flatMap(({ units }) => units);
  expect(plans).toEqual([
    expect.objectContaining({
      label: 'Xã Hai',
      met: false,
      reason: 'no-plan',
      file: 'data/hoi-co-so/xa-hai/2016/ke-hoach.yaml',
      line: null,
    }),
    expect.objectContaining({ label: 'Xã Một', met: true, reason: 'met', file: 'data/hoi-co-so/xa-mot/2016/ke-hoach.yaml', line: 2 }),
  ]);
});

it('keeps to one chapter where the report does', async () => {
  const { dashboard } = await built(writeData(scratch(), ALWAYS), 2016, { chapter: 'xa-mot' });
  expect(dashboard.body).toBe('Hội Chữ thập đỏ xã Một');
  expect(dashboard.indicators.map(({ numerator, denominator }) => `${numerator}/${denominator}`)).toEqual([
    '1/1',
    '1/1',
    '1/1',
    '0/1',
    '1/4',
    '0/1',
    '1/2',
  ]);
  for (const { chapters } of dashboard.lists) expect(chapters.map(({ chapter }) => chapter)).toEqual(['xa-mot']);
  expect(dashboard.dues.totals[0]?.owing).toBe(3);
});

it('agrees with the indicator about every member: on time means every instalment was', async () => {
  const { dashboard, input } = await built(new URL('../../', import.meta.url).pathname, 2016);
  const units = input.results.find(({ id }) => id === 'hoi-phi')?.units ?? [];
  for (const { chapter, instalments } of dashboard.dues.rows) {
    const some = units.filter((unit) => unit.chapter === chapter);
    const failing = (reason: string) => some.filter((unit) => unit.reason === reason).length;
    for (const { owing, onTime, late, unpaid } of instalments) {
      expect(onTime + late + unpaid).toBe(owing);
      expect(owing).toBeLessThanOrEqual(some.length);
      expect(onTime).toBeGreaterThanOrEqual(failing('met') - (some.length - owing));
      expect(unpaid).toBeLessThanOrEqual(failing('partial') + failing('unpaid'));
    }
  }
});
