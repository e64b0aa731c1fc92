import { duesAccounts, instalmentStandings, paymentsOfYear, scheduleOf } from '../../indicators/dues-standing.ts';
import { chaptersOf, type ReportInput } from '../input.ts';
import { shortName } from '../words.ts';
import type { DuesPanel, InstalmentTally } from './model.ts';

/** How the members whom the dues indicator counts paid each instalment due by the as-of date, by chapter and in all. */
export function duesPanel(input: ReportInput): DuesPanel {
  const { question, results } = input;
  const { data, asOf } = question;
  const payments = paymentsOfYear(question);
  const accountOf = duesAccounts(question);
  const counted = new Map<string, string[]>();
  for (const { chapter, unit } of results.find(({ id }) => id === 'hoi-phi')?.units ?? []) {
    const ids = counted.get(chapter);
    if (ids) ids.push(unit);
    else counted.set(chapter, [unit]);
  }

  const rows = chaptersOf(input).map((chapter) => {
    const schedule = scheduleOf(question, chapter);
    const tallies = schedule.map(({ due }, index) => ({ number: index + 1, due, ...nobody() }));
    for (const id of counted.get(chapter.slug) ?? []) {
      const standings = instalmentStandings(accountOf(data.entries.get(id) ?? [], schedule, payments.get(id) ?? []));
      for (const { index, standing } of standings) {
        const tally = tallies[index];
        if (!tally) continue;
        tally.owing += 1;
        tally[standing] += 1;
      }
    }
    return {
      chapter: chapter.slug,
      name: shortName(chapter.name),
      instalments: tallies.filter(({ due }) => due <= asOf),
      ahead: schedule.map(({ due }) => due).filter((due) => due > asOf),
    };
  });
  return { rows, totals: totalsOf(rows) };
}

function totalsOf(rows: DuesPanel['rows']): InstalmentTally[] {
  const most = Math.max(0, ...rows.flatMap(({ instalments }) => instalments.map(({ number }) => number)));
  return Array.from({ length: most }, (_, index) => {
    const same = rows.flatMap(({ instalments }) => instalments.filter(({ number }) => number === index + 1));
    const sum = (key: 'owing' | 'onTime' | 'late' | 'unpaid') => same.reduce((total, one) => total + one[key], 0);
    return { number: index + 1, owing: sum('owing'), onTime: sum('onTime'), late: sum('late'), unpaid: sum('unpaid') };
  });
}

function nobody() {
  return { owing: 0, onTime: 0, late: 0, unpaid: 0 };
}
