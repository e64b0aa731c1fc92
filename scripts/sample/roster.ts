import { addDays, covers, type Day, dayBetween, LAST_DAY, LISTS_CLOSE, REPORT_DAY, workdayBetween, yearOf } from './day.ts';
import type { Sex } from './names.ts';
import type { Random } from './random.ts';
import type { ChapterSpec, Member, Place } from './spec.ts';

type Draft = Omit<Member, 'id'>;
type Names = (sex: Sex, born: number) => string;

const FESTIVALS = ['03-26', '05-08', '09-02', '10-15'];

/** A chapter's members in the order they joined, those who left included; `card` numbers start at `firstCard`. */
export function makeMembers(random: Random, names: Names, spec: ChapterSpec, firstCard: number): Member[] {
  const base = random.int(10, 15);
  const reviews: Record<number, Day> = {
    2015: '2015-09-14',
    2016: workdayBetween(random, '2016-04-11', '2016-08-31'),
    2017: workdayBetween(random, '2017-03-06', '2017-05-26'),
  };
  const drafts: Draft[] = [];
  for (const [place, size] of sizes(spec)) {
    const add = (joined: Day, left?: Member['left']): void => {
      drafts.push({ ...person(random, names, place, joined), place: place.key, joined, ...(left === undefined ? {} : { left }) });
    };
    if (place.cohort !== undefined) {
      for (let i = 0; i < size; i++) addPupil(random, place.cohort, add);
      continue;
    }
    const founded = place.subchapter?.founded ?? LAST_DAY;
    for (let i = 0; i < size; i++) add(joinDay(random, founded, yearOf(founded) >= 2016 || random.chance(0.06)));
    if (yearOf(founded) >= 2016) continue;
    const some = (share: number): number => Math.floor(size * share + random.next());
    for (let i = some(0.02); i > 0; i--) add(dayBetween(random, founded, '2014-12-20'), leaving(random, 2015, reviews[2015], base));
    for (let i = some(0.04); i > 0; i--) add(dayBetween(random, founded, '2015-06-20'), leaving(random, 2016, reviews[2016], base));
    for (let i = some(0.03); i > 0; i--) add(random.pick(['2017-02-27', '2017-03-26', '2017-05-08', '2017-06-14']));
  }
  drafts.sort((a, b) => (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0));
  const members = drafts.map((draft, i) => ({ id: `${spec.code}-${String(i + 1).padStart(4, '0')}`, ...draft }));
  const stayed = members.filter((one) => one.left === undefined && one.joined < '2016-01-01');
  for (const one of random.shuffle(stayed).slice(0, Math.round(spec.members * 0.025))) {
    if (spec.kind !== 'truong') one.left = leaving(random, 2017, reviews[2017], base);
  }
  members
    .filter((one) => one.joined < '2016-01-01' && random.chance(0.55))
    .forEach((one, i) => {
      one.card = String(firstCard + i).padStart(6, '0');
    });
  return members;
}

/** `true` when the entry counts on that day. */
export function belongs(member: Member, day: Day): boolean {
  return covers(day, member.joined, member.left?.day);
}

/** Shares the chapter's members on the report day over its subchapters. */
function sizes(spec: ChapterSpec): [Place, number][] {
  const open = spec.places.filter((place) => place.subchapter !== undefined);
  const fixed = (place: Place): number | undefined =>
    place.size ?? ((place.subchapter?.founded ?? '') > REPORT_DAY ? 8 : (place.subchapter?.founded ?? '') >= '2016-01-01' ? 9 : undefined);
  const counted = open.filter(
    (place) =>
      fixed(place) !== undefined &&
      place.subchapter !== undefined &&
      covers(REPORT_DAY, place.subchapter.founded, place.subchapter.dissolved),
  );
  const shared = open.filter((place) => fixed(place) === undefined);
  const rest = spec.members - counted.reduce((sum, place) => sum + (fixed(place) ?? 0), 0);
  const weight = (place: Place): number => (place.kind === 'truong' ? 0.75 : 1);
  const total = shared.reduce((sum, place) => sum + weight(place), 0);
  let before = 0;
  return open.map((place) => {
    const size = fixed(place);
    if (size !== undefined) return [place, size];
    const start = Math.round((rest * before) / total);
    before += weight(place);
    return [place, Math.round((rest * before) / total) - start];
  });
}

function joinDay(random: Random, founded: Day, recent: boolean): Day {
  if (founded > REPORT_DAY) return random.chance(0.7) ? founded : dayBetween(random, founded, addDays(founded, 40));
  const from = recent && founded < '2016-01-01' ? '2016-01-11' : founded;
  const to = recent ? LISTS_CLOSE : '2015-12-20';
  if (from === founded && random.chance(0.35)) return founded;
  const day = `${random.int(yearOf(from), yearOf(to))}-${random.pick(FESTIVALS)}`;
  return from <= day && day <= to ? day : dayBetween(random, from, to);
}

function addPupil(random: Random, entry: number, add: (joined: Day, left?: Member['left']) => void): void {
  const days = [`${entry + 1}-01-09`, `${entry + 1}-03-26`, `${entry + 1}-05-08`, `${entry + 1}-10-15`].filter(
    (day) => day <= LISTS_CLOSE || (entry === 2016 && day <= LAST_DAY),
  );
  const leaves = `${entry + 3}-05-31`;
  add(random.pick(days), leaves <= LAST_DAY ? { day: leaves, kind: 'ra_truong' } : undefined);
}

function person(random: Random, names: Names, place: Place, joined: Day): Pick<Member, 'name' | 'sex' | 'born'> {
  const teaching = place.kind === 'truong' || place.kind === 'co_quan';
  const sex: Sex = random.chance(place.levels?.includes('mam_non') ? 0.04 : teaching ? 0.42 : 0.54) ? 'nam' : 'nu';
  const age = teaching ? random.int(23, 46) : 18 + Math.floor((random.next() + random.next()) * 19);
  const born = place.cohort === undefined ? yearOf(joined) - age : place.cohort - 15 - (random.chance(0.1) ? 1 : 0);
  return { name: names(sex, born), sex, born };
}

function leaving(random: Random, year: number, review: Day | undefined, number: number): NonNullable<Member['left']> {
  if (review !== undefined && random.chance(0.65))
    return { day: review, kind: random.chance(0.75) ? 'rut_ten' : 'xoa_ten', decision: `${number + year - 2015}/QĐ-HCTĐ` };
  const day = workdayBetween(random, `${year}-02-20`, year === 2017 ? '2017-06-20' : `${year}-10-18`);
  return random.chance(0.4) ? { day, kind: 'qua_doi' } : { day, kind: 'chuyen_di' };
}
