import type { Day } from '../calendar/day.ts';
import type { Path } from '../findings/finding.ts';
import type { RegisterKind } from './plan.ts';

/** What one chapter did in one year; an absent part means that its file does not exist. */
export interface ChapterYear {
  readonly year: number;
  readonly plan?: ChapterPlan;
  readonly dues?: Dues;
  readonly fund?: Fund;
  readonly registers?: { readonly [Kind in RegisterKind]?: RegisterEntry };
  readonly inspections: readonly Inspection[];
  readonly trainings: readonly Training[];
  readonly activities: readonly Activity[];
  readonly evaluations: readonly Evaluation[];
  readonly awards: readonly Award[];
  readonly title?: TitleRecord;
  readonly report?: ChapterReport;
}

/** A chapter's own plan of the year. */
export interface ChapterPlan {
  readonly number?: string;
  readonly day?: Day;
  readonly measures: readonly Measure[];
}

/** Something promised under a task of the plan (biện pháp). */
export interface Measure {
  readonly index: number;
  readonly task: string;
  readonly text: string;
  readonly inCharge?: string;
  readonly due?: Day;
  readonly done?: Day;
  readonly result?: string;
}

export interface Dues {
  readonly instalments: readonly Instalment[];
  readonly exemptions: readonly Exemption[];
  readonly receipts: readonly Receipt[];
  readonly passedOn: readonly PassedOn[];
}

/** Dues passed on to the superior body. */
export interface PassedOn {
  readonly index: number;
  readonly day?: Day;
  readonly amount?: number;
  readonly voucher?: string;
}

/** Covers the months after the instalment before it, up to `throughMonth`. */
export interface Instalment {
  readonly throughMonth: number;
  readonly due: Day;
}

export interface Exemption {
  readonly memberId: string;
  readonly decision: string;
  readonly day: Day;
}

/** A receipt of dues for one or more members. */
export interface Receipt {
  readonly id: string;
  readonly day: Day;
  readonly payer?: string;
  readonly amount: number;
  readonly shares: readonly { readonly memberId: string; readonly amount: number }[];
  /** The year that the money is for, when it is arrears. */
  readonly forYear?: number;
  readonly cancelled?: { readonly day?: Day; readonly reason?: string };
}

/** The humanitarian fund in cash; amounts in đồng. */
export interface Fund {
  readonly opening?: number;
  readonly vouchers: readonly Voucher[];
  readonly counts: readonly { readonly day: Day; readonly amount: number }[];
  readonly inKind: readonly InKind[];
}

export interface Voucher {
  readonly id: string;
  readonly day: Day;
  readonly received?: number;
  readonly paid?: number;
  readonly source?: string;
  readonly party: string;
  readonly text: string;
  readonly cancelled?: { readonly day?: Day; readonly reason?: string };
}

export interface InKind {
  readonly index: number;
  readonly day?: Day;
  readonly text: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly value?: number;
  readonly party?: string;
}

export interface RegisterEntry {
  readonly updated: Day;
  readonly people?: number;
}

export interface Inspection {
  readonly index: number;
  readonly day: Day;
  readonly kind: 'dinh_ky' | 'dot_xuat' | 'chuyen_de';
  readonly team: string;
  readonly text?: string;
  readonly registers: { readonly [Kind in RegisterKind]?: 'dat' | 'chua_dat' };
  readonly conclusion?: string;
  readonly recommendations: readonly { readonly text: string; readonly due?: Day; readonly fixed?: Day }[];
}

export interface Training {
  readonly index: number;
  readonly day: Day;
  readonly until?: Day;
  readonly course?: string;
  readonly kind: 'nghiep_vu' | 'so_cap_cuu' | 'phong_ngua_tham_hoa' | 'khac';
  readonly name: string;
  readonly host?: string;
  readonly people: number;
}

export interface Activity {
  readonly index: number;
  readonly day: Day;
  readonly kind: string;
  readonly name: string;
  readonly value?: number;
  readonly reached?: number;
  readonly volunteers?: number;
  readonly bloodUnits?: number;
  readonly model: boolean;
}

export interface Evaluation {
  readonly memberId: string;
  readonly rating?: string;
  readonly comments?: number;
}

export interface Award {
  readonly index: number;
  readonly day?: Day;
  readonly form: string;
  readonly level?: string;
  readonly personId?: string;
  readonly group?: string;
  readonly merit?: string;
}

/** Scores and title of a year; only a recorded decision counts. */
export interface TitleRecord {
  readonly ownScores: readonly Score[];
  readonly superiorScores: readonly Score[];
  readonly proposed?: { readonly title?: string; readonly day?: Day };
  readonly recognised?: { readonly title: string; readonly decision: string; readonly day: Day };
}

export interface Score {
  readonly criterion: string;
  readonly points: number;
}

/** The five parts that section IV.3 of the plan requires; a part that is absent or empty is missing. */
export interface ReportParts {
  readonly guidance: readonly string[];
  readonly results: readonly string[];
  readonly strengths: readonly string[];
  readonly weaknesses: readonly string[];
  readonly causes: readonly string[];
  readonly lessons: readonly string[];
  readonly proposals: readonly string[];
  readonly direction: readonly string[];
  readonly models: readonly string[];
  /** Every text of the report that people wrote, and where it stands. */
  readonly prose: readonly ProseText[];
}

/** A text of a report, at its path in the file. */
export interface ProseText {
  readonly path: Path;
  readonly text: string;
}

export interface ChapterReport extends ReportParts {
  readonly number?: string;
  readonly day?: Day;
  /** The day on which the complete report reached the association. */
  readonly received?: Day;
  readonly youth?: number;
  readonly children?: number;
  /** Totals as the chapter states them, by their key in the file. */
  readonly stated: ReadonlyMap<string, number>;
}
