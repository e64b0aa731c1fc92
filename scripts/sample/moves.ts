import type { Chapter, Member } from './spec.ts';

/** Moves a member between two chapters; both entries keep the id. */
function move(from: Chapter, to: Chapter, day: string): void {
  const busy = new Set([...from.officers.map((one) => one.member), ...from.volunteers.map((one) => one.member)]);
  const leaders = new Set(from.spec.places.map((place) => place.subchapter?.leader));
  const member = from.members.find(
    (one) =>
      one.left === undefined &&
      one.card === undefined &&
      one.joined < '2015-12-31' &&
      one.joined > '2011' &&
      !busy.has(one) &&
      !leaders.has(one.name),
  );
  const place = to.spec.places.find((one) => one.subchapter !== undefined && one.subchapter.founded < '2015-01-01');
  if (member === undefined || place === undefined) throw new Error(`nobody to move from ${from.spec.slug}`);
  member.left = { day, kind: 'chuyen_di', decision: '21/QĐ-HCTĐ', to: to.spec.slug };
  const { left: _, ...entry } = member;
  insert(to, { ...entry, place: place.key, joined: day, firstJoined: member.joined });
}

/** Somebody who left for good and came back: a new entry that points to the old one. */
function comeBack(chapter: Chapter, day: string): void {
  const old = chapter.members.find((one) => one.left?.kind === 'rut_ten' && one.left.day < '2016-01-01');
  if (old === undefined) return;
  const last = Math.max(
    ...chapter.members.filter((one) => one.id.startsWith(`${chapter.spec.code}-`)).map((one) => Number(one.id.slice(-4))),
  );
  const { left: _, card: _card, ...entry } = old;
  insert(chapter, { ...entry, id: `${chapter.spec.code}-${String(last + 1).padStart(4, '0')}`, joined: day, formerId: old.id });
}

/** The district's moves: two transfers between chapters and one return. */
export function applyMoves(chapters: Chapter[]): void {
  const find = (code: string): Chapter | undefined => chapters.find((one) => one.spec.code === code);
  const [town, hangVinh, hamRong, tamGiang] = ['TNC', 'HAV', 'HAR', 'TAG'].map(find);
  if (town === undefined || hangVinh === undefined || hamRong === undefined || tamGiang === undefined) return;
  move(hangVinh, town, '2016-09-01');
  move(hamRong, hangVinh, '2017-04-03');
  comeBack(tamGiang, '2017-06-19');
}

/** Lists are in the order of joining, so a newcomer's entry stands where that day puts it. */
function insert(chapter: Chapter, member: Member): void {
  const at = chapter.members.findIndex((one) => one.joined > member.joined);
  chapter.members.splice(at === -1 ? chapter.members.length : at, 0, member);
}
