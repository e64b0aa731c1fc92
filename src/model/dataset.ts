import type { Placed } from '../layout/paths.ts';
import type { Association, AssociationReport } from './association.ts';
import type { Chapter, Member } from './chapter.ts';
import { decodeAssociation, decodeAssociationReport } from './decode/association.ts';
import { decodeChapter, decodeMembers, decodeVolunteers } from './decode/chapter.ts';
import { decodePlan } from './decode/plan.ts';
import type { Raw } from './decode/raw.ts';
import { decodeRights } from './decode/rights.ts';
import { decodeSeals } from './decode/seal.ts';
import { decodeYearFile } from './decode/year.ts';
import type { Plan } from './plan.ts';
import type { Rights } from './rights.ts';
import type { YearSeals } from './seal.ts';
import type { ChapterYear } from './year.ts';

/** The whole repository as records. Files and records that could not be read are not in it. */
export interface Dataset {
  readonly association?: Association;
  /** Who may change what; absent where nobody has said so. */
  readonly rights?: Rights;
  readonly plans: ReadonlyMap<string, Plan>;
  /** In the order of their folder names. */
  readonly chapters: readonly Chapter[];
  readonly bySlug: ReadonlyMap<string, Chapter>;
  readonly reports: ReadonlyMap<number, AssociationReport>;
  /** Reports that were submitted and sealed, by year. */
  readonly seals: ReadonlyMap<number, YearSeals>;
  /** Years that have a folder or a report, oldest first. */
  readonly years: readonly number[];
  /** Entries of member lists by id: more than one for somebody who moved. */
  readonly entries: ReadonlyMap<string, readonly Member[]>;
  /** Every file of the repository that belongs to the data. */
  readonly files: ReadonlySet<string>;
  /** Those of them of which nothing could be read: what they tell is unknown, not absent. */
  readonly unread: ReadonlySet<string>;
}

/** A file that `buildDataset` reads: where it stands and its validated values. */
export interface DataFile {
  readonly file: string;
  readonly placed: Placed;
  readonly value: unknown;
}

type Draft = Omit<Chapter, 'years' | 'places' | 'officers' | 'name'> & Partial<Chapter> & { years: Map<number, ChapterYear> };

/** Turns validated files into records with their indexes. Values must have passed their schema. */
export function buildDataset(files: Iterable<DataFile>): Dataset {
  let association: Association | undefined;
  let rights: Rights | undefined;
  const plans = new Map<string, Plan>();
  const reports = new Map<number, AssociationReport>();
  const seals = new Map<number, YearSeals>();
  const drafts = new Map<string, Draft>();
  const known = new Set<string>();
  const unread = new Set<string>();
  const years = new Set<number>();

  for (const one of files) {
    const { file, placed, value } = one;
    known.add(file);
    if ('chapter' in placed && !drafts.has(placed.chapter))
      drafts.set(placed.chapter, { slug: placed.chapter, members: [], volunteers: [], years: new Map() });
    if ('year' in placed && placed.kind !== 'seal') years.add(placed.year);
    if (value === undefined) {
      unread.add(file);
      continue;
    }
    const raw = value as Raw;
    switch (placed.kind) {
      case 'association':
        association = once(one, () => decodeAssociation(raw));
        break;
      case 'rights':
        rights = decodeRights(raw);
        break;
      case 'plan':
        plans.set(
          placed.id,
          once(one, () => decodePlan(placed.id, raw)),
        );
        break;
      case 'association-report':
        reports.set(
          placed.year,
          once(one, () => decodeAssociationReport(placed.year, raw)),
        );
        break;
      case 'seal':
        seals.set(placed.year, decodeSeals(placed.year, raw));
        break;
      case 'chapter':
        Object.assign(
          draft(placed.chapter),
          once(one, () => decodeChapter(placed.chapter, raw)),
        );
        break;
      case 'members':
        Object.assign(draft(placed.chapter), { members: once(one, () => decodeMembers(placed.chapter, raw)) });
        break;
      case 'volunteers':
        Object.assign(draft(placed.chapter), { volunteers: once(one, () => decodeVolunteers(raw)) });
        break;
      default: {
        const chapterYears = draft(placed.chapter).years;
        const before = chapterYears.get(placed.year) ?? {
          year: placed.year,
          inspections: [],
          trainings: [],
          activities: [],
          evaluations: [],
          awards: [],
        };
        const { kind } = placed;
        chapterYears.set(placed.year, { ...before, ...once(one, () => decodeYearFile[kind](value)) });
      }
    }
  }

  const chapters = [...drafts.values()]
    .map((one): Chapter => ({ name: one.slug, places: [], officers: [], ...one }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return {
    ...(association ? { association } : {}),
    ...(rights ? { rights } : {}),
    plans,
    chapters,
    bySlug: new Map(chapters.map((chapter) => [chapter.slug, chapter])),
    reports,
    seals,
    years: [...years].sort((a, b) => a - b),
    entries: entriesById(chapters),
    files: known,
    unread,
  };

  function draft(slug: string): Draft {
    return drafts.get(slug) as Draft;
  }
}

/** Records by the file that they were made from: of many states of the data, most files are the same. */
const made = new WeakMap<DataFile, unknown>();

function once<T>(file: DataFile, decode: () => T): T {
  const known = made.get(file) as T | undefined;
  if (known !== undefined) return known;
  const records = decode();
  made.set(file, records);
  return records;
}

function entriesById(chapters: readonly Chapter[]): Map<string, Member[]> {
  const entries = new Map<string, Member[]>();
  for (const chapter of chapters) {
    for (const member of chapter.members) {
      const found = entries.get(member.id);
      if (found) found.push(member);
      else entries.set(member.id, [member]);
    }
  }
  for (const list of entries.values()) if (list.length > 1) list.sort(inOrderOfBelonging);
  return entries;
}

/** By day of joining; of two on one day, the one that ended sooner came first. */
function inOrderOfBelonging(a: Member, b: Member): number {
  const end = ({ left }: Member) => `${left?.day ?? '9999-12-31'}${left?.kind === 'chuyen_di' ? 0 : 1}`;
  return compare(a.joined, b.joined) || compare(end(a), end(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
