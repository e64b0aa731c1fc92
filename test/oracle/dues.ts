// The indicator hoi-phi: members who pay in full and on time.
import { inForce, reportDue } from './dated.ts';
import { firstOfMonth } from './dates.ts';
import type { Entry } from './facts.ts';
import { belongs, joinedAssociation, memberEntries } from './facts.ts';
import type { Question, Unit } from './question.ts';
import { parameter, yearFile } from './question.ts';
import { at, entries, list, need, number, slugs, text } from './read.ts';

interface Instalment {
  from: number; // first month covered
  to: number; // last month covered
  due: string;
}

// "Instalment k covers the months after instalment k-1 up to den_thang; the last is 12." — "a chapter
// without `ky_thu` is judged as if it collected the whole year by its report deadline"
function scheduleOf(q: Question, slug: string): Instalment[] {
  const found: Instalment[] = [];
  let from = 1;
  for (const row of list(at(yearFile(q, slug, 'hoi-phi.yaml'), 'ky_thu'))) {
    const to = number(at(row, 'den_thang'));
    found.push({ from, to, due: need(at(row, 'han')) });
    from = to + 1;
  }
  if (found.length > 0) return found;
  return [{ from: 1, to: 12, due: reportDue(q.plan, 'bao_cao_co_so', q.year, q.asOf) }];
}

// "who stand in no chapter's `mien` of Y with `ngay` ≤ D"
function isExempt(q: Question, id: string): boolean {
  for (const slug of slugs(q.data)) {
    const date = text(at(yearFile(q, slug, 'hoi-phi.yaml'), 'mien', id, 'ngay'));
    if (date !== undefined && date <= q.asOf) return true;
  }
  return false;
}

// "A member owes instalment k when they had joined the association (first entry of their id) by its `han`; the
// amount is `moi_thang` × the months it covers on whose first day the member belonged to the association, under
// any chapter's entry." — "`moi_thang` by month"
function owedOn(q: Question, all: Entry[], id: string, instalment: Instalment): number {
  if (joinedAssociation(all, id) > instalment.due) return 0;
  let owed = 0;
  for (let month = instalment.from; month <= instalment.to; month += 1) {
    const first = firstOfMonth(q.year, month);
    const belonged = all.some((entry) => entry.id === id && belongs(entry, first, q.day));
    if (belonged) owed += number(inForce(at(q.plan, 'hoi_phi', 'moi_thang'), first));
  }
  return owed;
}

// "payments of year Y count from whichever chapter's file they stand in, if not cancelled" — "cho_nam — arrears:
// counts for that year, not for this one" — "huy — a cancelled receipt keeps its number and counts nowhere".
function paidBy(q: Question, id: string, lastDay: string): number {
  let paid = 0;
  for (const [path, file] of Object.entries(q.data)) {
    const match = /^data\/hoi-co-so\/[^/]+\/(\d{4})\/hoi-phi\.yaml$/.exec(path);
    if (match?.[1] === undefined) continue;
    for (const [, receipt] of entries(at(file, 'phieu_thu'))) {
      const amount = at(receipt, 'hoi_vien', id);
      if (amount === undefined) continue;
      const arrears = at(receipt, 'cho_nam');
      const forYear = arrears === undefined ? Number(match[1]) : number(arrears);
      if (forYear !== q.year) continue;
      const date = need(at(receipt, 'ngay'));
      if (date > q.asOf || date > lastDay) continue;
      if (at(receipt, 'huy') !== undefined) continue;
      paid += number(amount);
    }
  }
  return paid;
}

// "counted over members at D who stand in no chapter's `mien` … (with `tinh_ca_nguoi_mien: true` they are judged
// like everyone) and owe more than 0 đ on instalments due by D … The schedule is that of the chapter they belong
// to at D … Met when, for every instalment due by D, what the member paid up to and including its `han` ≥ what
// they owed up to and including that instalment. Members who paid it all but late are reported separately"
export function duesUnits(q: Question, slug: string): Unit[] {
  const all = memberEntries(q.data);
  const schedule = scheduleOf(q, slug);
  const judgeExempt = text(parameter(q, 'hoi-phi', 'tinh_ca_nguoi_mien')) === 'true';
  const units: Unit[] = [];
  for (const entry of all) {
    if (entry.chapter !== slug || !belongs(entry, q.day, q.day)) continue;
    if (!judgeExempt && isExempt(q, entry.id)) continue;
    let owedSoFar = 0; // up to and including this instalment
    let owedDue = 0; // on instalments due by D
    let onTime = true;
    for (const instalment of schedule) {
      const owed = owedOn(q, all, entry.id, instalment);
      owedSoFar += owed;
      if (instalment.due > q.asOf) continue;
      owedDue += owed;
      if (paidBy(q, entry.id, instalment.due) < owedSoFar) onTime = false;
    }
    if (owedDue === 0) continue;
    const paidLate = !onTime && paidBy(q, entry.id, q.asOf) >= owedDue;
    units.push({ key: entry.id, counts: onTime, paidLate });
  }
  return units;
}
