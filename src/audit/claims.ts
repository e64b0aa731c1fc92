import { type Day, daysBetween, isDay } from '../calendar/day.ts';
import { chapterReportDue } from '../deadlines/board.ts';
import { yearFile } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import { planOn } from '../model/plan-on.ts';
import { clocksOf, type Doubt } from './clocks.ts';
import { mainLine } from './graph.ts';
import type { History } from './log.ts';
import { receiptOf } from './received.ts';
import type { StateReader } from './state.ts';

/** What a chapter's report says of the day on which it was received, where Git says otherwise. */
export interface Claim {
  readonly chapter: string;
  readonly file: string;
  /** `ngay_nhan` as written. */
  readonly claimed: Day;
  /** Day on which the complete report reached the association's branch; undefined while it has not. */
  readonly arrived: Day | undefined;
  readonly due: Day | undefined;
  /**
   * `contradicted`: on time by its own words, after the due day by Git's, whichever of its clocks is right; `doubtful`: on time by its
   * own words, while Git's clocks contradict one another about that; `differs`: another day, which changes no verdict; `unseen`: the
   * branch begins with it, or it is not complete there, so that Git saw nothing arrive.
   */
  readonly state: 'contradicted' | 'doubtful' | 'differs' | 'unseen';
  /** Why the day of arrival is no evidence. */
  readonly doubt: Doubt | undefined;
  /** Days from the claimed day to the arrival; 0 while it has not arrived. */
  readonly days: number;
}

const WEIGHT = { contradicted: 0, doubtful: 1, differs: 2, unseen: 3 } as const;

/** The claims of a year's reports that differ from their arrival, those that change a verdict first. */
export function claimsOf(told: History, data: Dataset, year: number, asOf: Day, reader: StateReader): Claim[] {
  const plan = planOn(data, asOf);
  const due = plan && chapterReportDue(plan, year, asOf);
  const line = mainLine(told.graph, told.head);
  const clocks = clocksOf(line);
  const began = line[0]?.day ?? '';
  return data.chapters
    .flatMap(({ slug, years }): Claim[] => {
      const claimed = years.get(year)?.report?.received;
      if (claimed === undefined) return [];
      const file = yearFile(slug, year, 'chapter-report');
      const receipt = receiptOf(told, file, reader);
      const arrived = receipt && isDay(receipt.commit.day) ? receipt.commit.day : undefined;
      const isSeen = receipt !== undefined && arrived !== undefined && !receipt.isFirst && began <= claimed;
      const mayBeLate = isSeen && due !== undefined && claimed <= due && clocks.latest(receipt.commit) > due;
      if (arrived === claimed && !mayBeLate) return [];
      const isLate = mayBeLate && clocks.earliest(receipt.commit) > due;
      const state = isLate ? 'contradicted' : mayBeLate ? 'doubtful' : isSeen ? 'differs' : 'unseen';
      const doubt = receipt && clocks.doubt(receipt.commit);
      const days = arrived === undefined ? 0 : daysBetween(claimed, arrived);
      return [{ chapter: slug, file, claimed, arrived, due, state, doubt, days }];
    })
    .sort((a, b) => WEIGHT[a.state] - WEIGHT[b.state] || (a.chapter < b.chapter ? -1 : 1));
}
