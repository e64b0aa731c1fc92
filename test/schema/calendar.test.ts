import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, isDay } from '../../src/calendar/day.ts';
import { percentHundredths, shortfall, stateOf } from '../../src/indicators/target.ts';

describe('days', () => {
  it('are those that the calendar has, in every year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, date) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          const real = new Date(Date.UTC(year, month - 1, date));
          const exists = month >= 1 && month <= 12 && date >= 1 && real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
          expect(isDay(text)).toBe(exists);
        },
      ),
      { numRuns: 3000, seed: 155 },
    );
  });

  it('add and subtract', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (count) => {
        expect(daysBetween(day('2016-02-28'), addDays(day('2016-02-28'), count))).toBe(count);
      }),
      { numRuns: 500, seed: 155 },
    );
  });
});

describe('targets', () => {
  it('are decided on whole numbers; the shortfall is the smallest step; no percentage shows a target reached that was not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.nat(30_000), fc.integer({ min: 0, max: 100 }), (denominator, some, target) => {
        const numerator = Math.min(some, denominator);
        const state = stateOf(numerator, denominator, target);
        const step = shortfall(numerator, denominator, target);
        if (denominator === 0) {
          expect([state, step, percentHundredths(numerator, denominator, target)]).toEqual(['not-applicable', 0, undefined]);
          return;
        }
        expect(step === 0).toBe(state === 'met');
        expect(stateOf(numerator + step, denominator, target)).toBe('met');
        if (step > 0) expect(stateOf(numerator + step - 1, denominator, target)).toBe('missed');
        const printed = percentHundredths(numerator, denominator, target) ?? 0;
        expect(Math.abs(printed - (10_000 * numerator) / denominator)).toBeLessThan(1);
        expect(printed >= target * 100).toBe(state === 'met');
      }),
      { numRuns: 5000, seed: 155 },
    );
  });

  it.each([
    [69_996, 100_000, 70, 6999],
    [70_000, 100_000, 70, 7000],
    [1355, 1935, 70, 7003],
    [2, 3, 50, 6667],
    [1, 3, 50, 3333],
  ])('%i of %i against %i %% prints %i', (numerator, denominator, target, printed) =>
    expect(percentHundredths(numerator, denominator, target)).toBe(printed));
});
