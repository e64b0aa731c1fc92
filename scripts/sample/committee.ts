import { workdayBetween } from './day.ts';
import type { Random } from './random.ts';
import type { ChapterSpec, Member, Officer } from './spec.ts';

/** The committee elected in 2016 for the term to 2021; in some chapters a deputy has changed since. */
export function makeOfficers(random: Random, spec: ChapterSpec, members: Member[]): Officer[] {
  const congress = workdayBetween(random, '2016-03-14', '2016-05-27');
  const pupils = new Set(spec.places.filter((place) => place.cohort !== undefined).map((place) => place.key));
  const able = random.shuffle(members.filter((one) => one.left === undefined && one.joined < '2015-12-31' && !pupils.has(one.place)));
  const deputies = spec.officers >= 17 ? 2 : 1;
  const officers = able.slice(0, spec.officers).map(
    (member, i): Officer => ({
      post: i === 0 ? 'chu_tich' : i <= deputies ? 'pho_chu_tich' : 'uy_vien',
      member,
      from: congress,
    }),
  );
  const deputy = officers[1];
  const successor = able[spec.officers];
  if (deputy !== undefined && successor !== undefined && ['HIT', 'TGD'].includes(spec.code)) {
    deputy.until = '2017-02-28';
    officers.splice(deputies + 1, 0, { post: 'pho_chu_tich', member: successor, from: '2017-03-01' });
  }
  return officers;
}

/** Names a leader for every subchapter, out of its own members who are still there. */
export function nameLeaders(spec: ChapterSpec, members: Member[]): void {
  for (const place of spec.places) {
    if (place.subchapter === undefined || place.subchapter.dissolved !== undefined) continue;
    const leader = members.find((one) => one.place === place.key && one.left === undefined);
    if (leader !== undefined) place.subchapter.leader = leader.name;
  }
}
