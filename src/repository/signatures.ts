import { isDay } from '../calendar/day.ts';
import { allowedSigners } from '../guard/allowed-signers.ts';
import type { Signature } from '../guard/change.ts';
import { type Signed, signedBy } from '../guard/signer.ts';
import type { Rights } from '../model/rights.ts';
import { blobs } from './blobs.ts';
import { checkSignatures, hasSshKeygen } from './check-signatures.ts';
import { bearsSignature } from './signing.ts';

/** What is told of the signature of a commit that bears an address and reached the association's branch on a day, if that is known. */
export type SignedOf = (commit: { readonly id: string; readonly email: string }, arrived: string | undefined) => Signed;

/**
 * Checks the signatures of some commits with the SSH keys of `rights` where it lists any, else with those that Git is configured
 * with. Nothing is started for a commit that bears none.
 */
export function signedOf(root: string, ids: readonly string[], rights: Rights | undefined): SignedOf {
  const found = signatures(root, ids, rights);
  return ({ id, email }, arrived) => {
    const signature = found.get(id);
    return signature
      ? signedBy(signature, rights, email, arrived !== undefined && isDay(arrived) ? arrived : undefined)
      : { state: 'none' };
  };
}

function signatures(root: string, ids: readonly string[], rights: Rights | undefined): ReadonlyMap<string, Signature> {
  const commits = blobs(root, [...new Set(ids)]);
  const signed = [...commits].flatMap(([id, text]) => (bearsSignature(Buffer.from(text).toString('latin1')) ? [id] : []));
  const keys = rights ? allowedSigners(rights) : '';
  const checked = checkSignatures(root, signed, keys === '' ? undefined : keys);
  // A history is told on a machine that cannot check signatures too.
  const isSure = ![...checked.values()].some(({ state }) => state === 'bad') || hasSshKeygen();
  return new Map(
    signed.map((id) => {
      const one = checked.get(id) ?? UNCHECKED;
      return [id, one.state === 'bad' && !isSure ? UNCHECKED : one];
    }),
  );
}

const UNCHECKED: Signature = { state: 'unknown', fingerprints: [] };
