import { valueOn } from '../calendar/dated.ts';
import type { Day } from '../calendar/day.ts';
import type { Dataset } from './dataset.ts';
import type { Plan } from './plan.ts';

/** The plan in force on a day; undefined when it cannot be told. */
export function planOn(data: Dataset, on: Day): Plan | undefined {
  const id = data.association && valueOn(data.association.planId, on);
  return id === undefined ? undefined : data.plans.get(id);
}
