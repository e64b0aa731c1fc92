/** `npm run mutation`: silences one finding at a time and asks which tests would notice. Exit code 1 when one is missed. */
import { inspect } from '../src/check/inspect.ts';
import { allKinds } from '../src/check/kinds.ts';
import { rules } from '../src/rules/registry.ts';
import { expected, fixtures, found, located, source } from '../test/rules/fixtures.ts';

const repositories = fixtures.map((name) => ({ name, from: source(`${name}/fail`), wanted: expected(`${name}/fail`) }));
let missed = 0;

for (const { code, name } of allKinds()) {
  const rule = rules.find((one) => one.code === code);
  const noticing = repositories.filter(({ from, wanted }) => {
    // A rule is taken out of its registry; any other finding is dropped where it is told.
    const after = rule
      ? found(
          from,
          rules.filter((one) => one !== rule),
        )
      : located(from)
          .findings.filter(({ found: one }) => one.kind.code !== code)
          .map(({ found: one, start }) => `${one.file}:${start.line} ${one.kind.code}`)
          .sort();
    return after.join() !== wanted.join();
  });
  if (noticing.length === 0) missed += 1;
  console.log(`${noticing.length === 0 ? 'MISSED ' : 'noticed'} ${code} ${name}${rule ? ' (rule)' : ''}: ${noticing.length} fixtures`);
}

const clean = inspect(source()).findings.length === 0;
const all = allKinds().length;
console.log(`score: ${all - missed} of ${all} findings, ${rules.length} of them rules${clean ? '' : '; the base is not clean'}`);
process.exitCode = missed > 0 || !clean ? 1 : 0;
