import type { Day } from '../../calendar/day.ts';
import type { Located } from '../../check/locate.ts';
import type { Deadline } from '../../deadlines/board.ts';
import { type Finding, hintOf, messageOf, pointerOf } from '../../findings/finding.ts';
import { countBySeverity, type LocatedFinding } from '../../findings/sort.ts';
import type { Lang } from '../../i18n/lang.ts';
import { escapedJson } from './escaped.ts';

/** What `hoi check` found. */
export interface CheckOutcome {
  readonly year: number;
  readonly asOf: Day;
  readonly files: number;
  /** The files that were checked, whole repository or not. */
  readonly names: readonly string[];
  readonly unread: readonly string[];
  /** The findings that are shown. */
  readonly located: Located;
  /** Every finding that counts, shown or not. */
  readonly counted: readonly Finding[];
  /** How many findings the known-debt file covers. */
  readonly known: number;
  readonly deadlines: readonly Deadline[];
}

/** The JSON document of `hoi check --json` (contract: cli, version 1). */
export function checkJson(outcome: CheckOutcome, lang: Lang): string {
  const { findings } = outcome.located;
  const document = {
    version: 1,
    year: outcome.year,
    asOf: outcome.asOf,
    files: outcome.files,
    counts: countBySeverity(outcome.counted),
    findings: findings.map((one) => findingJson(one, lang)),
    known: outcome.known,
    unread: outcome.unread,
    deadlines: outcome.deadlines.map(({ kind, chapter, due, state, days }) => ({
      kind,
      ...(chapter === undefined ? {} : { chapter }),
      due,
      state,
      days,
    })),
  };
  return `${escapedJson(document)}\n`;
}

/** A finding as every JSON document shows it (contract: cli). */
export function findingJson({ found, start, end, related }: LocatedFinding, lang: Lang) {
  return {
    code: found.kind.code,
    rule: found.kind.name,
    severity: found.kind.severity,
    file: found.file,
    pointer: pointerOf(found.spot.path ?? []),
    start,
    end,
    message: messageOf(found)[lang],
    hint: hintOf(found)[lang],
    related: related.map((one) => ({
      file: one.file,
      start: one.start,
      end: one.end,
      message: found.related[one.index]?.words[lang] ?? '',
    })),
  };
}
