import { choicesOf, labelOf } from '../../schema/labels.ts';
import { chapterCell, chapterColumn, chaptersOf, column, known, type ReportInput, TOTAL, yearOfChapter } from '../input.ts';
import { type Cell, count, dayCell, type Sheet, type Table, text } from '../model.ts';

/** Inspections and trainings by chapter, and each course once, however many chapters attended it. */
export function inspectionsSheet(input: ReportInput): Sheet {
  const { lang } = input;
  return {
    id: 'kiem-tra',
    name: { vi: 'Kiểm tra – tập huấn', en: 'Inspection – training' }[lang],
    title: { vi: 'Kiểm tra và tập huấn', en: 'Inspection and training' }[lang],
    tables: [byChapter(input), courses(input)],
  };
}

function byChapter(input: ReportInput): Table {
  const { lang } = input;
  const inspectionKinds = choicesOf('inspections', [0, 'loai'], lang);
  const trainingKinds = choicesOf('trainings', [0, 'loai'], lang);
  const inspected = { vi: 'Số lần kiểm tra', en: 'Inspections' };
  const advised = { vi: 'Kiến nghị của đoàn kiểm tra', en: 'Recommendations' };
  const trained = { vi: 'Lượt người tập huấn', en: 'People trained' };
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const year = yearOfChapter(input, chapter);
    const inspections = (year?.inspections ?? []).filter(({ day }) => known(input, day));
    const trainings = (year?.trainings ?? []).filter(({ day }) => known(input, day));
    const advice = inspections.flatMap(({ recommendations }) => recommendations);
    return [
      chapterCell(chapter),
      ...inspectionKinds.map(([kind]) => count(inspections.filter((one) => one.kind === kind).length)),
      dayCell(
        inspections
          .map(({ day }) => day)
          .sort()
          .at(-1),
      ),
      count(advice.length),
      count(advice.filter(({ fixed }) => known(input, fixed)).length),
      ...trainingKinds.map(([kind]) => count(trainings.filter((one) => one.kind === kind).reduce((sum, { people }) => sum + people, 0))),
    ];
  });
  return {
    id: 'kiem-tra',
    title: { vi: 'Theo Hội cơ sở', en: 'By chapter' }[lang],
    columns: [
      chapterColumn(lang),
      ...inspectionKinds.map(([kind, label]) => column(lang, kind, { vi: label, en: label }, 'narrow', { group: inspected, total: 'sum' })),
      column(lang, 'last', { vi: 'Lần gần nhất', en: 'Latest' }, 'narrow'),
      column(lang, 'advice', { vi: 'Số kiến nghị', en: 'Number' }, 'narrow', { group: advised, total: 'sum' }),
      column(lang, 'fixed', { vi: 'Đã khắc phục', en: 'Put right' }, 'narrow', { group: advised, total: 'sum' }),
      ...trainingKinds.map(([kind, label]) =>
        column(lang, `th-${kind}`, { vi: label, en: label }, 'narrow', { group: trained, total: 'sum' }),
      ),
    ],
    rows,
    total: TOTAL[lang],
  };
}

function courses(input: ReportInput): Table {
  const { lang } = input;
  const attended = chaptersOf(input).flatMap((chapter) =>
    (yearOfChapter(input, chapter)?.trainings ?? []).filter(({ day }) => known(input, day)).map((training) => ({ chapter, training })),
  );
  const groups = new Map<string, typeof attended>();
  for (const one of attended) {
    const key = one.training.course ?? `${one.chapter.slug}/${one.training.index}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rows = [...groups.values()]
    .map((group) => ({ group, first: (group[0] as (typeof attended)[number]).training }))
    .sort((a, b) => (a.first.day < b.first.day ? -1 : a.first.day > b.first.day ? 1 : 0))
    .map(({ group, first }): Cell[] => [
      text(first.name),
      text(labelOf('trainings', [0, 'loai'], first.kind, lang)),
      dayCell(first.day),
      text(first.host),
      count(new Set(group.map(({ chapter }) => chapter.slug)).size),
      count(group.reduce((sum, { training }) => sum + training.people, 0)),
    ]);
  return {
    id: 'lop',
    title: { vi: 'Các lớp tập huấn', en: 'Courses' }[lang],
    columns: [
      column(lang, 'name', { vi: 'Tên lớp', en: 'Course' }, 'wide'),
      column(lang, 'kind', { vi: 'Loại', en: 'Kind' }, 'medium'),
      column(lang, 'day', { vi: 'Khai giảng', en: 'From' }, 'narrow'),
      column(lang, 'host', { vi: 'Đơn vị tổ chức', en: 'Held by' }, 'wide'),
      column(lang, 'chapters', { vi: 'Số Hội cơ sở', en: 'Chapters' }, 'narrow'),
      column(lang, 'people', { vi: 'Lượt người', en: 'People' }, 'narrow', { total: 'sum' }),
    ],
    rows,
    total: TOTAL[lang],
    empty: { vi: 'Chưa có lớp nào.', en: 'No course yet.' }[lang],
    notes: [{ vi: 'Một lớp nhiều Hội cơ sở cùng dự chỉ tính một lần.', en: 'A course that several chapters attended counts once.' }[lang]],
  };
}
