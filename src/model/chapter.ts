import type { Day } from '../calendar/day.ts';
import type { PlaceKind, SchoolLevel } from './plan.ts';
import type { ChapterYear } from './year.ts';

/** A commune, town or high-school chapter (Hội cơ sở): the unit that the plan counts. */
export interface Chapter {
  readonly slug: string;
  readonly code?: string;
  readonly name: string;
  readonly kind?: 'xa' | 'phuong' | 'thi_tran' | 'truong' | 'khac';
  readonly areaCode?: string;
  readonly founded?: Day;
  readonly ended?: { readonly day: Day; readonly kind: string; readonly decision?: string; readonly successors: readonly string[] };
  readonly term?: { readonly from?: number; readonly to?: number };
  readonly officers: readonly Officer[];
  readonly places: readonly Place[];
  readonly members: readonly Member[];
  readonly volunteers: readonly Volunteer[];
  readonly years: ReadonlyMap<number, ChapterYear>;
}

export interface Officer {
  readonly index: number;
  readonly office: 'chu_tich' | 'pho_chu_tich' | 'uy_vien';
  readonly name: string;
  readonly memberId?: string;
  readonly from: Day;
  /** Last day in office. */
  readonly until?: Day;
  readonly fullTime: boolean;
}

/** A hamlet, quarter, school or agency where a subchapter should or may exist (địa bàn). */
export interface Place {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly levels: readonly SchoolLevel[];
  /** First and last day on which the place itself exists. */
  readonly from?: Day;
  readonly until?: Day;
  readonly subchapter?: Subchapter;
}

export interface Subchapter {
  readonly founded: Day;
  readonly decision?: string;
  readonly head?: string;
  readonly committeeSize?: number;
  /** First day without it. */
  readonly dissolved?: Day;
}

/** One entry of a chapter's member list; somebody who moved has one in each chapter. */
export interface Member {
  readonly id: string;
  readonly chapter: string;
  readonly name: string;
  readonly sex: 'nam' | 'nu';
  readonly birthYear: number;
  /** Key of the place whose subchapter they belong to. */
  readonly place: string;
  readonly joined: Day;
  readonly card?: string;
  readonly formerId?: string;
  readonly left?: Departure;
}

export interface Departure {
  /** First day on which they no longer count. */
  readonly day: Day;
  readonly kind: 'rut_ten' | 'xoa_ten' | 'chuyen_di' | 'ra_truong' | 'qua_doi';
  readonly decision?: string;
  /** Slug of the chapter moved to. */
  readonly to?: string;
}

export interface Volunteer {
  readonly id: string;
  readonly memberId?: string;
  readonly name?: string;
  readonly sex?: 'nam' | 'nu';
  readonly birthYear?: number;
  readonly team?: string;
  readonly from: Day;
  readonly left?: { readonly day: Day; readonly kind: string };
}
