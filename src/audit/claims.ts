import { type Day, daysBetween, isDay } from '../calendar/day.ts';
import { chapterReportDue } from '../deadlines/board.ts';
import { yearFile } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import { planOn } from '../model/plan-on.ts';
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
   * `contradicted`: on time by its own words, after the due day by Git's; `differs`: another day, which changes no verdict;
   * `unseen`: the branch begins with it, or it is not complete there, so that Git saw nothing arrive.
   */
  readonly state: 'contradicted' | 'differs' | 'unseen';
  /** Days from the claimed day to the arrival; 0 while it has not arrived. */
  readonly days: number;
}

const WEIGHT = { contradicted: 0, differs: 1, unseen: 2 } as const;

/** The claims of a year's reports that differ from their arrival, those that change a verdict first. */
export function claimsOf(told: History, data: Dataset, year: number, asOf: Day, reader: StateReader): Claim[] {
  const plan = planOn(data, asOf);
  const due = plan && chapterReportDue(plan, year, asOf);
  const began = mainLine(told.graph, told.head)[0]?.day ?? '';
  return data.chapters
    .flatMap(({ slug, years }): Claim[] => {
      const claimed = years.get(year)?.report?.received;
      if (claimed === undefined) return [];
      const file = yearFile(slug, year, 'chapter-report');
      const receipt = receiptOf(told, file, reader);
      const arrived = receipt && isDay(receipt.commit.day) ? receipt.commit.day : undefined;
      if (arrived === claimed) return [];
      const isSeen = arrived !== undefined && !receipt?.isFirst && began <= claimed;
      const isContradicted = isSeen && due !== undefined && claimed <= due && arrived > due;
      const state = isContradicted ? 'contradicted' : isSeen ? 'differs' : 'unseen';
      return [{ chapter: slug, file, claimed, arrived, due, state, days: arrived === undefined ? 0 : daysBetween(claimed, arrived) }];
    })
    .sort((a, b) => WEIGHT[a.state] - WEIGHT[b.state] || (a.chapter < b.chapter ? -1 : 1));
}
