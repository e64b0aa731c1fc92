// Who and what exists on a day: chapters, members' entries, places, subchapters.

import type { Data, Node } from './read.ts';
import { at, chapterFile, entries, need, slugs, text } from './read.ts';

// "A chapter counts from `ngay_thanh_lap` until the day before `ket_thuc.ngay`."
// "ngay_thanh_lap — optional; then the chapter counts from that day"
export function chaptersOn(data: Data, day: string): string[] {
  const found: string[] = [];
  for (const slug of slugs(data)) {
    const chapter = chapterFile(data, slug, 'co-so.yaml');
    const founded = text(at(chapter, 'ngay_thanh_lap'));
    const ended = text(at(chapter, 'ket_thuc', 'ngay'));
    if (founded !== undefined && day < founded) continue;
    if (ended !== undefined && day >= ended) continue;
    found.push(slug);
  }
  return found;
}

export interface Entry {
  id: string;
  chapter: string;
  joined: string;
  left: string | undefined;
}

/** Every entry of every chapter's list; a member who moved has several with one id. */
export function memberEntries(data: Data): Entry[] {
  const found: Entry[] = [];
  for (const slug of slugs(data)) {
    for (const [id, member] of entries(chapterFile(data, slug, 'hoi-vien.yaml'))) {
      const left = text(at(member, 'ra_hoi', 'ngay'));
      found.push({ id, chapter: slug, joined: need(at(member, 'ngay_vao_hoi')), left });
    }
  }
  return found;
}

// "A member counts from `ngay_vao_hoi` until the day before `ra_hoi.ngay`." And: "a departure, transfer
// or dissolution dated later is not yet known" — so a departure counts only when dated on or before `known`.
export function belongs(entry: Entry, day: string, known: string): boolean {
  if (day < entry.joined || known < entry.joined) return false;
  if (entry.left === undefined || entry.left > known) return true;
  return day < entry.left;
}

// "the earliest entry tells when they joined the association"
export function joinedAssociation(all: Entry[], id: string): string {
  let earliest: string | undefined;
  for (const entry of all) {
    if (entry.id === id && (earliest === undefined || entry.joined < earliest)) earliest = entry.joined;
  }
  if (earliest === undefined) throw new Error(`no entry of ${id}`);
  return earliest;
}

// "a place from `tu` to `den`, both days included"
export function placeExists(place: Node, day: string): boolean {
  const from = text(at(place, 'tu'));
  const until = text(at(place, 'den'));
  if (from !== undefined && day < from) return false;
  if (until !== undefined && day > until) return false;
  return true;
}

// "a subchapter from `ngay_thanh_lap` until the day before `giai_the`"
export function subchapterExists(place: Node, day: string): boolean {
  const founded = text(at(place, 'chi_hoi', 'ngay_thanh_lap'));
  const dissolved = text(at(place, 'chi_hoi', 'giai_the'));
  if (founded === undefined || day < founded) return false;
  return dissolved === undefined || day < dissolved;
}
