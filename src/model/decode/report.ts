import type { ChapterReport, Measure, ReportParts } from '../year.ts';
import { dayAt, itemsOf, mapAt, number, optional, type Raw, text, texts } from './raw.ts';

/** The five required parts of a report, and its models. */
export function reportParts(raw: Raw): ReportParts {
  const assessment = mapAt(raw, 'danh_gia');
  return {
    guidance: texts(raw['chi_dao']),
    results: texts(raw['ket_qua']),
    strengths: texts(assessment['uu_diem']),
    weaknesses: texts(assessment['han_che']),
    causes: texts(assessment['nguyen_nhan']),
    lessons: texts(assessment['bai_hoc']),
    proposals: texts(raw['kien_nghi']),
    direction: texts(raw['phuong_huong']),
    models: texts(raw['mo_hinh']),
  };
}

/** `bao-cao.yaml` of a chapter's year. */
export function decodeChapterReport(raw: Raw): ChapterReport {
  return optional<ChapterReport>({
    number: text(raw, 'so'),
    day: dayAt(raw, 'ngay'),
    received: dayAt(raw, 'ngay_nhan'),
    youth: number(raw, 'thanh_nien'),
    children: number(raw, 'thieu_nien'),
    stated: new Map(Object.entries(mapAt(raw, 'so_lieu')) as [string, number][]),
    ...reportParts(raw),
  });
}

/** A list of measures (`bien_phap`). */
export function measures(list: unknown): Measure[] {
  return itemsOf(list).map(({ index, item }) =>
    optional<Measure>({
      index,
      task: text(item, 'nhiem_vu') ?? '',
      text: text(item, 'noi_dung') ?? '',
      inCharge: text(item, 'phu_trach'),
      due: dayAt(item, 'han'),
      done: dayAt(item, 'hoan_thanh'),
      result: text(item, 'ket_qua'),
    }),
  );
}
