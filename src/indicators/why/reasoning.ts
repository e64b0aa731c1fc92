import type { Path } from '../../findings/finding.ts';
import type { Words } from '../../i18n/lang.ts';
import type { IndicatorId, IndicatorParameters, IndicatorTerms } from '../../model/plan.ts';
import type { Question, Unit } from '../indicator.ts';
import type { ExclusionCode } from '../reasons.ts';

/** Something near an indicator's population that is not counted, and why. */
export interface Excluded extends Omit<Unit, 'met' | 'reason'> {
  readonly reason: ExclusionCode;
  /** What more there is to say, such as the decision. */
  readonly detail?: Words;
}

/** One fact that a judgement rests on, with the place where it stands. */
export interface Ground {
  readonly words: Words;
  readonly file: string;
  readonly path: Path;
}

/** Why a unit counts or not: the arithmetic in one line, and the facts one by one. */
export interface Account {
  readonly summary: Words;
  readonly grounds: readonly Ground[];
}

type Terms<Id extends IndicatorId> = IndicatorTerms & IndicatorParameters[Id];

/** What stands behind an indicator's number, for those who ask: nothing here decides anything. */
export interface Reasoning<Id extends IndicatorId = IndicatorId> {
  readonly id: Id;
  /** What exactly is counted, with the plan's values in force. */
  readonly definition: (question: Question, terms: Terms<Id>) => Words;
  /** What a reader may look for among the units in vain. */
  readonly excluded: (question: Question, terms: Terms<Id>) => Iterable<Excluded>;
  /** Accounts for one unit after another. */
  readonly accounts: (question: Question, terms: Terms<Id>) => (unit: Unit) => Account;
}

/** Checks the shape of a reasoning where it is written. */
export function defineReasoning<Id extends IndicatorId>(reasoning: Reasoning<Id>): Reasoning<Id> {
  return reasoning;
}
