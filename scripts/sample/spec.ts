import type { Day } from './day.ts';
import type { Sex } from './names.ts';
import type { Random } from './random.ts';

export type PlaceKind = 'ap' | 'khom' | 'truong' | 'co_quan' | 'lop';
export type Level = 'mam_non' | 'tieu_hoc' | 'thcs';
export interface Instalment {
  upTo: number;
  due: string;
}

/** A place of a chapter, and its subchapter when it has one. */
export interface Place {
  key: string;
  kind: PlaceKind;
  name: string;
  levels?: Level[];
  from?: Day;
  to?: Day;
  subchapter?: { founded: Day; decision?: string; leader?: string; committee?: number; dissolved?: Day };
  /** First school year of a class that leaves together; its pupils are the members. */
  cohort?: number;
  /** Members on the day of the 2016 report, when the chapter's total is not simply shared out. */
  size?: number;
}

/** How the chapter's year 2016 went: what the report will find met or missed. */
export interface Story {
  fund: { opening: number; atReport: number };
  dues: { onTime: number; late: number; schedule: Instalment[] };
  hasPlan: boolean;
  professionalTraining: boolean;
  volunteerRegister: 'kept' | 'failed' | 'absent';
  title: 'recognised' | 'proposed' | 'fair' | 'none';
  report: { signed: Day; received: Day; missing?: 'kien_nghi' | 'phuong_huong' };
  extraInspection?: 'dot_xuat' | 'chuyen_de';
  cancelledReceipt?: boolean;
}

/** What is decided about a chapter before anything is drawn. */
export interface ChapterSpec {
  slug: string;
  code: string;
  kind: 'xa' | 'thi_tran' | 'truong';
  /** `xã Hàng Vịnh`: the chapter's name without `Hội Chữ thập đỏ`. */
  area: string;
  unitCode?: string;
  places: Place[];
  members: number;
  volunteers: number;
  officers: number;
  story: Story;
}

export interface Member {
  id: string;
  name: string;
  sex: Sex;
  born: number;
  place: string;
  joined: Day;
  card?: string;
  formerId?: string;
  left?: { day: Day; kind: 'rut_ten' | 'xoa_ten' | 'chuyen_di' | 'ra_truong' | 'qua_doi'; decision?: string; to?: string };
  /** First day in the association, for a member who came from another chapter. */
  firstJoined?: Day;
}

export interface Volunteer {
  id: string;
  member?: Member;
  person?: { name: string; sex: Sex; born: number };
  team: string;
  from: Day;
  until?: { day: Day; kind: 'rut_ten' | 'qua_doi' };
}

export interface Officer {
  post: 'chu_tich' | 'pho_chu_tich' | 'uy_vien';
  member: Member;
  from: Day;
  until?: Day;
}

/** A chapter with its people: what the yearly files are written from. */
export interface Chapter {
  spec: ChapterSpec;
  index: number;
  /** Short name of the association, as vouchers and inspections write it. */
  association: string;
  /** The chapter's own stream: what one chapter draws never changes another. */
  random: Random;
  members: Member[];
  volunteers: Volunteer[];
  officers: Officer[];
}
