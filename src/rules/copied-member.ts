import type { Chapter, Member } from '../model/chapter.ts';
import { nameKey } from '../model/same-name.ts';
import { mentionsById } from './mentions.ts';

/** Whether two entries of one chapter say the same of a person, whatever their ids, cards and subchapters. */
export function sameInAll(a: Member, b: Member): boolean {
  return (
    a.chapter === b.chapter &&
    a.sex === b.sex &&
    a.birthYear === b.birthYear &&
    a.joined === b.joined &&
    a.left?.day === b.left?.day &&
    nameKey(a.name) === nameKey(b.name)
  );
}

/** How many places of a chapter's files name each id: of two entries of one person, the one on fewer papers is the spare. */
export function timesNamed(chapter: Chapter): (id: string) => number {
  let mentions: ReturnType<typeof mentionsById> | undefined;
  return (id) => {
    mentions ??= mentionsById(chapter);
    return mentions.get(id)?.length ?? 0;
  };
}
