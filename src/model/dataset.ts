import type { Placed } from '../layout/paths.ts';
import { again, type Made } from './again.ts';
import type { Association, AssociationReport } from './association.ts';
import type { Chapter, Member } from './chapter.ts';
import { decodeAssociation, decodeAssociationReport } from './decode/association.ts';
import { decodeChapter, decodeMember, decodeMembers, decodeVolunteers } from './decode/chapter.ts';
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
  /** Whether an entry that says the same in several versions of the file has the same value in all of them. */
  readonly lasting?: boolean;
}

/** What a file says of a chapter: of the chapter itself, or of one of its years. */
interface Part {
  readonly year: number | undefined;
  readonly fields: object;
}

/** Turns validated files into records with their indexes. Values must have passed their schema. */
export function buildDataset(files: Iterable<DataFile>): Dataset {
  let association: Association | undefined;
  let rights: Rights | undefined;
  const plans = new Map<string, Plan>();
  const reports = new Map<number, AssociationReport>();
  const seals = new Map<number, YearSeals>();
  const parts = new Map<string, Part[]>();
  const known = new Set<string>();
  const unread = new Set<string>();
  const years = new Set<number>();

  for (const one of files) {
    const { file, placed, value } = one;
    known.add(file);
    if ('chapter' in placed && !parts.has(placed.chapter)) parts.set(placed.chapter, []);
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
        tell(
          placed.chapter,
          undefined,
          once(one, () => decodeChapter(placed.chapter, raw)),
        );
        break;
      case 'members':
        tell(
          placed.chapter,
          undefined,
          once(one, () => ({ members: decodeMembers(placed.chapter, raw, one.lasting ? lastingMember : undefined) })),
        );
        break;
      case 'volunteers':
        tell(
          placed.chapter,
          undefined,
          once(one, () => ({ volunteers: decodeVolunteers(raw) })),
        );
        break;
      default: {
        const { kind } = placed;
        tell(
          placed.chapter,
          placed.year,
          once(one, () => decodeYearFile[kind](value)),
        );
      }
    }
  }

  const chapters = [...parts].map(([slug, said]) => chapterOf(slug, said)).sort((a, b) => (a.slug < b.slug ? -1 : 1));
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

  function tell(chapter: string, year: number | undefined, fields: object): void {
    parts.get(chapter)?.push({ year, fields });
  }
}

/** A chapter from what its files say; most are the same in one state of the data and the next. */
function chapterOf(slug: string, parts: readonly Part[]): Chapter {
  const make = (): Chapter => {
    const years = new Map<number, ChapterYear>();
    const chapter = { slug, name: slug, places: [], officers: [], members: [], volunteers: [], years };
    for (const { year, fields } of parts) {
      if (year !== undefined && !years.has(year))
        years.set(year, { year, inspections: [], trainings: [], activities: [], evaluations: [], awards: [] });
      Object.assign(year === undefined ? chapter : (years.get(year) as ChapterYear), fields);
    }
    return chapter;
  };
  const first = parts[0]?.fields;
  return first ? again(chaptersMade, first, [slug, ...parts.flatMap(({ year, fields }) => [year, fields])], make) : make();
}

const chaptersMade: Made<Chapter> = new WeakMap();

/** Records by the file or the entry that they were made from: of many states of the data, most is the same. */
const made = new WeakMap<object, unknown>();

function once<T>(from: object, decode: () => T): T {
  const known = made.get(from) as T | undefined;
  if (known !== undefined) return known;
  const records = decode();
  made.set(from, records);
  return records;
}

function lastingMember(chapter: string, id: string, item: Raw): Member {
  return once(item, () => decodeMember(chapter, id, item));
}

/** Made anew only where a list of members changed: from one state of the data to the next most do not. */
function entriesById(chapters: readonly Chapter[]): ReadonlyMap<string, readonly Member[]> {
  const lists = chapters.map(({ members }) => members);
  const make = () => {
    const entries = new Map<string, Member[]>();
    for (const list of lists) {
      for (const member of list) {
        const found = entries.get(member.id);
        if (found) found.push(member);
        else entries.set(member.id, [member]);
      }
    }
    for (const list of entries.values()) if (list.length > 1) list.sort(inOrderOfBelonging);
    return entries;
  };
  return lists[0] ? again(indexesMade, lists[0], lists, make) : make();
}

const indexesMade: Made<ReadonlyMap<string, readonly Member[]>> = new WeakMap();

/** By day of joining; of two on one day, the one that ended sooner came first. */
function inOrderOfBelonging(a: Member, b: Member): number {
  const end = ({ left }: Member) => `${left?.day ?? '9999-12-31'}${left?.kind === 'chuyen_di' ? 0 : 1}`;
  return compare(a.joined, b.joined) || compare(end(a), end(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
