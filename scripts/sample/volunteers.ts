import { type Day, dayBetween, LISTS_CLOSE, workdayBetween, yearOf } from './day.ts';
import type { Sex } from './names.ts';
import type { Random } from './random.ts';
import type { ChapterSpec, Member, Volunteer } from './spec.ts';

const TEAMS = [
  'Đội ứng phó thảm họa',
  'Đội sơ cấp cứu an toàn giao thông',
  'Đội vận động hiến máu tình nguyện',
  'Đội cấp cứu đuối nước',
  'Nhóm bếp ăn tình thương',
  'Nhóm thầy thuốc tình nguyện',
  'Đội truyền thông',
];
const SCHOOL_TEAMS = ['Đội sơ cấp cứu nhà trường', 'Đội vận động hiến máu tình nguyện', 'Đội truyền thông'];
const ADULT = 18;

/** A chapter's volunteers in the order they came: `spec.volunteers` on the report day, some gone before, some new after. */
export function makeVolunteers(
  random: Random,
  names: (sex: Sex, born: number) => string,
  spec: ChapterSpec,
  members: Member[],
): Volunteer[] {
  const teams = spec.kind === 'truong' ? SCHOOL_TEAMS : random.shuffle(TEAMS).slice(0, 4);
  const pupils = new Set(spec.places.filter((place) => place.cohort !== undefined).map((place) => place.key));
  const pool = random.shuffle(
    members.filter((one) => one.left === undefined && !pupils.has(one.place) && one.joined < '2016-01-01' && one.born <= 1990),
  );
  const drafts: Omit<Volunteer, 'id'>[] = [];
  const add = (from: Day, until?: Volunteer['until']): void => {
    const member = random.chance(0.6) ? pool.pop() : undefined;
    const start = member !== undefined && member.joined > from ? member.joined : from;
    const rest = { team: random.pick(teams), from: start, ...(until === undefined ? {} : { until }) };
    if (member !== undefined) {
      drafts.push({ member, ...rest });
      return;
    }
    const sex: Sex = random.chance(0.55) ? 'nam' : 'nu';
    const born = yearOf(start) - random.int(ADULT + 1, 45);
    drafts.push({ person: { name: names(sex, born), sex, born }, ...rest });
  };
  for (let i = 0; i < spec.volunteers; i++) {
    add(random.chance(0.15) ? workdayBetween(random, '2016-01-11', LISTS_CLOSE) : dayBetween(random, '2011-03-01', '2015-12-15'));
  }
  const few = Math.max(1, Math.round(spec.volunteers * 0.04));
  for (let i = 0; i < few; i++)
    add(dayBetween(random, '2011-03-01', '2015-06-30'), { day: dayBetween(random, '2016-02-01', LISTS_CLOSE), kind: 'rut_ten' });
  for (let i = 0; i < few; i++) add(workdayBetween(random, '2017-02-06', '2017-06-16'));
  drafts.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const volunteers = drafts.map((draft, i) => ({ id: `${spec.code}-T${String(i + 1).padStart(3, '0')}`, ...draft }));
  const leaver = volunteers.find((one) => one.until === undefined && one.person !== undefined && one.from < '2015-01-01');
  if (leaver !== undefined) leaver.until = { day: '2017-04-17', kind: 'rut_ten' };
  return volunteers;
}
