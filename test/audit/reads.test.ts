import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/audit/figures.ts';
import { type Snapshot, stateReader } from '../../src/audit/state.ts';
import { day } from '../../src/calendar/day.ts';
import { ask, evaluateOne } from '../../src/indicators/evaluate.ts';
import { READ_BY_ALL } from '../../src/indicators/indicator.ts';
import { indicators } from '../../src/indicators/registry.ts';
import { placeOf } from '../../src/layout/paths.ts';
import { INDICATOR_IDS, type IndicatorId } from '../../src/model/plan.ts';
import { planOn } from '../../src/model/plan-on.ts';

const root = new URL('../../', import.meta.url).pathname;
const contents = new Map<string, Uint8Array>();
const whole: Snapshot = new Map(
  readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
    .map((file) => `data/${file}`)
    .filter((file) => placeOf(file) !== undefined)
    .sort()
    .map((file) => {
      contents.set(file, readFileSync(join(root, file)));
      return [file, file];
    }),
);
const reader = stateReader((content) => contents.get(content) ?? new Uint8Array());
const asked = { year: 2016, asOf: day('2016-11-30') };

const kinds = [...new Set([...whole.keys()].flatMap((file) => placeOf(file)?.kind ?? []))];
const without = (kind: string): Snapshot => new Map([...whole].filter(([file]) => placeOf(file)?.kind !== kind));

function fresh(state: Snapshot, id: IndicatorId) {
  const data = reader.dataset(state);
  const plan = planOn(data, asked.asOf);
  return plan && evaluateOne(ask(data, plan, asked.year, asked.asOf), id);
}

describe.each(INDICATOR_IDS)('%s', (id) => {
  const reads: readonly string[] = [...READ_BY_ALL, ...indicators[id].reads];

  it.each(kinds.filter((kind) => !reads.includes(kind)))('does not depend on files of the kind %s, which it does not name', (kind) => {
    expect(fresh(without(kind), id)).toEqual(fresh(whole, id));
  });

  it.each([...indicators[id].reads])('depends on files of the kind %s, which it names', (kind) => {
    expect(fresh(without(kind), id)).not.toEqual(fresh(whole, id));
  });
});

it('figures that were computed before are those of a first computation, in whatever order the states come', () => {
  const figures = figuresOf(reader, asked);
  for (const kind of [...kinds, ...kinds.toReversed()])
    for (const state of [whole, without(kind)])
      expect(figures.results(state)).toEqual(
        INDICATOR_IDS.flatMap((id) => {
          const { units: _, ...figure } = fresh(state, id) ?? { units: [] };
          return Object.keys(figure).length > 0 ? [figure] : [];
        }),
      );
});
