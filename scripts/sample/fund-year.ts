import { type Day, workdayBetween } from './day.ts';
import type { Random } from './random.ts';

/** A line of the fund: `amount` above zero is money in, below zero money out. */
export interface Movement {
  day: Day;
  amount: number;
}

const GIFT_STEP = 50_000;
const PAYMENTS = [200_000, 300_000, 300_000, 500_000, 500_000, 500_000, 700_000, 1_000_000];

/**
 * Draws movements that lead from one balance to another and never let it fall below zero:
 * a payment for which there is no money yet waits for the next gift.
 */
export function movements(
  random: Random,
  balance: { from: number; to: number },
  span: { from: Day; to: Day; closed?: (day: Day) => boolean },
  gifts: number,
  payments: number,
): Movement[] {
  const draw = (): Day => {
    for (;;) {
      const day = workdayBetween(random, span.from, span.to);
      if (span.closed?.(day) !== true) return day;
    }
  };
  const inward = Array.from({ length: gifts }, draw).sort();
  const outward: number[] = [];
  const smallest = gifts * 300_000;
  for (let i = 0; i < payments; i++) outward.push(random.pick(PAYMENTS));
  while (balance.to - balance.from + total(outward) < smallest) outward.push(500_000);
  const received = share(random, balance.to - balance.from + total(outward), inward);
  const waiting = outward.map((amount) => ({ day: draw(), amount: -amount }));
  const done: Movement[] = [];
  for (;;) {
    waiting.sort(byDay);
    const next = waiting.shift();
    if (next === undefined) break;
    const money = balance.from + total([...received, ...done].filter((one) => one.day <= next.day).map((one) => one.amount));
    if (money + next.amount >= 0) {
      done.push(next);
      continue;
    }
    const later = received.find((one) => one.day > next.day);
    if (later === undefined) throw new Error('a payment without money');
    waiting.push({ ...next, day: later.day });
  }
  return [...received, ...done].sort((a, b) => byDay(a, b) || Math.sign(b.amount) - Math.sign(a.amount));
}

function share(random: Random, sum: number, days: Day[]): Movement[] {
  const weights = days.map(() => 0.5 + random.next());
  const all = total(weights);
  let left = sum;
  return days.map((day, i) => {
    const amount = i === days.length - 1 ? left : Math.floor((sum * (weights[i] ?? 1)) / all / GIFT_STEP) * GIFT_STEP;
    left -= amount;
    return { day, amount };
  });
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function byDay(a: Movement, b: Movement): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
