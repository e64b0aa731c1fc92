import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/check/inspect.ts';
import { locate } from '../../src/check/locate.ts';
import { hintOf, messageOf } from '../../src/findings/finding.ts';
import { bytes } from './bytes.ts';
import { deletions } from './deletions.ts';
import { dues } from './dues.ts';
import { Files } from './files.ts';
import { fund } from './fund.ts';
import { harmless } from './harmless.ts';
import { layout } from './layout.ts';
import { missing } from './missing.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { references } from './references.ts';
import type { At, Expected, Spoil } from './spoil.ts';
import { starts } from './starts.ts';
import { types } from './types.ts';
import { values } from './values.ts';
import { warnings } from './warnings.ts';
import { yaml } from './yaml.ts';
import { years } from './years.ts';

const sets: Readonly<Record<string, readonly Spoil[]>> = {
  yaml,
  starts,
  bytes,
  types,
  values,
  missing,
  references,
  people,
  dues,
  fund,
  years,
  plans,
  layout,
  deletions,
  warnings,
  harmless,
};

interface Seen {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly text: string;
}

function look(files: Files): Seen[] {
  const source = files.source();
  return locate(inspect(source).findings, source).findings.map(({ found, start }) => ({
    file: found.file,
    line: start.line,
    severity: found.kind.severity,
    text: `${found.kind.severity} ${found.kind.code} ${found.kind.name} ${found.file}:${start.line}:${start.column} ${messageOf(found).vi} => ${hintOf(found).vi}`,
  }));
}

/** Each cause as the places any of which is right. */
function causesOf(expected: Expected): readonly (readonly At[])[] {
  if (typeof expected === 'string') return [];
  if ('causes' in expected) return expected.causes.map((one) => [one]);
  return [Array.isArray(expected) ? expected : [expected as At]];
}

function meets(seen: Seen, places: readonly At[]): boolean {
  return places.some((one) => one.file === seen.file && one.line <= seen.line && seen.line <= (one.to ?? one.line));
}

function judge(spoil: Spoil): string {
  const files = new Files();
  const expected = spoil.edit(files);
  const seen = look(files);
  const tell = () =>
    `expected ${JSON.stringify(expected)}, got ${seen.length}:\n${seen
      .slice(0, 6)
      .map((one) => `  ${one.text}`)
      .join('\n')}`;
  if (expected === 'at most one') return seen.length <= 1 ? '' : tell();
  const causes = causesOf(expected);
  const right =
    seen.length === causes.length && causes.every((places) => seen.some((one) => one.severity === spoil.severity && meets(one, places)));
  return right ? '' : tell();
}

describe('the data as it stands', () => {
  it('has no finding', () => expect(look(new Files())).toEqual([]));
});

for (const [set, spoils] of Object.entries(sets)) {
  describe(set, () => {
    it.each(spoils.map((one) => [one.name, one] as const))('%s', (_name, one) => {
      const wrong = judge(one);
      if (process.env['SPOIL_SHOW']) {
        const files = new Files();
        one.edit(files);
        console.log(
          `## ${set}: ${one.name}\n${look(files)
            .slice(0, 4)
            .map((seen) => seen.text)
            .join('\n')}`,
        );
      }
      if (wrong) throw new Error(wrong);
    });
  });
}

it('no two spoils have one name', () => {
  const names = Object.entries(sets).flatMap(([set, spoils]) => spoils.map((one) => `${set}: ${one.name}`));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
