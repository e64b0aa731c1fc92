import { choicesOf, labelOf } from '../../schema/labels.ts';
import { activitiesOf, type Reach, reachOf } from '../deeds.ts';
import { chapterCell, column, type ReportInput, TOTAL } from '../input.ts';
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

function byKind(input: ReportInput): Table {
  const { lang } = input;
  const people = { vi: 'Lượt người', en: 'People' };
  const all = activitiesOf(input);
  const rows = choicesOf('activities', [0, 'loai'], lang).flatMap(([kind, label]): Cell[][] => {
    const some = all.map(({ activity }) => activity).filter((activity) => activity.kind === kind);
    if (some.length === 0) return [];
    const sum = (key: 'value' | 'reached' | 'volunteers' | 'bloodUnits') =>
      some.reduce((total, activity) => total + (activity[key] ?? 0), 0);
    const reached = (reach: Reach): Cell => (reachOf(kind) === reach ? count(sum('reached')) : { kind: 'none', reason: 'not-applicable' });
    return [
      [
        text(label),
        count(some.length),
        money(sum('value')),
        reached('helped'),
        reached('treated'),
        reached('joined'),
        count(sum('volunteers')),
        count(sum('bloodUnits')),
      ],
    ];
  });
  return {
    id: 'hoat-dong',
    title: { vi: 'Theo loại hoạt động', en: 'By kind' }[lang],
    columns: [
      column(lang, 'kind', { vi: 'Loại hoạt động', en: 'Kind' }, 'wide'),
      column(lang, 'count', { vi: 'Số cuộc', en: 'Number' }, 'narrow', { total: 'sum' }),
      column(lang, 'value', { vi: 'Giá trị', en: 'Value' }, 'medium', { total: 'sum' }),
      column(lang, 'helped', { vi: 'Được trợ giúp', en: 'Helped' }, 'narrow', { group: people, total: 'sum' }),
      column(lang, 'treated', { vi: 'Được khám, chữa bệnh', en: 'Treated' }, 'narrow', { group: people, total: 'sum' }),
      column(lang, 'joined', { vi: 'Tham gia', en: 'Taking part' }, 'narrow', { group: people, total: 'sum' }),
      column(lang, 'volunteers', { vi: 'Lượt tình nguyện viên', en: 'Volunteers' }, 'narrow', { total: 'sum' }),
      column(lang, 'blood', { vi: 'Đơn vị máu', en: 'Units of blood' }, 'narrow', { total: 'sum' }),
    ],
    rows,
    total: TOTAL[lang],
    notes: [
      {
        vi: 'Lượt người: mỗi lần tính một lượt, không cộng ba cột với nhau. Tham gia: người học, diễn tập, dự truyền thông, hiến máu, góp quỹ; điểm sơ cấp cứu, cấp cứu đuối nước gồm cả người được cấp cứu.',
        en: 'People are counted each time; the three columns are never added. Taking part: in courses, drills, campaigns, donations; at first-aid posts also those who were given aid.',
      }[lang],
    ],
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
    rows: activitiesOf(input)
      .filter(({ activity }) => activity.model)
      .map(({ chapter, activity }): Cell[] => [
        chapterCell(chapter),
        dayCell(activity.day),
        text(labelOf('activities', [0, 'loai'], activity.kind, lang)),
        text(activity.name),
        count(activity.reached),
      ]),
    empty: { vi: 'Chưa có mô hình nào.', en: 'No models yet.' }[lang],
  };
}
