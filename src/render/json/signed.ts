import type { Signed } from '../../guard/signer.ts';

/**
 * A commit's signature as data: its state, and whose key of `quyen.yaml` it is. `ownEmail`: whether the commit bears an address of the
 * signer's; `inForce`: whether their right was in force when it reached the branch, null where that day cannot be told.
 */
export function signedJson({ state, signer }: Signed): object {
  if (!signer) return { signature: state, signer: null };
  const { person, holder, inForce } = signer;
  return {
    signature: state,
    signer: { id: person.id, name: person.name, ownEmail: holder?.id === person.id, inForce: inForce ?? null },
  };
}
