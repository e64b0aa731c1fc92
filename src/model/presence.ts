import type { Day } from '../calendar/day.ts';
import type { Chapter, Member, Place, Subchapter } from './chapter.ts';

/** A chapter counts from its founding until the day before it ended. */
export function chapterExists(chapter: Chapter, on: Day): boolean {
  return (chapter.founded === undefined || chapter.founded <= on) && (chapter.ended === undefined || on < chapter.ended.day);
}

/** An entry of a member list counts from the day of joining until the day before the departure. */
export function memberBelongs(entry: Member, on: Day): boolean {
  return entry.joined <= on && (entry.left === undefined || on < entry.left.day);
}

/** A place exists from its first to its last day, both included. */
export function placeExists(place: Place, on: Day): boolean {
  return (place.from === undefined || place.from <= on) && (place.until === undefined || on <= place.until);
}

/** A subchapter exists from its founding until the day before it was dissolved. */
export function subchapterExists(subchapter: Subchapter | undefined, on: Day): boolean {
  return subchapter !== undefined && subchapter.founded <= on && (subchapter.dissolved === undefined || on < subchapter.dissolved);
}

/** Whether an entry belonged to its chapter on any day from `first` to `last`, both included. */
export function memberBelongedWithin(entry: Member, first: Day, last: Day): boolean {
  return entry.joined <= last && (entry.left === undefined || entry.left.day > first);
}
