import type { Day } from '../calendar/day.ts';
import { inForceOn, type Person, type Rights } from '../model/rights.ts';
import type { Signature } from './change.ts';

/** Whose key of `quyen.yaml` made a signature; undefined for a key that it does not list, or a signature that nobody could check. */
export function signerOf({ state, person, fingerprints }: Signature, { people }: Rights): Person | undefined {
  if (state !== 'good' && state !== 'expired') return undefined;
  return people.find(({ id, keys }) => id === person || keys.some(({ kind, value }) => kind === 'gpg' && fingerprints.includes(value)));
}

/** Whose address of `quyen.yaml` this is; undefined for nobody who is listed. */
export function holderOf(email: string, { people }: Rights): Person | undefined {
  const address = email.toLowerCase();
  return people.find(({ emails }) => emails.some((one) => one.toLowerCase() === address));
}

/** What a history tells of a commit's signature. */
export interface Signed {
  readonly state: Signature['state'];
  /** Whose key of `quyen.yaml` it is. */
  readonly signer?: Signer;
  /** It is of a key that `quyen.yaml` does not list, although it lists some. */
  readonly isUnlisted?: true;
}

/** Somebody of `quyen.yaml` who signed, beside what the commit says. */
export interface Signer {
  readonly person: Person;
  /** When the commit reached the association's branch; undefined where that cannot be told. */
  readonly arrived: Day | undefined;
  /** Whether the person's right was in force on that day. */
  readonly inForce: boolean | undefined;
  /** Whose address the commit bears; undefined for nobody who is listed. */
  readonly holder: Person | undefined;
}

/** A signature beside the rights of the state that a history is told from, and beside the address and the day of its commit. */
export function signedBy(signature: Signature, rights: Rights | undefined, email: string, arrived: Day | undefined): Signed {
  const { state, fingerprints } = signature;
  const person = rights && signerOf(signature, rights);
  if (rights && person) {
    const inForce = arrived === undefined ? undefined : inForceOn(person, arrived);
    return { state, signer: { person, arrived, inForce, holder: holderOf(email, rights) } };
  }
  // Without a fingerprint nobody could tell which key it is of.
  const isListing = rights?.people.some(({ keys }) => keys.length > 0) === true;
  return isListing && state !== 'bad' && fingerprints.length > 0 ? { state, isUnlisted: true } : { state };
}
