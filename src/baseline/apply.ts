import type { Day } from '../calendar/day.ts';
import { type Finding, finding, pointerOf, type Related } from '../findings/finding.ts';
import { formatDay } from '../i18n/numbers.ts';
import { BASELINE_FILE } from '../layout/paths.ts';
import type { Debt } from './baseline.ts';
import { staleDebt } from './kinds.ts';

/**
 * Takes the known debt out of the findings; `today` decides what has run out and is told again, with the entry beside it. An
 * entry that matches nothing any more is a finding of its own, so that the list only ever gets shorter.
 */
export function applyBaseline(
  findings: readonly Finding[],
  debts: readonly Debt[],
  today: Day,
): { readonly kept: readonly Finding[]; readonly known: number } {
  const inForce = debts.filter(({ until }) => today <= until);
  const expired = debts.filter((debt) => !inForce.includes(debt));
  const kept = findings.filter((found) => !inForce.some((debt) => covers(debt, found)));
  const stale = debts.filter((debt) => !findings.some((found) => covers(debt, found)));
  return {
    kept: [
      ...kept.map((found) => ({ ...found, related: [...found.related, ...expired.filter((debt) => covers(debt, found)).map(putOff)] })),
      ...stale.map(({ index, code, file }) => finding(staleDebt, BASELINE_FILE, { path: [index, 'ma'] }, { code, file })),
    ],
    known: findings.length - kept.length,
  };
}

/** Debt is put off, not forgiven. */
function putOff({ index, until }: Debt): Related {
  return {
    file: BASELINE_FILE,
    spot: { path: [index, 'den'] },
    words: {
      vi: `chỉ được bỏ qua đến hết ngày ${formatDay(until, 'vi')}, nay báo lại`,
      en: `was left out until ${until} only, and is reported again`,
    },
  };
}

/** Whether an entry speaks of a finding. */
export function covers({ code, file, pointer }: Debt, found: Finding): boolean {
  return (
    !found.kind.binding &&
    code === found.kind.code &&
    file === found.file &&
    (pointer === undefined || pointer === pointerOf(found.spot.path ?? []))
  );
}
