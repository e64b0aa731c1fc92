import { isDay } from '../calendar/day.ts';
import { allowedSigners } from '../guard/allowed-signers.ts';
import type { Signature } from '../guard/change.ts';
import { type Signed, signedBy } from '../guard/signer.ts';
import type { Rights } from '../model/rights.ts';
import { blobs } from './blobs.ts';
import { checkSignatures, checkTag, hasSshKeygen } from './check-signatures.ts';
import { bearsSignature } from './signing.ts';

/** What is told of the signature of a commit that bears an address and reached the association's branch on a day, if that is known. */
export type SignedOf = (commit: { readonly id: string; readonly email: string }, arrived: string | undefined) => Signed;

/**
 * Checks the signatures of some commits with the SSH keys of `rights` where it lists any, else with those that Git is configured
 * with. Nothing is started for a commit that bears none.
 */
export function signedOf(root: string, ids: readonly string[], rights: Rights | undefined): SignedOf {
  const found = signaturesOf(root, ids, rights);
  return ({ id, email }, arrived) => {
    const signature = found.get(id);
    return signature
      ? signedBy(signature, rights, email, arrived !== undefined && isDay(arrived) ? arrived : undefined)
      : { state: 'none' };
  };
}

/** The signatures of some commits, without those that bear none, checked as `signedOf` does. */
export function signaturesOf(root: string, ids: readonly string[], rights: Rights | undefined): ReadonlyMap<string, Signature> {
  const commits = blobs(root, [...new Set(ids)]);
  const signed = [...commits].flatMap(([id, text]) => (bearsSignature(Buffer.from(text).toString('latin1')) ? [id] : []));
  const checked = checkSignatures(root, signed, keysOf(rights));
  // A history is told on a machine that cannot check signatures too.
  const isSure = ![...checked.values()].some(({ state }) => state === 'bad') || hasSshKeygen();
  return new Map(
    signed.map((id) => {
      const one = checked.get(id) ?? UNCHECKED;
      return [id, one.state === 'bad' && !isSure ? UNCHECKED : one];
    }),
  );
}

/** The signature of a tag that bears one, checked as those of commits. */
export function tagSignature(root: string, id: string, rights: Rights | undefined): Signature {
  const found = checkTag(root, id, keysOf(rights));
  return found.state === 'bad' && !hasSshKeygen() ? UNCHECKED : found;
}

function keysOf(rights: Rights | undefined): string | undefined {
  const keys = rights ? allowedSigners(rights) : '';
  return keys === '' ? undefined : keys;
}

const UNCHECKED: Signature = { state: 'unknown', fingerprints: [] };
