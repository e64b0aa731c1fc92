import type { IndicatorId } from '../../model/plan.ts';
import { duesWhy } from './dues.ts';
import { humanitarianFundWhy } from './fund.ts';
import { inspectionAndTrainingWhy } from './inspection-training.ts';
import { chapterPlansWhy } from './plan.ts';
import type { Reasoning } from './reasoning.ts';
import { registersWhy } from './registers.ts';
import { strongTitleWhy } from './strong-title.ts';
import { subchaptersWhy } from './subchapters.ts';

/** What stands behind each of the seven indicators. */
export const reasonings: { readonly [Id in IndicatorId]: Reasoning<Id> } = {
  'ke-hoach': chapterPlansWhy,
  'vung-manh': strongTitleWhy,
  'quy-nhan-dao': humanitarianFundWhy,
  'so-sach': registersWhy,
  'hoi-phi': duesWhy,
  'kiem-tra-tap-huan': inspectionAndTrainingWhy,
  'chi-hoi': subchaptersWhy,
};
