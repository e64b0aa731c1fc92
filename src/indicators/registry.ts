import type { IndicatorId } from '../model/plan.ts';
import { dues } from './dues.ts';
import { humanitarianFund } from './fund.ts';
import type { Indicator } from './indicator.ts';
import { inspectionAndTraining } from './inspection-training.ts';
import { chapterPlans } from './plan.ts';
import { registers } from './registers.ts';
import { strongTitle } from './strong-title.ts';
import { subchapters } from './subchapters.ts';

/** The seven indicators in the plan's order. */
export const indicators: { readonly [Id in IndicatorId]: Indicator<Id> } = {
  'ke-hoach': chapterPlans,
  'vung-manh': strongTitle,
  'quy-nhan-dao': humanitarianFund,
  'so-sach': registers,
  'hoi-phi': dues,
  'kiem-tra-tap-huan': inspectionAndTraining,
  'chi-hoi': subchapters,
};
