import type { Words } from '../../i18n/lang.ts';
import type { IndicatorResult } from '../evaluate.ts';
import type { Question, Unit } from '../indicator.ts';
import { EXCLUSIONS, REASONS } from '../reasons.ts';
import type { Account, Excluded, Reasoning } from './reasoning.ts';
import { reasonings } from './registry.ts';

/** One unit, counted or not, with what its judgement rests on. */
export interface Case extends Account {
  readonly standing: 'met' | 'missed' | 'excluded';
  readonly unit: Unit | Excluded;
  readonly reason: Words;
}

/** The chain behind an indicator's number, down to the places in the files. */
export interface Why {
  readonly result: IndicatorResult;
  readonly definition: Words;
  readonly cases: readonly Case[];
}

/** Which units are asked about: of one chapter, or a single one by its slug, id or key. */
export interface Asked {
  readonly chapter?: string | undefined;
  readonly unit?: string | undefined;
}

/** What stands behind an indicator's units, for who looks at some of them only. */
export interface Explained {
  readonly definition: Words;
  readonly account: (unit: Unit) => Account;
  /** What is not counted, and why. */
  readonly excluded: () => Iterable<Case>;
}

/** What an indicator counts, what it leaves out, and the accounts of its units one by one. */
export function explained(question: Question, { id }: IndicatorResult): Explained {
  const reasoning = reasonings[id] as Reasoning;
  const terms = question.plan.indicators[id] as never;
  return {
    definition: reasoning.definition(question, terms),
    account: reasoning.accounts(question, terms),
    *excluded() {
      for (const unit of reasoning.excluded(question, terms))
        yield { standing: 'excluded', unit, reason: EXCLUSIONS[unit.reason], summary: unit.detail ?? { vi: '', en: '' }, grounds: [] };
    },
  };
}

/** The chain behind a result: every unit asked about, in the order met, missed, excluded, each in the order of the data. */
export function whyOf(question: Question, result: IndicatorResult, { chapter, unit }: Asked): Why {
  const { definition, account, excluded } = explained(question, result);
  const wanted = (one: Unit | Excluded) => (chapter === undefined || one.chapter === chapter) && (unit === undefined || one.unit === unit);
  const counted = result.units
    .filter(wanted)
    .map((one): Case => ({ standing: one.met ? 'met' : 'missed', unit: one, reason: REASONS[one.reason], ...account(one) }));
  const cases = [
    ...counted.filter(({ standing }) => standing === 'met'),
    ...counted.filter(({ standing }) => standing === 'missed'),
    ...[...excluded()].filter((one) => wanted(one.unit)),
  ];
  return { result, definition, cases };
}
