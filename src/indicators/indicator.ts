import type { Day } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import type { FileKind } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorId, IndicatorParameters, IndicatorTerms, Plan } from '../model/plan.ts';
import type { ReasonCode } from './reasons.ts';

/** What an indicator is asked about. */
export interface Question {
  readonly data: Dataset;
  readonly plan: Plan;
  readonly year: number;
  /** As-of date D of the figures: only facts dated on or before it count. */
  readonly asOf: Day;
  /** The day on which chapters, members and places are looked at: D, at the latest 31 December. */
  readonly on: Day;
  /** Chapters that count on that day. */
  readonly chapters: readonly Chapter[];
}

/** One thing counted: a chapter, a member or a place; why it counts toward the target or not, and where that stands. */
export interface Unit {
  readonly chapter: string;
  /** Slug, member id, or key of the place. */
  readonly unit: string;
  readonly met: boolean;
  readonly reason: ReasonCode;
  /** Where to look; a path that leads nowhere means the file itself. */
  readonly file: string;
  readonly path: Path;
}

/** An indicator of the plan: its population and the test of each unit. Everything else follows from these. */
export interface Indicator<Id extends IndicatorId = IndicatorId> {
  readonly id: Id;
  /** What is counted. */
  readonly counts: 'chapters' | 'members' | 'places';
  /** The kinds of files that its units follow from, besides those of READ_BY_ALL: where none of them changed, neither did the result. */
  readonly reads: readonly FileKind[];
  readonly units: (question: Question, terms: IndicatorTerms & IndicatorParameters[Id]) => Iterable<Unit>;
}

/** Which plan is in force, what it says, and which chapters and places there are. */
export const READ_BY_ALL: readonly FileKind[] = ['association', 'plan', 'chapter'];

/** Checks the shape of an indicator where it is written. */
export function defineIndicator<Id extends IndicatorId>(indicator: Indicator<Id>): Indicator<Id> {
  return indicator;
}
