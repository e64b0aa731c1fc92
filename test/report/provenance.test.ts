import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { type Provenance, provenanceLine, readProvenance } from '../../src/report/provenance.ts';

const hash = fc.option(fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 }));
const provenance: fc.Arbitrary<Provenance> = fc.record({
  version: fc.constantFrom('0.1.0', '12.3.4-rc.1'),
  commit: hash,
  dataTree: hash,
  templatesTree: hash,
  dirty: fc.boolean(),
  settings: fc.record(
    {
      year: fc.integer({ min: 1900, max: 2199 }),
      asOf: fc.constantFrom(day('2016-11-30'), day('2017-02-01')),
      lang: fc.constantFrom('vi' as const, 'en' as const),
      names: fc.boolean(),
      draft: fc.boolean(),
      chapter: fc.constantFrom('xa-hang-vinh', 'x'),
      compare: fc.integer({ min: 1900, max: 2199 }),
    },
    { requiredKeys: ['year', 'asOf', 'lang', 'names', 'draft'] },
  ),
});

it('what a report says of its making is read again as it was, wherever it stands', () => {
  fc.assert(
    fc.property(provenance, fc.constantFrom('', '<!-- ', 'Mô tả: '), (one, before) => {
      expect(readProvenance(`${before}${provenanceLine(one)} -->`)).toEqual(one);
    }),
  );
});

it('a text without it, or with a broken one, has none', () => {
  for (const text of ['', 'hoi 0.1.0', 'hoi 0.1.0; year=2016', 'hoi 0.1.0; year=2016; as-of=2016-02-30; lang=vi', 'ahoi x; year=1'])
    expect(readProvenance(text)).toBeUndefined();
});
