import fc from 'fast-check';
import { expect, it } from 'vitest';
import { always } from '../../src/calendar/dated.ts';
import { addDays, day } from '../../src/calendar/day.ts';
import { duesAccounts, instalmentStandings } from '../../src/indicators/dues-standing.ts';
import type { Question } from '../../src/indicators/indicator.ts';
import type { Member } from '../../src/model/chapter.ts';

const dayOf2016 = fc.integer({ min: 0, max: 365 }).map((count) => addDays(day('2016-01-01'), count));
const schedule = fc
  .uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 3 })
  .map((months) => [...months.sort((a, b) => a - b), 12])
  .chain((months) =>
    fc.array(dayOf2016, { minLength: months.length, maxLength: months.length }).map((days) => {
      const due = [...days].sort();
      return months.map((throughMonth, index) => ({ throughMonth, due: due[index] as (typeof days)[number] }));
    }),
  );
const payments = fc.array(
  fc.record({
    receipt: fc.constant('HP-001'),
    file: fc.constant(''),
    day: dayOf2016,
    amount: fc.integer({ min: 1, max: 12 }).map((months) => months * 1000),
  }),
  {
    maxLength: 5,
  },
);

it('what is told of the instalments is what the indicator says of the year', () => {
  fc.assert(
    fc.property(schedule, payments, dayOf2016, dayOf2016, (instalments, paid, joined, asOf) => {
      const question = { plan: { dues: { perMonth: always(1000) } }, year: 2016, asOf } as unknown as Question;
      const entries = [{ id: 'AAA-0001', joined } as Member];
      const account = duesAccounts(question)(entries, instalments, paid);
      const whole = account.standing;
      const standings = instalmentStandings(account).map(({ standing }) => standing);
      const some = (one: string) => standings.some((standing) => standing === one);
      if (whole === undefined) expect(standings).toEqual([]);
      else if (whole === 'met') expect(new Set(standings)).toEqual(new Set(['onTime']));
      else if (whole === 'late') expect([some('late'), some('unpaid')]).toEqual([true, false]);
      else expect(some('unpaid')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
