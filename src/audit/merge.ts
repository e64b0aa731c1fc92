import { saysTheSame } from './compare.ts';
import type { AuditRecord, RecordKind } from './record.ts';

/** A value, or a whole record, that a merge did not keep although nobody had given it up. */
export interface LostInMerge {
  readonly record: AuditRecord;
  /**
   * `gone`: the record is not there; `back`: it is there although it was taken out; `twice`: two sides gave one id to different
   * records, of which one is left; `value`: one of its values is not what it should be.
   */
  readonly how: 'gone' | 'back' | 'twice' | 'value';
  /** The value that is meant. */
  readonly field?: string;
  /** What the merge should hold; undefined: nothing. */
  readonly expected?: string | undefined;
  /** What it holds. */
  readonly found?: string | undefined;
}

/**
 * Compares a merge with what its sides agree on, record by record and value by value: what one side changed since their common
 * base and no other side touched must stand in the result, and what nobody changed must stay. Where sides changed the same value,
 * either is accepted. Keys are those of `keyOf`.
 */
export function lostInMerge(
  base: ReadonlyMap<string, AuditRecord>,
  sides: readonly ReadonlyMap<string, AuditRecord>[],
  result: ReadonlyMap<string, AuditRecord>,
): LostInMerge[] {
  const keys = new Set([base, ...sides, result].flatMap((state) => [...state.keys()]));
  return [...keys].flatMap((key) => {
    const states = [base, ...sides, result].map((state) => state.get(key));
    if (states.every((one) => one === states[0] || (one && states[0] && saysTheSame(one, states[0])))) return [];
    return lostOfRecord(states[0], states.slice(1, -1), states.at(-1));
  });
}

function lostOfRecord(
  base: AuditRecord | undefined,
  sides: readonly (AuditRecord | undefined)[],
  result: AuditRecord | undefined,
): LostInMerge[] {
  const record = (result ?? sides.find((side) => side !== undefined) ?? base) as AuditRecord;
  const presence = (one: AuditRecord | undefined) => (one ? 'there' : undefined);
  const expected = expectations(presence(base), sides.map(presence));
  // A record that one side removed and another changed may not vanish: the change would be lost with it.
  const touched = sides.some((side) => side !== undefined && base !== undefined && !saysTheSame(base, side));
  const accepted = touched ? ['there'] : expected;
  if (!accepted.includes(presence(result))) return [{ record, how: result ? 'back' : 'gone' }];
  if (!result) return [];
  const [first, ...others] = base === undefined && HANDED_OUT.has(record.kind) ? sides.filter((side) => side !== undefined) : [];
  if (first && others.some((other) => !saysTheSame(first, other))) return [{ record, how: 'twice' }];
  const holders = sides.map((side) => side ?? base);
  const fields = new Set([base, ...holders, result].flatMap((one) => [...(one?.fields.keys() ?? [])]));
  return [...fields].flatMap((field) => {
    const values = expectations(
      base?.fields.get(field),
      holders.map((side) => side?.fields.get(field)),
    );
    const found = result.fields.get(field);
    return values.includes(found) ? [] : [{ record, how: 'value', field, expected: values[0], found }];
  });
}

/** What has an id that is handed out once, so that two who give out the same one mean different things by it. */
const HANDED_OUT: ReadonlySet<RecordKind> = new Set<RecordKind>(['member', 'volunteer', 'receipt', 'voucher']);

/** The values that a merge may hold: those to which a side changed it, the base's when none did. */
function expectations(base: string | undefined, sides: readonly (string | undefined)[]): (string | undefined)[] {
  const changed = sides.filter((side) => side !== base);
  return changed.length === 0 ? [base] : [...new Set(changed)];
}
