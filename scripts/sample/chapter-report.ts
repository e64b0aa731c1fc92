import { documentNumber } from './day.ts';
import { factsOn } from './facts.ts';
import { deal, type Random } from './random.ts';
import * as texts from './report-texts.ts';
import type { Chapter } from './spec.ts';
import { fill, inSentence } from './spelling.ts';
import { oneLine, type Value } from './yaml.ts';

const FUND_TARGET = 5_000_000;
/** Words of hamlets and markets that a high school's report would not use. */
const NOT_A_SCHOOL = new RegExp(
  [
    'dân',
    'Trạm',
    'Ủy ban',
    'địa bàn',
    'tôm',
    'chi hội ở xa',
    'Mặt trận',
    'làm ăn xa',
    'cao tuổi',
    'chẩn trị',
    'kinh doanh',
    'rường học',
    'à trường',
    'phụ cấp',
    'hi hội trưởng',
    'giông lốc',
    'rào ao',
    'rằm',
    'chuyển tuyến',
    'doanh nghiệp',
    'Nguồn vận động',
  ].join('|'),
  'i',
);

/** `bao-cao.yaml`: the chapter's annual report, dated, received and (in one chapter) incomplete as its story says. */
export function chapterReportFile(random: Random, chapter: Chapter): Value {
  const { story, kind } = chapter.spec;
  const turn = chapter.index;
  const facts = factsOn(chapter, story.report.signed);
  const words = (text: string): string => fill(text, { ...facts, association: chapter.association });
  const school = kind === 'truong';
  const complete = chapter.spec.places.every((place) => place.subchapter !== undefined);
  const suits = (text: string): boolean =>
    !(school && NOT_A_SCHOOL.test(text)) &&
    !(complete && text.startsWith('Thành lập chi hội')) &&
    !(kind !== 'xa' && text.includes('tại xã'));
  const take = (pool: readonly string[], count: number): string[] => deal(pool.filter(suits), turn, count).map(words);
  const part = (name: 'kien_nghi' | 'phuong_huong', value: Value): Value | undefined => (story.report.missing === name ? undefined : value);
  return {
    so: documentNumber(random.int(8, 21), 'BC'),
    ngay: story.report.signed,
    ngay_nhan: story.report.received,
    thanh_nien: school ? random.int(380, 460) : random.int(38, 130),
    thieu_nien: school ? undefined : random.int(110, 520),
    chi_dao: [...take(texts.LEADERSHIP_FIRST, 1), ...take(texts.LEADERSHIP_SECOND, 1)].join(' '),
    ket_qua: [...take(texts.STRENGTH_IN_NUMBERS, 1), ...take(texts.FUND_RESULTS, 1), ...take(texts.MORE_RESULTS, 3)],
    danh_gia: {
      uu_diem: take(texts.STRENGTHS, 2),
      han_che: [...shortcomings(chapter), ...take(texts.WEAKNESSES, 2)].slice(0, 3),
      nguyen_nhan: take(texts.CAUSES, 1 + (turn % 2)),
      bai_hoc: take(texts.LESSONS, 1 + ((turn + 1) % 2)),
    },
    kien_nghi: part('kien_nghi', take(texts.REQUESTS, 2)),
    phuong_huong: part('phuong_huong', take(texts.DIRECTIONS, 3)),
    mo_hinh: models(random, chapter),
    so_lieu: oneLine({ hoi_vien: facts.members, chi_hoi: facts.subchapters }),
  };
}

/** What the report itself admits, in step with what the figures show. */
function shortcomings({ spec: { story } }: Chapter): string[] {
  return [
    story.fund.atReport < FUND_TARGET ? texts.ADMISSIONS.fundShort : undefined,
    story.hasPlan ? undefined : texts.ADMISSIONS.noPlan,
    story.volunteerRegister === 'kept' ? undefined : texts.ADMISSIONS.registerWeak,
    story.dues.onTime < 0.7 ? texts.ADMISSIONS.duesLow : undefined,
  ].filter((one) => one !== undefined);
}

function models(random: Random, chapter: Chapter): string[] {
  if (chapter.spec.kind === 'truong') return texts.SCHOOL_MODELS;
  const places = random.shuffle(
    chapter.spec.places.filter((place) => place.kind !== 'truong' && place.kind !== 'co_quan' && place.subchapter !== undefined),
  );
  return deal(texts.MODELS, chapter.index, 1 + (chapter.index % 2)).map((text, i) =>
    fill(text, { place: inSentence(places[i]?.name ?? '') }),
  );
}
