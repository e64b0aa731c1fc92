import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NAMES } from '../../src/prose/names.ts';
import { bracesIn, fillReferences } from '../../src/prose/references.ts';

const isName = (name: string) => NAMES.has(name);
const values = (name: string) => ({ hoi_vien: '1.935', chi_hoi: '105' })[name];

describe('references in a text', () => {
  test.each([
    ['Có {{ hoi_vien }} hội viên', 'Có 1.935 hội viên'],
    ['{{hoi_vien}}/{{  chi_hoi  }}', '1.935/105'],
    ['{{\nhoi_vien\n}} hội viên', '1.935 hội viên'],
    ['không có gì', 'không có gì'],
    ['{{ la_gi }} và {{ hoi_vien }}', '{{ la_gi }} và 1.935'],
    ['{{ hoi_vien } còn thiếu', '{{ hoi_vien } còn thiếu'],
    ['{{{ hoi_vien }}}', '{{{ hoi_vien }}}'],
    ['{hoi_vien}', '{hoi_vien}'],
  ])('%j is filled in as %j', (text, expected) => expect(fillReferences(text, values)).toBe(expected));

  test.each<[string, readonly string[]]>([
    ['{{ hoi_vien }', ['{{ hoi_vien }']],
    ['{ hoi_vien }}', ['{ hoi_vien }}']],
    ['{{ hoi_vien hội viên', ['{{ hoi_vien']],
    ['{{{ hoi_vien }}}', ['{{{ hoi_vien }}}']],
    ['{hoi_vien}', ['{hoi_vien}']],
    ['hoi_vien }} hội viên', ['}}']],
    ['{{', ['{{']],
    ['{số, ngày} và {', []],
    ['{{ hoi_vien }} {{ chi_hoi }}', []],
  ])('broken braces of %j: %j', (text, expected) => {
    const broken = bracesIn(text, isName).filter(({ name }) => name === undefined);
    expect(broken.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('whatever stands around it, a known name is filled in once, and values are never read again', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'ấ', ' ', '.', '%', '"', '1') });
    fc.assert(
      fc.property(plain, plain, fc.constantFrom(...NAMES.keys()), (before, after, name) => {
        expect(fillReferences(`${before}{{ ${name} }}${after}`, () => '{{ nam }}')).toBe(`${before}{{ nam }}${after}`);
      }),
    );
  });

  it('no text makes it fail, and what it points at lies in the text, in order', () => {
    const braces = fc.string({ unit: fc.constantFrom('{', '}', '{{', '}}', ' ', 'hoi_vien', 'ủ', '\n') });
    fc.assert(
      fc.property(braces, (text) => {
        let last = 0;
        for (const { start, end } of bracesIn(text, isName)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
