/** `npm run fuzz -- [--files n] [--seed s]`: reads that many generated files and holds each against everything that must be true of any. */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { judge, type Outcome, shown } from '../test/fuzz/properties.ts';
import { type Candidate, candidate } from '../test/fuzz/texts.ts';

const { values } = parseArgs({ options: { files: { type: 'string', default: '100000' }, seed: { type: 'string', default: '155' } } });
const [files, seed] = [Number(values.files), Number(values.seed)];
const counts = new Map<string, number>();
let done = 0;

function count(made: Candidate['made'], outcome: Outcome): void {
  const key = `${made} ${outcome}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  done += 1;
  if (done % 5000 === 0) process.stderr.write(`${done} files\n`);
}

const details = fc.check(
  fc.property(candidate, (one) => count(one.made, judge(one))),
  { numRuns: files, seed, verbose: 0 },
);
for (const [key, number] of [...counts].sort()) console.log(`${key}: ${number}`);
if (details.failed) {
  const [smallest] = details.counterexample ?? [];
  console.log(`FAILED after ${details.numRuns} files (seed ${seed}, path ${details.counterexamplePath}): ${String(details.errorInstance)}`);
  if (smallest) console.log(shown(smallest));
  process.exitCode = 1;
} else console.log(`${done} files, seed ${seed}: nothing found`);
