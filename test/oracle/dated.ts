// Values with dates, and the plan in force.

import { addDays, dayOfYear } from './dates.ts';
import type { Data, Node } from './read.ts';
import { at, need } from './read.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

// "Anything that a resolution or a reorganisation can change may be written as a map from its first
// valid date … The value in force on the as-of date holds." — "a date before the first is an error."
export function inForce(value: Node | undefined, date: string): Node | undefined {
  if (value === undefined || typeof value === 'string' || Array.isArray(value)) return value;
  const dates = Object.keys(value);
  if (dates.length === 0 || !dates.every((key) => DATE.test(key))) return value;
  let best: string | undefined;
  for (const from of dates) {
    if (from <= date && (best === undefined || from > best)) best = from;
  }
  if (best === undefined) throw new Error(`no value in force on ${date}`);
  return value[best];
}

// "ke_hoach: 155-kh-hctd — plan in force: data/ke-hoach/155-kh-hctd.yaml"
export function planInForce(data: Data, date: string): Node {
  const id = need(inForce(at(data['data/hoi.yaml'], 'ke_hoach'), date));
  const plan = data[`data/ke-hoach/${id}.yaml`];
  if (plan === undefined) throw new Error(`no plan ${id}`);
  return plan;
}

// "cham_nhat: 15/11 — day/month; that day included"; "truoc: 05/12 — that day excluded";
// "`due` is the last allowed day (4 December for the association)."
export function reportDue(plan: Node, whose: 'bao_cao_co_so' | 'bao_cao_cap_tren', year: number, date: string): string {
  const rule = inForce(at(plan, 'thoi_han', whose), date);
  const latest = inForce(at(rule, 'cham_nhat'), date);
  if (latest !== undefined) return dayOfYear(year, need(latest));
  return addDays(dayOfYear(year, need(inForce(at(rule, 'truoc'), date))), -1);
}
