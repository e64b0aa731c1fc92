import type { Day } from '../calendar/day.ts';
import type { Coded } from './codes.ts';
import { tidy } from './text.ts';

export const LEVELS = ['tinh', 'huyen', 'xa'] as const;
export type Level = (typeof LEVELS)[number];
export const PLANS = ['155', 'empty'] as const;
export type PlanChoice = (typeof PLANS)[number];

/** Everything that a new data repository is made of. */
export interface Answers {
  readonly name: string;
  readonly shortName: string;
  readonly level: Level;
  readonly parent: string;
  readonly place: string;
  readonly symbol: string;
  readonly signer: { readonly authority?: string; readonly office: string; readonly name: string };
  readonly recipients: readonly string[];
  readonly chapters: readonly Coded[];
  readonly plan: PlanChoice;
  /** Number and day of the association's own plan; without them plan 155 keeps its own. */
  readonly document?: { readonly number: string; readonly day: Day };
  /** First year of the work. */
  readonly year: number;
  /** Where `hoi` itself comes from: `owner/name` at a full commit hash. */
  readonly tool?: Tool;
}

export interface Tool {
  readonly repository: string;
  readonly commit: string;
}

/** The level that the words of a name tell; undefined for thành phố, which may be either of two. */
export function levelOf(name: string): Level | undefined {
  const unit = unitOf(name);
  if (/^tỉnh /iu.test(unit)) return 'tinh';
  if (/^(?:huyện|quận|thị xã) /iu.test(unit)) return 'huyen';
  if (/^(?:xã|phường|thị trấn|đặc khu) /iu.test(unit)) return 'xa';
  return undefined;
}

/** The short name for tables: Hội CTĐ for Hội Chữ thập đỏ. */
export function shortNameOf(name: string): string {
  return tidy(name).replace(/chữ thập đỏ/iu, 'CTĐ');
}

/** The place of the dateline: the name without what kind of unit it is. */
export function placeOfName(name: string): string {
  return unitOf(name).replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) /iu, '');
}

/** Who stands above a level, where that is the same for all; undefined where it must be told. */
export function parentOf(level: Level): string | undefined {
  return level === 'tinh' ? 'Trung ương Hội Chữ thập đỏ Việt Nam' : undefined;
}

/** The first line of the signature block that provinces and districts use. */
export function authorityOf(level: Level): string | undefined {
  return level === 'xa' ? undefined : 'TM. BAN THƯỜNG VỤ';
}

function unitOf(name: string): string {
  return tidy(name).replace(/^hội (?:chữ thập đỏ|ctđ) /iu, '');
}
