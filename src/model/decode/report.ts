import type { Path } from '../../findings/finding.ts';
import type { ChapterReport, Measure, ProseText, ReportParts } from '../year.ts';
import { dayAt, itemsOf, mapAt, number, optional, type Raw, text, texts } from './raw.ts';

const PROSE = ['chi_dao', 'ket_qua', 'mo_hinh', 'kien_nghi', 'phuong_huong'] as const;
const ASSESSMENT = ['uu_diem', 'han_che', 'nguyen_nhan', 'bai_hoc'] as const;

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
    prose: [
      ...PROSE.flatMap((key) => proseAt(raw[key], [key])),
      ...ASSESSMENT.flatMap((key) => proseAt(assessment[key], ['danh_gia', key])),
    ],
  };
}

/** A text or a list of texts with their paths. */
function proseAt(value: unknown, path: Path): ProseText[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => proseAt(one, [...path, index]));
  return typeof value === 'string' && value.trim() !== '' ? [{ path, text: value }] : [];
}

/** `bao-cao.yaml` of a chapter's year. */
export function decodeChapterReport(raw: Raw): ChapterReport {
  return optional<ChapterReport>({
    number: text(raw, 'so'),
    day: dayAt(raw, 'ngay'),
    received: dayAt(raw, 'ngay_nhan'),
    youth: number(raw, 'thanh_nien'),
    children: number(raw, 'thieu_nien'),
    stated: statedTotals(raw),
    ...reportParts(raw),
  });
}

/** Totals that a report states (`so_lieu`), by their key. */
export function statedTotals(raw: Raw): Map<string, number> {
  return new Map(Object.entries(mapAt(raw, 'so_lieu')) as [string, number][]);
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
