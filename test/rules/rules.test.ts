import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allKinds } from '../../src/check/kinds.ts';
import { hintOf, messageOf } from '../../src/findings/finding.ts';
import { rules } from '../../src/rules/registry.ts';
import { corpus } from './corpus.ts';
import { expected, fixtures, found, located, source } from './fixtures.ts';

const kinds = allKinds();

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
    // Caught by its own rule and by no other; H027 says that there are too many of another.
    expect([...new Set(expectation.map((line) => line.slice(-4)))].sort()).toEqual(code === 'H027' ? ['H027', 'H034'] : [code]);
    expect(found(source(`${fixture}/fail`))).toEqual(expectation);
  });

  test('pass: nothing', () => {
    expect(found(source(`${fixture}/pass`))).toEqual([]);
  });

  test('corpus: the exact words, in both languages (npm run bless)', () => {
    for (const lang of ['vi', 'en'] as const) {
      const file = `${fixture}/fail/${lang}.txt`;
      expect(existsSync(`${import.meta.dirname}/${file}`) ? readFileSync(`${import.meta.dirname}/${file}`, 'utf8') : '').toBe(
        corpus(fixture, lang),
      );
    }
  });

  test('words: something to say and to do, in both languages', () => {
    for (const { found: one } of located(source(`${fixture}/fail`)).findings) {
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
