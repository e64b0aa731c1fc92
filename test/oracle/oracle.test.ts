import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { day, yearStart } from '../../src/calendar/day.ts';
import { inspect } from '../../src/check/inspect.ts';
import { locate } from '../../src/check/locate.ts';
import { deadlineBoard } from '../../src/deadlines/board.ts';
import { messageOf } from '../../src/findings/finding.ts';
import { formatHundredths } from '../../src/i18n/numbers.ts';
import { ask, evaluate } from '../../src/indicators/evaluate.ts';
import type { FileSource } from '../../src/layout/file-source.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { planOn } from '../../src/model/plan-on.ts';
import { generateRepository } from './generate.ts';
import { type Files, oracleDeadlines, oracleIndicators } from './oracle.ts';

// More of them by hand: HOI_ORACLE_SEEDS=5000 npx vitest run test/oracle
const SEEDS = Number(process.env['HOI_ORACLE_SEEDS'] ?? 400);

// Generated members pay at random, share names and lose books: what asks whether that is meant is no disagreement about the contract.
const QUESTIONS = new Set(['H122', 'H211', 'H416', 'H418', 'H431']);

function sourceOf(files: Files): FileSource {
  const encoder = new TextEncoder();
  return { files: Object.keys(files).sort(), odd: [], read: (file) => encoder.encode(files[file]) };
}

function ours(data: Dataset, year: number, asOf: string) {
  const plan = planOn(data, day(asOf));
  if (!plan) throw new Error('no plan in force');
  return evaluate(ask(data, plan, year, day(asOf))).map(
    ({ id, numerator, denominator, target, state, shortfall, percent, chapters, units }) => ({
      id,
      numerator,
      denominator,
      target,
      state,
      shortfall,
      percent: percent === undefined ? null : formatHundredths(percent, 'vi'),
      chapters: chapters.map(({ chapter, ...tally }) => ({
        chapter,
        numerator: tally.numerator,
        denominator: tally.denominator,
        state: tally.state,
        shortfall: tally.shortfall,
      })),
      missing: units
        .filter((unit) => !unit.met)
        .map((unit) => (id === 'chi-hoi' ? `${unit.chapter}/${unit.unit}` : unit.unit))
        .sort(),
      paidLate: units
        .filter((unit) => unit.reason === 'late')
        .map((unit) => unit.unit)
        .sort(),
    }),
  );
}

function theirs(files: Files, year: number, asOf: string) {
  return oracleIndicators(files, year, asOf).map(
    ({ id, numerator, denominator, target, state, shortfall, percent, chapters, missing, paidLate }) => ({
      id,
      numerator,
      denominator,
      target,
      state,
      shortfall,
      percent,
      chapters: chapters.map((one) => ({
        chapter: one.chapter,
        numerator: one.numerator,
        denominator: one.denominator,
        state: one.state,
        shortfall: one.shortfall,
      })),
      missing: [...missing].sort(),
      paidLate: [...(paidLate ?? [])].sort(),
    }),
  );
}

function boardOf(data: Dataset, year: number, today: string) {
  return deadlineBoard(data, year, day(today)).map(({ kind, chapter, due, state, days }) => ({
    kind,
    ...(chapter === undefined ? {} : { chapter }),
    due,
    state,
    days,
  }));
}

function compare(files: Files, year: number, asOfs: readonly string[], questions = new Set<string>()): void {
  const source = sourceOf(files);
  const { data, findings } = inspect(source);
  expect(
    locate(
      findings.filter(({ kind }) => !questions.has(kind.code)),
      source,
    ).findings.map(({ found, start }) => `${found.file}:${start.line} ${found.kind.code} ${messageOf(found).vi}`),
  ).toEqual([]);
  for (const asOf of asOfs) {
    expect({ asOf, board: boardOf(data, year, asOf) }).toEqual({ asOf, board: oracleDeadlines(files, year, asOf) });
    if (asOf >= yearStart(year))
      expect({ asOf, indicators: ours(data, year, asOf) }).toEqual({ asOf, indicators: theirs(files, year, asOf) });
  }
}

describe('an independent reading of the contract agrees', () => {
  it('on the data of Năm Căn', () => {
    const files: Files = {};
    for (const entry of readdirSync(new URL('../../data', import.meta.url), { recursive: true, withFileTypes: true })) {
      const path = `${entry.parentPath}/${entry.name}`;
      if (entry.isFile() && entry.name.endsWith('.yaml')) files[path.slice(path.lastIndexOf('data/'))] = readFileSync(path, 'utf8');
    }
    compare(Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^.*?data\//, 'data/'), text])), 2016, [
      '2016-03-31',
      '2016-06-30',
      '2016-10-31',
      '2016-11-04',
      '2016-11-15',
      '2016-11-30',
      '2016-12-04',
      '2016-12-31',
      '2017-06-30',
    ]);
  });

  const block = 50;
  for (let first = 0; first < SEEDS; first += block) {
    it(`on generated repositories ${first}–${Math.min(SEEDS, first + block) - 1}`, () => {
      for (let seed = first; seed < Math.min(SEEDS, first + block); seed += 1) {
        const { files, year, asOfs } = generateRepository(seed);
        try {
          compare(files, year, asOfs, QUESTIONS);
        } catch (error) {
          throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
        }
      }
    });
  }
});
