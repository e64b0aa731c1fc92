import fc from 'fast-check';
import { it } from 'vitest';
import { judge } from './properties.ts';
import { candidate } from './texts.ts';

it('holds for a thousand generated files (a hundred thousand: npm run fuzz)', () => {
  fc.assert(
    fc.property(candidate, (one) => void judge(one)),
    { numRuns: 1000, seed: 2016 },
  );
});
