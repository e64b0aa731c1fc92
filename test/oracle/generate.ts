// A random, small, valid data repository, and the as-of dates worth asking about.
import { addDays } from './dates.ts';
import { chapterYaml, makeChapters } from './gen-chapters.ts';
import { makeDues } from './gen-dues.ts';
import { associationReports, makeYear } from './gen-events.ts';
import { makeFunds } from './gen-fund.ts';
import { makeMembers, membersYaml, volunteersYaml } from './gen-members.ts';
import type { Bulk, World } from './gen-model.ts';
import { associationYaml, makePlan, planYaml } from './gen-plan.ts';
import { Random } from './gen-random.ts';
import type { Value } from './gen-yaml.ts';
import { toYaml } from './gen-yaml.ts';
import type { Files } from './types.ts';

// Of a target of 67 %: 136 of 203 is 66,995…, which must be cut off; 23 of 32 is 71,875, which is rounded up.
const BULK: Record<number, Bulk> = { 13: { members: 203, payers: 136 }, 50: { members: 32, payers: 23 } };

export interface GeneratedRepository {
  files: Files;
  year: number;
  asOfs: string[];
}

export function generateRepository(seed: number): GeneratedRepository {
  const random = new Random(seed);
  const year = random.int(2016, 2026);
  const bulk = BULK[seed % 97];
  const years = [year];
  if (random.chance(50)) years.unshift(year - 1);
  if (random.chance(60)) years.push(year + 1);
  const chapters = makeChapters(random, year, bulk !== undefined);
  makeMembers(chapters, random, year, bulk);
  const world: World = { year, years, chapters, plan: makePlan(random, year, bulk !== undefined), bulk };
  const files = write(world, random);
  return { files, year, asOfs: chooseDates(files, year, random) };
}

function write(world: World, random: Random): Files {
  const { year, chapters } = world;
  const bulk = world.bulk !== undefined;
  const firstYear = world.years[0] ?? year;
  const secondPlan = !bulk && random.chance(6);
  const values = new Map<string, Value>();
  values.set('data/hoi.yaml', associationYaml(random, year, secondPlan));
  values.set('data/ke-hoach/155-kh-hctd.yaml', planYaml(world.plan, random, year, bulk, firstYear));
  if (secondPlan) {
    const next = planYaml(world.plan, random, year, bulk, firstYear) as { [key: string]: Value };
    values.set('data/ke-hoach/20-kh-hctd.yaml', { ...next, so: '20/KH-HCTĐ' });
  }
  for (const chapter of chapters) {
    const dir = `data/hoi-co-so/${chapter.slug}`;
    values.set(`${dir}/co-so.yaml`, chapterYaml(chapter, chapters, random, year));
    if (chapter.entries.length > 0) values.set(`${dir}/hoi-vien.yaml`, membersYaml(chapter, random));
    const volunteers = chapter.ended === undefined ? volunteersYaml(chapter, random, year) : {};
    if (Object.keys(volunteers).length > 0) values.set(`${dir}/tinh-nguyen-vien.yaml`, volunteers);
    for (const one of world.years) {
      for (const [path, value] of makeYear(chapter, one, random)) values.set(path, value);
    }
  }
  for (const made of [makeDues(world, random), makeFunds(world, random), associationReports(world, random)]) {
    for (const [path, value] of made) values.set(path, value);
  }
  const files: Files = {};
  for (const [path, value] of values) files[path] = toYaml(value, random);
  return files;
}

const DATE = /(?:([a-z_]+): *["']?|[^0-9"'])(\d{4}-\d{2}-\d{2})/g;

/** A dozen dates that occur in the files, or a day before or after one; and the ends of the year. */
function chooseDates(files: Files, year: number, random: Random): string[] {
  const byKey = new Map<string, string[]>(); // key of the date → dates: rare keys are asked as often as common ones
  const add = (key: string, date: string): void => {
    byKey.set(key, [...(byKey.get(key) ?? []), date]);
  };
  for (const [path, content] of Object.entries(files)) {
    for (const match of content.matchAll(DATE)) add(`${path.split('/').at(-1)} ${match[1] ?? ''}`, match[2] ?? '');
  }
  add('due', `${year}-11-15`);
  add('due', `${year}-12-04`);
  const chosen = new Set([`${year}-12-31`, `${year + 1}-0${random.int(1, 7)}-15`]);
  if (random.chance(30)) chosen.add(`${year}-01-01`);
  if (random.chance(30)) chosen.add(`${year + 1}-01-01`);
  for (let tries = 0; chosen.size < 15 && tries < 200; tries += 1) {
    const date = addDays(random.pick(byKey.get(random.pick([...byKey.keys()])) ?? []), random.pick([-1, 0, 0, 1]));
    if (date >= `${year}-01-01` && date <= `${year + 1}-12-31`) chosen.add(date);
  }
  return [...chosen].sort();
}
