import type { Day } from '../calendar/day.ts';
import type { IndicatorId } from './plan.ts';

/** The key of the association's own report in a file of seals; a chapter's is its slug, which cannot hold an underscore. */
export const OWN_REPORT = 'bao_cao_hoi';

/** The sealed reports of a year: `niem-phong/<year>.yaml`. */
export interface YearSeals {
  readonly year: number;
  /** In the order of the file. */
  readonly seals: readonly Seal[];
}

/** One report that was submitted and sealed, and what became of it since. */
export interface Seal {
  /** Its key in the file. */
  readonly key: string;
  readonly year: number;
  /** Slug of the chapter whose report it is; absent for the association's own. */
  readonly chapter?: string;
  /** As it was first submitted: kept for ever. */
  readonly first: SealedState;
  /** By number, from 1; the last may still be open. */
  readonly amendments: readonly Amendment[];
}

/** What was sealed at one time. */
export interface SealedState {
  /** Number of the document. */
  readonly number?: string;
  /** The day on which the complete report reached the association's branch. */
  readonly received: Day;
  /** As-of date of the figures. */
  readonly figuresTo: Day;
  readonly figures: readonly SealedFigure[];
  /** The commit that the data was taken from, and the version of `hoi` that took it. */
  readonly commit: string;
  readonly version: string;
  /** Git's hash of the association's report file. */
  readonly report?: string;
  /** Git's hashes of the chapters' folders of the year, by slug. */
  readonly folders: ReadonlyMap<string, string>;
}

export type SealedResult = 'dat' | 'chua_dat' | 'khong_ap_dung';

/** n of N as sealed. */
export interface SealedTally {
  readonly numerator: number;
  readonly denominator: number;
  /** Per cent as printed, with its two decimals; absent when nothing was counted. */
  readonly percent?: number;
  readonly result: SealedResult;
}

/** An indicator as sealed: the total (of a chapter's report: the chapter's own) and each chapter. */
export interface SealedFigure extends SealedTally {
  readonly id: IndicatorId;
  readonly target: number;
  readonly chapters: ReadonlyMap<string, SealedTally>;
}

/** A sealed report opened again: why, by whom, and, once submitted again, what was sealed then. */
export interface Amendment {
  readonly number: number;
  readonly day: Day;
  readonly who: string;
  readonly reason: string;
  readonly closed?: SealedState;
}
