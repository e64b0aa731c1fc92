import { isDay } from '../calendar/day.ts';
import type { Settings, Source } from './model.ts';

/** What every report says of its own making, and what `hoi verify` makes it again from. */
export type Provenance = Pick<Source, 'commit' | 'dataTree' | 'templatesTree' | 'dirty' | 'version' | 'settings'>;

/** One line that a document of any format can bear: `hoi 0.1.0; commit=3f2a…; data=…; …`, absent values left out. */
export function provenanceLine({ commit, dataTree, templatesTree, dirty, version, settings }: Provenance): string {
  const { year, asOf, lang, names, draft, chapter, compare } = settings;
  const pairs: readonly (readonly [string, string | number | null | undefined])[] = [
    ['commit', commit],
    ['data', dataTree],
    ['templates', templatesTree],
    ['dirty', dirty ? 'yes' : 'no'],
    ['year', year],
    ['as-of', asOf],
    ['lang', lang],
    ['names', names ? 'yes' : 'no'],
    ['draft', draft ? 'yes' : 'no'],
    ['chapter', chapter],
    ['compare', compare],
  ];
  return [`hoi ${version}`, ...pairs.flatMap(([key, value]) => (value == null ? [] : [`${key}=${value}`]))].join('; ');
}

/** The provenance in a text that holds such a line; undefined where there is none, or a broken one. */
export function readProvenance(text: string): Provenance | undefined {
  const [, version, rest] = /\bhoi (\d+\.\d+\.\d+[\w.-]*)((?:; [a-z-]+=[\w-]+)+)/.exec(text) ?? [];
  if (version === undefined || rest === undefined) return undefined;
  const found = new Map(
    rest
      .slice(2)
      .split('; ')
      .map((pair) => pair.split('=') as [string, string]),
  );
  const [year, asOf, lang] = [Number(found.get('year')), found.get('as-of') ?? '', found.get('lang')];
  if (!Number.isInteger(year) || !isDay(asOf) || (lang !== 'vi' && lang !== 'en')) return undefined;
  const settings: Settings = {
    year,
    asOf,
    lang,
    names: found.get('names') === 'yes',
    draft: found.get('draft') === 'yes',
    ...(found.has('chapter') ? { chapter: found.get('chapter') as string } : {}),
    ...(found.has('compare') ? { compare: Number(found.get('compare')) } : {}),
  };
  return {
    version,
    commit: found.get('commit') ?? null,
    dataTree: found.get('data') ?? null,
    templatesTree: found.get('templates') ?? null,
    dirty: found.get('dirty') === 'yes',
    settings,
  };
}
