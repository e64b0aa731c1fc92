import type { Dated } from '../calendar/dated.ts';
import type { Day } from '../calendar/day.ts';
import type { Measure, ReportParts } from './year.ts';

/** The body that owns the repository (Huyện hội until 2025). */
export interface Association {
  /** Sample data: everything produced from it is stamped. */
  readonly sample: boolean;
  readonly name: Dated<string>;
  readonly shortName: Dated<string>;
  readonly level: Dated<'tinh' | 'huyen' | 'xa'>;
  readonly superior: Dated<string>;
  readonly placeName: Dated<string>;
  readonly symbol: Dated<string>;
  /** Id of the plan in force: the name of its file. */
  readonly planId: Dated<string>;
  readonly signatory: Dated<Signatory>;
  readonly recipients: Dated<readonly string[]>;
}

export interface Signatory {
  readonly authority?: string;
  readonly office: string;
  readonly name: string;
}

/** The association's own annual report to its superior. */
export interface AssociationReport extends ReportParts {
  readonly year: number;
  readonly number?: string;
  readonly day?: Day;
  /** As-of date of the figures. */
  readonly figuresTo?: Day;
  readonly sent?: Day;
  readonly measures: readonly Measure[];
  /** Totals as the report states them, by their key in the file. */
  readonly stated: ReadonlyMap<string, number>;
}
