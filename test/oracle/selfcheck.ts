// Runs the oracle over many generated repositories and counts what occurs, so that nothing is tested in vain.
//   npx tsx test/oracle/selfcheck.ts [how many] [first seed]
import { pathToFileURL } from 'node:url';
import { addDays } from './dates.ts';
import { generateRepository } from './generate.ts';
import { oracleDeadlines, oracleIndicators } from './oracle.ts';
import { percentOf, shortfallOf, stateOf } from './result.ts';
import { tallyFacts } from './tally.ts';
import { problemsOf } from './validate.ts';

const tally = new Map<string, number>();

function count(what: string, by = 1): void {
  tally.set(what, (tally.get(what) ?? 0) + by);
}

export function selfCheck(howMany: number, first: number): Map<string, number> {
  for (let seed = first; seed < first + howMany; seed += 1) {
    const { files, year, asOfs } = generateRepository(seed);
    const again = generateRepository(seed);
    if (JSON.stringify(again) !== JSON.stringify({ files, year, asOfs })) throw new Error(`seed ${seed} is not deterministic`);
    const problems = problemsOf(files);
    if (problems.length > 0) throw new Error(`seed ${seed}: ${problems.join('; ')}`);
    count('repositories');
    count('files', Object.keys(files).length);
    for (const asOf of asOfs) {
      count('questions');
      ask(files, year, asOf);
      boundaries(files, asOf);
      tallyFacts(files, year, asOf, count);
    }
  }
  return tally;
}

function ask(files: Record<string, string>, year: number, asOf: string): void {
  if (asOf > `${year}-12-31`) count('D after 31/12/Y');
  for (const one of oracleIndicators(files, year, asOf)) {
    count(`${one.id}: ${one.state}`);
    if (one.state !== 'not-applicable' && 100 * one.numerator === one.target * one.denominator) count(`${one.id}: target met exactly`);
    if (one.shortfall > 1) count(`${one.id}: shortfall over 1`);
    for (const chapter of one.chapters) count(`${one.id}, chapter: ${chapter.state}`);
    count(`${one.id}, units: counted`, one.counted.length);
    count(`${one.id}, units: missing`, one.missing.length);
    if (one.paidLate !== undefined) count('hoi-phi, units: paid late', one.paidLate.length);
    if (one.id === 'chi-hoi' && one.chapters.length === 0) count('no chapter counts');
    if (one.percent !== null && one.percent !== percentOf(one.numerator, one.denominator, 0))
      count(`${one.id}: percentage cut off, not rounded`);
  }
  for (const one of oracleDeadlines(files, year, asOf)) {
    count(`${one.kind}: ${one.state}`);
    if (one.days === 0) count(`${one.kind}: ${one.state} with 0 days`);
    if (one.days === 1) count(`${one.kind}: ${one.state} with 1 day`);
    if (one.days < 0) count(`${one.kind}: ${one.state} before the due day`);
  }
}

/** How often D is the day before, the day of, and the day after a date that stands at some key. */
function boundaries(files: Record<string, string>, asOf: string): void {
  const here = new Map([
    [addDays(asOf, 1), 'day before'],
    [asOf, 'same day'],
    [addDays(asOf, -1), 'day after'],
  ]);
  for (const [path, content] of Object.entries(files)) {
    for (const match of content.matchAll(/([a-z_]+): *["']?(\d{4}-\d\d-\d\d)/g)) {
      const when = here.get(match[2] ?? '');
      if (when !== undefined) count(`D, ${(path.split('/').at(-1) ?? '').replace(/^\d{4}/, 'bao-cao-hoi')} ${match[1]}: ${when}`);
    }
  }
}

/** The printing rule, over every fraction up to a size that no generated repository reaches. */
function checkPercentages(upTo: number): number {
  let cut = 0;
  for (const target of [1, 33, 50, 67, 70, 99, 100]) {
    for (let d = 1; d <= upTo; d += d < 400 ? 1 : 97) {
      for (let n = 0; n <= d; n += 1) {
        const shown = Number((percentOf(n, d, target) ?? '').replace(',', '.'));
        const met = stateOf(n, d, target) === 'met';
        if (met !== shown >= target) throw new Error(`${n}/${d} of ${target} % prints ${shown}`);
        if (Math.abs(shown - (100 * n) / d) > 0.01) throw new Error(`${n}/${d} prints ${shown}`);
        if (shown !== Number((percentOf(n, d, 0) ?? '').replace(',', '.'))) cut += 1;
        if (d < 60 && stateOf(n + shortfallOf(n, d, target), d, target) !== 'met') throw new Error('shortfall');
      }
    }
  }
  return cut;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const counts = selfCheck(Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 0));
  console.log(`percentages cut off among all fractions tried: ${checkPercentages(6000)}`);
  for (const [what, times] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${String(times).padStart(9)}  ${what}`);
}
