import type { Dated } from '../calendar/dated.ts';
import type { Day } from '../calendar/day.ts';

/** The seven indicators of the plan, section II, in the plan's order. */
export const INDICATOR_IDS = ['ke-hoach', 'vung-manh', 'quy-nhan-dao', 'so-sach', 'hoi-phi', 'kiem-tra-tap-huan', 'chi-hoi'] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

export type RegisterKind = 'hoi_vien' | 'tinh_nguyen_vien';
export type PlaceKind = 'ap' | 'khom' | 'truong' | 'co_quan' | 'lop' | 'khac';
export type SchoolLevel = 'mam_non' | 'tieu_hoc' | 'thcs' | 'thpt';

/** A plan as data: what a resolution can change. */
export interface Plan {
  readonly id: string;
  readonly file: string;
  readonly number: string;
  readonly day?: Day;
  readonly subject?: string;
  readonly bases: readonly LegalBasis[];
  readonly fromYear?: number;
  readonly indicators: { readonly [Id in IndicatorId]?: IndicatorTerms & IndicatorParameters[Id] };
  readonly chapterDeadline?: YearlyDeadline;
  readonly associationDeadline?: YearlyDeadline;
  /** Keys of deadlines that say both “chậm nhất” and “trước”, or neither. */
  readonly unclearDeadlines: readonly { readonly key: string; readonly both: boolean }[];
  readonly dues: DuesTerms;
  readonly criteria: Dated<readonly Criterion[]>;
  readonly grades: Dated<readonly Grade[]>;
  /** Section III of the plan, by number (`III.1`). */
  readonly tasks: ReadonlyMap<string, string>;
}

export interface LegalBasis {
  readonly number?: string;
  readonly day?: Day;
  readonly body?: string;
}

/** The plan's own words and its target in per cent. */
export interface IndicatorTerms {
  readonly text: string;
  readonly atLeast: Dated<number>;
}

/** What each indicator needs beyond its target. */
export interface IndicatorParameters {
  'ke-hoach': object;
  'vung-manh': object;
  /** Smallest balance in đồng. */
  'quy-nhan-dao': { readonly minimumBalance: Dated<number> };
  'so-sach': { readonly required: Dated<readonly RegisterKind[]> };
  'hoi-phi': { readonly countsExempt: Dated<boolean> };
  'kiem-tra-tap-huan': object;
  'chi-hoi': { readonly placeKinds: Dated<readonly PlaceKind[]>; readonly schoolLevels: Dated<readonly SchoolLevel[]> };
}

/** A day of every year: `included` when it is the last allowed day (chậm nhất), else excluded (trước). */
export interface YearlyDeadline {
  readonly dayMonth: Dated<string>;
  readonly included: boolean;
}

export interface DuesTerms {
  /** Đồng per member and month. */
  readonly perMonth: Dated<number>;
  /** Per cent of a chapter's members that may be exempt. */
  readonly exemptAtMost?: Dated<number>;
  readonly shares?: Dated<{ readonly chi_hoi?: number; readonly co_so?: number; readonly cap_tren?: number }>;
}

export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly maximum: number;
}

export interface Grade {
  readonly name: string;
  /** Lowest score of the grade. */
  readonly from: number;
}
