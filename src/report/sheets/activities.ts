import { choicesOf, labelOf } from '../../schema/labels.ts';
import { chaptersOf, column, known, type ReportInput, TOTAL, yearOfChapter } from '../input.ts';
import { type Cell, count, dayCell, money, type Sheet, type Table, text } from '../model.ts';

/** Activities by kind, and the models among them (plan III.2). */
export function activitiesSheet(input: ReportInput): Sheet {
  const { lang } = input;
  return {
    id: 'hoat-dong',
    name: { vi: 'Hoạt động – mô hình', en: 'Activities – models' }[lang],
    title: { vi: 'Hoạt động và mô hình', en: 'Activities and models' }[lang],
    tables: [byKind(input), models(input)],
  };
}

function activities(input: ReportInput) {
  return chaptersOf(input).flatMap((chapter) =>
    (yearOfChapter(input, chapter)?.activities ?? []).filter(({ day }) => known(input, day)).map((activity) => ({ chapter, activity })),
  );
}

function byKind(input: ReportInput): Table {
  const { lang } = input;
  const all = activities(input);
  const rows = choicesOf('activities', [0, 'loai'], lang).flatMap(([kind, label]): Cell[][] => {
    const some = all.map(({ activity }) => activity).filter((activity) => activity.kind === kind);
    if (some.length === 0) return [];
    const sum = (key: 'value' | 'reached' | 'volunteers' | 'bloodUnits') =>
      some.reduce((total, activity) => total + (activity[key] ?? 0), 0);
    return [
      [text(label), count(some.length), money(sum('value')), count(sum('reached')), count(sum('volunteers')), count(sum('bloodUnits'))],
    ];
  });
  return {
    id: 'hoat-dong',
    title: { vi: 'Theo loại hoạt động', en: 'By kind' }[lang],
    columns: [
      column(lang, 'kind', { vi: 'Loại hoạt động', en: 'Kind' }, 'wide'),
      column(lang, 'count', { vi: 'Số cuộc', en: 'Number' }, 'narrow', { total: 'sum' }),
      column(lang, 'value', { vi: 'Giá trị', en: 'Value' }, 'medium', { total: 'sum' }),
      column(lang, 'reached', { vi: 'Lượt người tham gia, thụ hưởng', en: 'People taking part or helped' }, 'narrow', { total: 'sum' }),
      column(lang, 'volunteers', { vi: 'Lượt tình nguyện viên', en: 'Volunteers' }, 'narrow', { total: 'sum' }),
      column(lang, 'blood', { vi: 'Đơn vị máu', en: 'Units of blood' }, 'narrow', { total: 'sum' }),
    ],
    rows,
    total: TOTAL[lang],
    empty: { vi: 'Chưa có hoạt động nào.', en: 'No activities yet.' }[lang],
  };
}

function models(input: ReportInput): Table {
  const { lang } = input;
  return {
    id: 'mo-hinh',
    title: { vi: 'Mô hình', en: 'Models' }[lang],
    columns: [
      column(lang, 'chapter', { vi: 'Hội cơ sở', en: 'Chapter' }, 'wide'),
      column(lang, 'day', { vi: 'Ngày', en: 'Day' }, 'narrow'),
      column(lang, 'kind', { vi: 'Loại', en: 'Kind' }, 'medium'),
      column(lang, 'name', { vi: 'Tên mô hình', en: 'Name' }, 'text'),
      column(lang, 'reached', { vi: 'Lượt người', en: 'Reached' }, 'narrow'),
    ],
    rows: activities(input)
      .filter(({ activity }) => activity.model)
      .map(({ chapter, activity }): Cell[] => [
        text(chapter.name),
        dayCell(activity.day),
        text(labelOf('activities', [0, 'loai'], activity.kind, lang)),
        text(activity.name),
        count(activity.reached),
      ]),
    empty: { vi: 'Chưa có mô hình nào.', en: 'No models yet.' }[lang],
  };
}
