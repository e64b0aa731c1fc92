import type { Path, Related } from '../findings/finding.ts';
import type { Trust } from '../findings/trust.ts';
import { chapterFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Violation } from './rule.ts';

/** Somewhere that names a member of a chapter's list. */
export interface MemberReference {
  readonly memberId: string;
  readonly file: string;
  readonly path: Path;
  readonly on?: 'key' | 'value';
}

/** Parameters of every rule about a reference to somebody who is not listed. */
export interface UnknownPerson {
  readonly id: string;
  readonly near: string | undefined;
  readonly times: number;
}

/**
 * One violation for each id that a chapter's list does not know, at its first place, the others related:
 * a row that vanished is one cause, however often the files name it.
 */
export function* unknownMembers(chapter: Chapter, trust: Trust, references: Iterable<MemberReference>): Iterable<Violation<UnknownPerson>> {
  const list = chapterFile(chapter.slug, 'members');
  if (!trust.keysSound(list)) return;
  const known = new Set(chapter.members.map((member) => member.id));
  const unknown = new Map<string, MemberReference[]>();
  for (const reference of references) {
    if (known.has(reference.memberId) || !trust.sound(list, [reference.memberId]) || !trust.sound(reference.file, reference.path)) continue;
    const found = unknown.get(reference.memberId);
    if (found) found.push(reference);
    else unknown.set(reference.memberId, [reference]);
  }
  for (const [id, [first, ...others]] of unknown) {
    if (!first) continue;
    yield {
      file: first.file,
      path: first.path,
      on: first.on ?? 'value',
      params: { id, near: nearestId(id, known), times: others.length + 1 },
      related: others
        .slice(0, 3)
        .map((other) => related(other.file, other.path, { vi: `\`${id}\` còn ghi ở đây`, en: `\`${id}\` stands here too` }, other.on)),
      doubts: [{ file: list, path: [id] }],
    };
  }
}

/** Numbers run on, so a neighbour is no hint: only an id with the same number under another code is worth asking about. */
export function nearestId(id: string, known: Iterable<string>): string | undefined {
  const number = id.slice(id.indexOf('-'));
  const same = [...known].filter((other) => other.endsWith(number) && other.indexOf('-') === other.length - number.length);
  return same.length === 1 ? same[0] : undefined;
}

/** Another place that belongs to a finding. */
export function related(file: string, path: Path, words: Related['words'], on: 'key' | 'value' = 'key'): Related {
  return { file, spot: { path, on }, words };
}
