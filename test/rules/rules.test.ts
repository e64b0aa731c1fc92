import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/check/inspect.ts';
import { type FindingKind, hintOf, messageOf } from '../../src/findings/finding.ts';
import * as stray from '../../src/layout/stray.ts';
import { rules } from '../../src/rules/registry.ts';
import * as schemaKinds from '../../src/schema/kinds.ts';
import * as sourceKinds from '../../src/source/kinds.ts';
import * as textFindings from '../../src/source/text-findings.ts';
import { expected, fixtures, found, source } from './fixtures.ts';

const isKind = (value: unknown): value is FindingKind<never> => typeof value === 'object' && value !== null && 'code' in value;
const kinds = [
  ...[stray, schemaKinds, sourceKinds, textFindings].flatMap((module) => Object.values<unknown>(module).filter(isKind)),
  ...rules,
];

test('the base has no finding', () => {
  expect(found(source())).toEqual([]);
});

test('every code has its folder, and every folder its code', () => {
  expect(fixtures).toEqual(kinds.map(({ code, name }) => `${code}-${name}`).sort());
});

test('codes and names are unique, names in kebab-case', () => {
  for (const key of ['code', 'name'] as const) expect(new Set(kinds.map((kind) => kind[key])).size).toBe(kinds.length);
  for (const { code, name } of kinds) expect(`${code} ${name}`).toMatch(/^H\d{3} [a-z]+(-[a-z0-9]+)*$/);
});

describe.each(fixtures)('%s', (fixture) => {
  const code = fixture.slice(0, 4);

  test('fail: exactly what its lines say', () => {
    const expectation = expected(`${fixture}/fail`);
    expect(new Set(expectation.map((line) => line.slice(-4)))).toContain(code);
    expect(found(source(`${fixture}/fail`))).toEqual(expectation);
  });

  test('pass: nothing', () => {
    expect(found(source(`${fixture}/pass`))).toEqual([]);
  });

  test('words: something to say and to do, in both languages', () => {
    for (const one of inspect(source(`${fixture}/fail`)).findings) {
      for (const words of [one.kind.ensures, messageOf(one), hintOf(one), ...one.related.map((related) => related.words)]) {
        for (const text of [words.vi, words.en]) expect(text).toMatch(/^(?!.*(undefined|NaN|\[object))\S.*[^\s.]$/su);
      }
    }
  });
});

test.each(rules.map((rule) => [rule.code, rule] as const))('%s: its fixture notices when the rule is gone', (code, rule) => {
  const fixture = `${fixtures.find((name) => name.startsWith(code))}/fail`;
  expect(
    found(
      source(fixture),
      rules.filter((one) => one !== rule),
    ),
  ).not.toEqual(expected(fixture));
});
