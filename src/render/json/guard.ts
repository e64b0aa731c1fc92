import type { Day } from '../../calendar/day.ts';
import type { Located } from '../../check/locate.ts';
import type { Finding } from '../../findings/finding.ts';
import { countBySeverity, type LocatedFinding } from '../../findings/sort.ts';
import type { Change } from '../../guard/change.ts';
import type { Standing, Story } from '../../guard/story.ts';
import type { Lang } from '../../i18n/lang.ts';
import { formatHundredths } from '../../i18n/numbers.ts';
import { findingJson } from './check.ts';
import { escapedJson } from './escaped.ts';

/** What `hoi guard` found. */
export interface GuardOutcome {
  /** The day of arrival. */
  readonly asOf: Day;
  readonly change: Change;
  /** The name in `quyen.yaml` of whoever made a commit, by its id; undefined where the base grants nobody anything. */
  readonly authors: ReadonlyMap<string, string> | undefined;
  /** Whether the files of the merge were checked: the change touches some, and Git could merge it. */
  readonly checked: boolean;
  readonly findings: readonly Finding[];
  /** Those that the base had already. */
  readonly old: ReadonlySet<Finding>;
  /** How many the base's known-debt file covers. */
  readonly known: number;
  readonly located: Located;
  /** What the change means; undefined where there is nothing to tell. */
  readonly story: Story | undefined;
}

/** Findings of a change itself, and those that were there before, in order. */
export function newAndOld({ located, old }: GuardOutcome): { readonly fresh: LocatedFinding[]; readonly old: LocatedFinding[] } {
  const isOld = ({ found }: LocatedFinding) => old.has(found);
  return { fresh: located.findings.filter((one) => !isOld(one)), old: located.findings.filter(isOld) };
}

/** Whether there is anything to tell at all: data that changed, or something wrong. */
export function isSilent({ checked, findings }: GuardOutcome): boolean {
  return !checked && findings.every(({ kind }) => kind.severity === 'info');
}

/** The JSON document of `hoi guard --json`, version 1; a finding that the base had already says `old`. */
export function guardJson(outcome: GuardOutcome, lang: Lang): string {
  const { change, authors, asOf, located, old, story } = outcome;
  return `${escapedJson({
    version: 1,
    asOf,
    base: change.base,
    head: change.head,
    tree: change.tree,
    conflicts: change.conflicts,
    changed: change.changed,
    commits: change.commits.map(({ id, author, signature, touched }) => ({
      commit: id,
      author: author.name,
      email: author.email,
      person: authors?.get(id) ?? null,
      signature: signature.state,
      paths: touched.map(({ path }) => path),
    })),
    rights: authors !== undefined,
    checked: outcome.checked,
    counts: countBySeverity(outcome.findings),
    findings: located.findings.map((one) => ({ ...findingJson(one, lang), old: old.has(one.found) })),
    known: outcome.known,
    changes: story?.groups.map(({ title, lines }) => ({ title: title[lang], lines: lines.map((line) => line[lang]) })) ?? [],
    impact:
      story?.years.flatMap(({ year, asOf: to, impact }) =>
        impact.map(({ id, before, after, notComputed }) => ({
          year,
          asOf: to,
          id,
          before: standing(before, lang),
          after: standing(after, lang),
          notComputed: { before: notComputed?.before?.[lang] ?? null, after: notComputed?.after?.[lang] ?? null },
        })),
      ) ?? [],
  })}\n`;
}

function standing(one: Standing | undefined, lang: Lang) {
  if (!one) return null;
  const { numerator, denominator, percent, target, state } = one;
  return { numerator, denominator, percent: percent === undefined ? null : formatHundredths(percent, lang), target, state };
}
