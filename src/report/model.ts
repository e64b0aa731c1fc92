import type { Day } from '../calendar/day.ts';
import type { Lang } from '../i18n/lang.ts';
import type { TotalKey } from '../model/totals.ts';

/** A value with its type; renderers know cells, not chapters. A missing value is a value with a reason, never a zero. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** `to`: sheet and table that the number rests on, `can-cu/hoi-phi`. */
  | { readonly kind: 'count'; readonly value: number; readonly to?: string }
  /** Hundredths of a per cent: 7003 is 70,03 %; `whole` for a target, printed without decimals. */
  | { readonly kind: 'percent'; readonly hundredths: number; readonly whole?: boolean }
  /** Whole đồng. */
  | { readonly kind: 'money'; readonly value: number }
  /** Points with at most two decimals. */
  | { readonly kind: 'score'; readonly value: number }
  | { readonly kind: 'day'; readonly day: Day }
  /** A judgement in words, with its colour; the words alone must tell it. */
  | { readonly kind: 'verdict'; readonly verdict: 'good' | 'bad' | 'neutral'; readonly text: string }
  | { readonly kind: 'none'; readonly reason: 'not-applicable' | 'missing' };

export type ColumnWidth = 'tiny' | 'narrow' | 'medium' | 'wide' | 'text';

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly width: ColumnWidth;
  /** A heading over this and its neighbours of the same group. */
  readonly group?: string;
  /** What the totals row holds in this column; a percentage needs its formula. */
  readonly total?: 'sum' | 'percent';
  /** How the column follows from others of its row; where a reader would check it, the workbook computes it live. */
  readonly formula?:
    | { readonly kind: 'sum'; readonly terms: readonly { readonly key: string; readonly sign: 1 | -1 }[] }
    | { readonly kind: 'percent'; readonly numerator: string; readonly denominator: string; readonly target?: number };
}

export interface Table {
  readonly id: string;
  readonly title: string;
  /** A table of an annex that stands in the report's own text: the written annex does not repeat it, the workbook has it. */
  readonly only?: 'body';
  readonly columns: readonly Column[];
  /** One cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Label of the totals row, where the table has one. */
  readonly total?: string;
  readonly notes?: readonly string[];
  /** What to say when there are no rows. */
  readonly empty?: string;
}

/** An annex: one sheet of the workbook. */
export interface Sheet {
  readonly id: string;
  /** At most 31 characters, none of []:*?/\\. */
  readonly name: string;
  readonly title: string;
  /** To be read once: long ones are made anew each time that somebody asks. */
  readonly tables: readonly Table[];
  /** No annex of the written report: `workbook` is evidence for who checks, `body` stands in the report's own text. */
  readonly only?: 'workbook' | 'body';
}

/** The sheets whose tables a written report may show. */
export function writtenSheets({ sheets }: Pick<Report, 'sheets'>): readonly Sheet[] {
  return sheets.filter(({ only }) => only !== 'workbook');
}

/** The annexes of the written report, without the tables that its text shows. */
export function annexesOf({ sheets }: Pick<Report, 'sheets'>): readonly Sheet[] {
  return sheets
    .filter(({ only }) => only === undefined)
    .map((sheet) => ({ ...sheet, tables: sheet.tables.filter(({ only }) => only === undefined) }))
    .filter(({ tables }) => tables.length > 0);
}

/** Text of one chapter in a part that gathers all of them. */
export interface Voice {
  readonly name: string;
  readonly items: readonly string[];
}

/** The annual report: the plan's five parts (IV.3) and the annexes. */
export interface Report {
  readonly lang: Lang;
  readonly year: number;
  readonly asOf: Day;
  /** Stamps on every page and table: SỐ LIỆU MINH HỌA, BẢN NHÁP. */
  readonly stamps: readonly string[];
  readonly issuer: Issuer;
  readonly planTitle: string;
  /** The plan as its first citation names it. */
  readonly plan: { readonly day: Day | undefined; readonly issuer: string; readonly subject: string | undefined };
  /** Chapters that have not reported, by name. */
  readonly notReported: readonly string[];
  readonly timeliness: Timeliness | undefined;
  /** The indicators in a sentence, in the plan's order. */
  readonly outcomes: readonly Outcome[];
  /** What the chapters did in the year; undefined when nothing was recorded. */
  readonly activities: Deeds | undefined;
  readonly size: Size;
  readonly prose: Prose;
  readonly tasks: readonly TaskGroup[];
  /** Tables that put an earlier year beside this one; none when no year was asked for. */
  readonly compared: readonly Table[];
  readonly sheets: readonly Sheet[];
  readonly source: Source;
}

/** How the chapters kept the deadline of their reports. */
export interface Timeliness {
  /** The last allowed day. */
  readonly due: Day;
  /** Chapters that had to report. */
  readonly all: number;
  readonly onTime: number;
  readonly late: readonly Standing[];
  readonly incomplete: readonly Standing[];
  /** Not received, whether the last day has passed or not. */
  readonly outstanding: readonly Standing[];
}

/** A chapter whose report was not simply on time. */
export interface Standing {
  readonly name: string;
  /** Days past the last day; 0 when it has not passed. */
  readonly days: number;
  /** Required parts that the report lacks, as phrases. */
  readonly missing: readonly string[];
}

/** Activities of a year with the times that people were reached, by what was done for them or with them, which are never summed. */
export interface Deeds {
  readonly count: number;
  readonly helped: number;
  readonly treated: number;
  readonly joined: number;
  /** Units of blood. */
  readonly blood: number;
}

/** An indicator as a sentence names it. */
export interface Outcome {
  readonly name: string;
  readonly state: 'met' | 'missed' | 'not-applicable';
  readonly shortfall: number;
  /** What is counted: “Hội cơ sở”, “hội viên”. */
  readonly unit: string;
}

/** How large the association is, by the names of `so_lieu`, the fund in đồng; undefined what nobody recorded. */
export type Size = Readonly<Record<TotalKey, number | undefined>>;

export interface Issuer {
  readonly superior: string;
  readonly name: string;
  readonly placeName: string;
  /** `38/BC-HCTĐ`, or blanks for a number that was not given yet. */
  readonly number: string;
  /** Day of the document, undefined while it has none. */
  readonly day: Day | undefined;
  readonly authority: string | undefined;
  readonly office: string;
  readonly signatory: string;
  readonly recipients: readonly string[];
}

/** The association's own words and the chapters', gathered under their names. */
export interface Prose {
  readonly guidance: readonly string[];
  readonly results: readonly string[];
  readonly models: readonly string[];
  readonly chapterModels: readonly Voice[];
  readonly strengths: readonly string[];
  readonly chapterStrengths: readonly Voice[];
  readonly weaknesses: readonly string[];
  readonly chapterWeaknesses: readonly Voice[];
  readonly causes: readonly string[];
  readonly lessons: readonly string[];
  readonly proposals: readonly string[];
  readonly chapterProposals: readonly Voice[];
  readonly direction: readonly string[];
}

/** A task of the plan (III.1–III.5) with what was done under it. */
export interface TaskGroup {
  readonly id: string;
  readonly text: string;
  readonly planned: number;
  readonly done: number;
  /** The association's own measures, as sentences. */
  readonly own: readonly string[];
}

/** Where the numbers come from. */
export interface Source {
  /** Null without Git, or before the first commit. */
  readonly commit: string | null;
  /** Git's hashes of the folders `data/` and `templates/` in that commit; null for a folder that it does not hold. */
  readonly dataTree: string | null;
  readonly templatesTree: string | null;
  /** Whether what was read differs from the commit. */
  readonly dirty: boolean;
  /** Seconds since 1970 that the document bears as its time: the commit's, never the clock's. */
  readonly time: number | undefined;
  readonly version: string;
  readonly settings: Settings;
  readonly planNumber: string;
  readonly files: number;
  /** Choices that the plan leaves open, as printed. */
  readonly choices: readonly string[];
}

/** What a report was asked for: with the commit and the version, everything that its bytes follow from. */
export interface Settings {
  readonly year: number;
  readonly asOf: Day;
  readonly lang: Lang;
  /** Whether members' names may stand in it. */
  readonly names: boolean;
  readonly draft: boolean;
  /** Slug, when it is about one chapter. */
  readonly chapter?: string;
  /** The year that it is compared with. */
  readonly compare?: number;
}

/** A text cell; an absent text is a missing value. */
export function text(value: string | undefined): Cell {
  return value === undefined || value === '' ? { kind: 'none', reason: 'missing' } : { kind: 'text', text: value };
}

/** A count; an absent one is a missing value. */
export function count(value: number | undefined): Cell {
  return value === undefined ? { kind: 'none', reason: 'missing' } : { kind: 'count', value };
}

/** An amount of đồng; an absent one is a missing value. */
export function money(value: number | undefined): Cell {
  return value === undefined ? { kind: 'none', reason: 'missing' } : { kind: 'money', value };
}

/** A day; an absent one is a missing value. */
export function dayCell(value: Day | undefined): Cell {
  return value === undefined ? { kind: 'none', reason: 'missing' } : { kind: 'day', day: value };
}

/** A percentage in hundredths; without a denominator it does not apply. */
export function percent(hundredths: number | undefined): Cell {
  return hundredths === undefined ? { kind: 'none', reason: 'not-applicable' } : { kind: 'percent', hundredths };
}

/** A judgement in words. */
export function verdict(value: 'good' | 'bad' | 'neutral', words: string): Cell {
  return { kind: 'verdict', verdict: value, text: words };
}
