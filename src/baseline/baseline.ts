import type { Day } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import { BASELINE_FILE } from '../layout/paths.ts';
import type { Json } from '../schema/typed.ts';
import { validate } from '../schema/validate.ts';
import { readDocument } from '../source/document.ts';

/** A finding that is known and may stay until a day (`.hoi-baseline.yaml`). */
export interface Debt {
  readonly index: number;
  readonly code: string;
  readonly file: string;
  /** Undefined for every place in the file. */
  readonly pointer: string | undefined;
  readonly reason: string;
  /** The last day on which it is left out. */
  readonly until: Day;
}

/** The known debt of a repository and what is wrong with the file that lists it; entries with an error cover nothing. */
export function readBaseline(bytes: Uint8Array): { readonly debts: readonly Debt[]; readonly findings: readonly Finding[] } {
  const { value, findings } = validate(readDocument(BASELINE_FILE, bytes), 'baseline');
  const entries = Array.isArray(value) ? value : [];
  return { debts: entries.flatMap((entry, index) => (entry === null ? [] : [debt(entry as { [key: string]: Json }, index)])), findings };
}

function debt(entry: { readonly [key: string]: Json }, index: number): Debt {
  return {
    index,
    code: entry['ma'] as string,
    file: entry['tep'] as string,
    pointer: entry['cho'] as string | undefined,
    reason: entry['ly_do'] as string,
    until: entry['den'] as Day,
  };
}
