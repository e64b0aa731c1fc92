import type { Day } from '../../calendar/day.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { ReasonCode } from '../../indicators/reasons.ts';
import type { State } from '../../indicators/target.ts';
import type { IndicatorId } from '../../model/plan.ts';
import type { Sheet, Source, Table } from '../model.ts';

/** The report as one page: numbers and series, each of which can be followed to the units behind it. No markup. */
export interface Dashboard {
  readonly lang: Lang;
  /** Whom the page is about: the association, or one chapter. */
  readonly body: string;
  readonly superior: string;
  readonly year: number;
  readonly asOf: Day;
  readonly planNumber: string;
  readonly stamps: readonly string[];
  /** Chapters that have not reported, by name. */
  readonly notReported: readonly string[];
  readonly indicators: readonly IndicatorPanel[];
  readonly grid: Grid;
  readonly trend: Trend;
  readonly fund: FundPanel;
  readonly dues: DuesPanel;
  readonly deadlines: readonly Table[];
  readonly lists: readonly UnitList[];
  readonly annexes: readonly Sheet[];
  readonly source: Source;
}

/** n of N with its percentage in hundredths; undefined where nothing is counted. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number | undefined;
  readonly state: State;
}

/** An indicator against its target. */
export interface IndicatorPanel extends Share {
  readonly id: IndicatorId;
  readonly counts: 'chapters' | 'members' | 'places';
  readonly name: string;
  /** The plan's own words. */
  readonly text: string;
  /** Target in per cent. */
  readonly target: number;
  /** The smallest number more that meets the target. */
  readonly shortfall: number;
  /** What keeps units from counting, the most frequent first; `chapters` are the names of those concerned. */
  readonly missing: readonly { readonly reason: ReasonCode; readonly count: number; readonly chapters: readonly string[] }[];
}

/** Chapter by indicator; every row has one cell for each indicator, in their order. */
export interface Grid {
  readonly rows: readonly {
    readonly chapter: string;
    readonly name: string;
    readonly cells: readonly Share[];
    /** Indicators met, of those that apply. */
    readonly met: number;
    readonly applicable: number;
  }[];
}

/** Why a year has no value: a gap is never a zero. */
export type GapReason = 'before-plan' | 'no-plan' | 'not-in-force' | 'no-data' | 'not-applicable';

export type TrendPoint =
  | ({ readonly kind: 'value'; readonly year: number; readonly target: number } & Share)
  | { readonly kind: 'gap'; readonly year: number; readonly reason: GapReason };

/** Each indicator over the years up to the report's, every earlier one as of its own date. */
export interface Trend {
  readonly years: readonly { readonly year: number; readonly asOf: Day }[];
  readonly series: readonly { readonly id: IndicatorId; readonly name: string; readonly points: readonly TrendPoint[] }[];
}

/** The fund in cash through the year, in đồng. */
export interface FundPanel {
  /** Undefined when the plan sets none. */
  readonly minimum: number | undefined;
  /** The ends of months at which balances are taken; the last is the as-of date. */
  readonly days: readonly Day[];
  readonly rows: readonly FundRow[];
  /** Chapters at or above the minimum: at the year's start, then on each of `days`. */
  readonly reached: readonly number[];
}

export interface FundRow {
  readonly chapter: string;
  readonly name: string;
  readonly state: State;
  /** The opening balance, then one for each of `days`; undefined without a book. */
  readonly balances: readonly (number | undefined)[];
  readonly file: string;
  readonly line: number | null;
  /** Vouchers up to the as-of date in order of date, with the balance after each; who paid or was paid is left out. */
  readonly vouchers: readonly {
    readonly id: string;
    readonly day: Day;
    readonly received: number | undefined;
    readonly paid: number | undefined;
    readonly cancelled: boolean;
    readonly balance: number | undefined;
    readonly line: number | null;
  }[];
}

/** How members paid one instalment that is due by the as-of date. */
export interface InstalmentTally {
  /** From 1. */
  readonly number: number;
  readonly owing: number;
  readonly onTime: number;
  readonly late: number;
  /** Not paid in full by the as-of date. */
  readonly unpaid: number;
}

export interface DuesPanel {
  readonly rows: readonly {
    readonly chapter: string;
    readonly name: string;
    readonly instalments: readonly (InstalmentTally & { readonly due: Day })[];
    /** Due days that still lie ahead. */
    readonly ahead: readonly Day[];
  }[];
  /** By number of the instalment, over all chapters that have it. */
  readonly totals: readonly InstalmentTally[];
}

/** Every unit that an indicator counted, by chapter. */
export interface UnitList {
  readonly id: IndicatorId;
  readonly name: string;
  readonly counts: 'chapters' | 'members' | 'places';
  /** What exactly is counted. */
  readonly definition: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly chapters: readonly {
    readonly chapter: string;
    readonly name: string;
    readonly numerator: number;
    readonly denominator: number;
    /** To be read once: they are made anew each time that somebody asks. */
    readonly units: readonly UnitLine[];
  }[];
}

export interface UnitLine {
  /** Chapter, place, or the id of a member, with the name only where names were asked for. */
  readonly label: string;
  readonly met: boolean;
  readonly reason: ReasonCode;
  /** The arithmetic, where it says more than the reason. */
  readonly account?: string;
  readonly file: string;
  /** Null for a file that does not exist. */
  readonly line: number | null;
}
