import { yearEnd } from '../calendar/day.ts';
import { yearFile } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Plan } from '../model/plan.ts';
import { planOn } from '../model/plan-on.ts';
import type { Score } from '../model/year.ts';

/** The scores of one chapter and year, its own or its superior's, with the plan they are given by. */
export interface ScoreSheet {
  readonly file: string;
  readonly plan: Plan;
  readonly year: number;
  readonly sheet: 'tu_cham' | 'cap_tren_cham';
  readonly scores: readonly Score[];
}

/** Every score sheet of the repository whose plan is known. */
export function* scoreSheets(data: Dataset): Iterable<ScoreSheet> {
  for (const chapter of data.chapters) {
    for (const { year, title } of chapter.years.values()) {
      const plan = planOn(data, yearEnd(year));
      if (!plan || !title) continue;
      const file = yearFile(chapter.slug, year, 'title');
      yield { file, plan, year, sheet: 'tu_cham', scores: title.ownScores };
      yield { file, plan, year, sheet: 'cap_tren_cham', scores: title.superiorScores };
    }
  }
}
