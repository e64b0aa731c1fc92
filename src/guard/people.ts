import type { Day } from '../calendar/day.ts';
import { type Finding, type FindingKind, finding } from '../findings/finding.ts';
import { placeOf, RIGHTS_FILE } from '../layout/paths.ts';
import { inForceOn, mayChange, type Person, type Rights } from '../model/rights.ts';
import { areaOf } from './area.ts';
import { type Commit, shortId } from './change.ts';
import {
  badSignature,
  emailOnly,
  foreignArea,
  inAnotherName,
  rightNotInForce,
  unknownAuthor,
  unknownSigner,
  unsignedCommit,
} from './kinds.ts';
import { holderOf, signerOf } from './signer.ts';

/**
 * Whether everybody touched only what is granted to them. `rights` are those of the base; `on` is the day of arrival, the only one
 * that nobody can forge; `base` is what a command calls the base. Where signatures are asked for, the owner of the key is who made the commit, else the author's address,
 * unless a listed key says better. A commit that decides nothing, such as a merge without conflicts, needs no right.
 */
export function judgePeople(commits: readonly Commit[], rights: Rights, on: Day, base: string): Finding[] {
  const mustSign = rights.signedFrom !== undefined && rights.signedFrom <= on;
  const byEmail = new Map<string, number>();
  const inNames = new Map<string, { commit: Commit; name: string; hand: string; count: number }>();
  const found = commits.flatMap((commit) => {
    const by = signerOf(commit.signature, rights);
    if (commit.signature.state === 'bad') return [told(badSignature, commit, { base })];
    // A merge as Git makes it decides nothing: its parents are judged.
    if (commit.touched.length === 0) return [];
    if (mustSign && !by) return [notSigned(commit, rights.signedFrom as Day, base)];
    const person = by ?? holderOf(commit.author.email, rights);
    if (!person) return [told(unknownAuthor, commit, { email: commit.author.email, base })];
    // A key that has expired says who it was, not that they may still.
    const expired = by !== undefined && commit.signature.state === 'expired';
    if (expired || !inForceOn(person, on)) {
      const { from, until } = inForceOn(person, on) ? {} : person;
      return [told(rightNotInForce, commit, { from, until, on, base })];
    }
    const hand = handOf(commit, rights, by);
    if (hand && !by) {
      const key = `${person.id}\n${hand.name}`;
      inNames.set(key, { commit, name: person.name, hand: hand.name, count: (inNames.get(key)?.count ?? 0) + 1 });
    } else if (!by) byEmail.set(person.name, (byEmail.get(person.name) ?? 0) + 1);
    return foreign(commit, person, hand, base);
  });
  const trusting = [...byEmail.values()].reduce((sum, count) => sum + count, 0);
  if (trusting > 0) found.push(finding(emailOnly, RIGHTS_FILE, TOP, { commits: trusting, people: [...byEmail.keys()].join(', ') }));
  for (const { commit, name, hand, count } of inNames.values())
    found.push(finding(inAnotherName, RIGHTS_FILE, TOP, { commit: shortId(commit.id), more: count - 1, name, hand }));
  return found;
}

/** Who signed a commit, or made one that nobody listed signed, where that is somebody else who is listed than its author. */
function handOf(commit: Commit, rights: Rights, by: Person | undefined): Hand | undefined {
  const hand = by ?? holderOf(commit.committer.email, rights);
  if (!hand || hand.id === holderOf(commit.author.email, rights)?.id) return undefined;
  return { name: hand.name, signed: by !== undefined };
}

interface Hand {
  readonly name: string;
  readonly signed: boolean;
}

/** Whom a commit is ascribed to; undefined for nobody who is listed. */
export function personOf(commit: Commit, rights: Rights): Person | undefined {
  return signerOf(commit.signature, rights) ?? holderOf(commit.author.email, rights);
}

/** Signed by nobody who is listed, where the association asks for it. */
function notSigned(commit: Commit, since: Day, base: string): Finding {
  const { state, fingerprints } = commit.signature;
  return state === 'none'
    ? told(unsignedCommit, commit, { since, base })
    : told(unknownSigner, commit, { fingerprint: fingerprints[0], base });
}

/** One finding for each area that a commit touches without the right to it, at the first file there. */
function foreign(commit: Commit, person: Person, hand: Hand | undefined, base: string): Finding[] {
  const areas = new Map<string | undefined, string[]>();
  for (const { path } of commit.touched) {
    const area = areaOf(path);
    if (!mayChange(person, area)) areas.set(area, [...(areas.get(area) ?? []), path]);
  }
  const lists = new Set(commit.touched.flatMap(({ path }) => (placeOf(path)?.kind === 'members' ? [areaOf(path)] : [])));
  return [...areas].map(([area, paths]) => {
    const isTransfer = lists.size > 1 && lists.has(area);
    return told(foreignArea, commit, { area, more: paths.length - 1, isTransfer, base, ...(hand ? { hand } : {}) }, paths[0]);
  });
}

const TOP = { start: 0, end: 0 };

/** A finding about a commit stands at a file that it touches; one that touches none, at the file that makes the demand. */
function told<P>(kind: FindingKind<P>, commit: Commit, params: Omit<P, 'commit' | 'name'>, file = commit.touched[0]?.path): Finding {
  const about = { ...params, commit: shortId(commit.id), name: commit.author.name } as unknown as P;
  return finding(kind, file ?? RIGHTS_FILE, TOP, about);
}
