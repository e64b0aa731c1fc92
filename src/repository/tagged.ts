import { isDay } from '../calendar/day.ts';
import { inspect } from '../check/inspect.ts';
import type { Signature } from '../guard/change.ts';
import { signedBy } from '../guard/signer.ts';
import type { Rights } from '../model/rights.ts';
import type { Tagged } from '../seals/proof.ts';
import { firstParent } from './ancestry.ts';
import { blobs } from './blobs.ts';
import { commitHeader } from './header.ts';
import { revision } from './revision.ts';
import { signaturesOf, tagSignature } from './signatures.ts';
import { readTag } from './tag.ts';

/** What Git says of a tag, and the state that it stands on; `arrived` tells what the branch went through (`arrivalsAt`), `rights` those of today. */
export async function taggedState(
  root: string,
  tag: string,
  arrived: ReadonlyMap<string, { readonly id: string; readonly day: string }>,
  rights: Rights | undefined,
): Promise<Tagged> {
  const found = await readTag(root, tag);
  if (found.kind !== 'annotated') return { tag, kind: found.kind };
  const { id, commit, name, message, tagger, isSigned } = found;
  const arrival = arrived.get(commit);
  const source = revision(root, commit);
  const parent = await firstParent(root, commit);
  const signature = isSigned ? tagSignature(root, id, rights) : UNSIGNED;
  const { committer } = commitHeader(Buffer.from(blobs(root, [commit]).get(commit) ?? []).toString('utf8'));
  return {
    tag,
    kind: 'annotated',
    name,
    message,
    maker: { who: tagger, signature },
    signed: signedBy(signature, rights, tagger.email, arrival && isDay(arrival.day) ? arrival.day : undefined),
    sealer: { who: committer, signature: signaturesOf(root, [commit], rights).get(commit) ?? UNSIGNED },
    onBranch: arrival === undefined ? 'no' : arrival.id === commit ? 'itself' : 'merged',
    parent,
    isParentOnBranch: parent !== undefined && arrived.get(parent)?.id === parent,
    side: { source, data: inspect(source).data },
  };
}

const UNSIGNED: Signature = { state: 'none', fingerprints: [] };
