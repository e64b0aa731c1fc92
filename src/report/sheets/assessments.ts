import type { Words } from '../../i18n/lang.ts';
import type { ChapterReport } from '../../model/year.ts';
import { gathered } from '../gathered.ts';
import { column, type ReportInput } from '../input.ts';
import { count, type Sheet, type Table, text } from '../model.ts';
import { voicesOf } from '../voices.ts';
import { shortName } from '../words.ts';

const PARTS: readonly (readonly [id: string, title: Words, part: (report: ChapterReport) => readonly string[]])[] = [
  ['uu-diem', { vi: 'Ưu điểm', en: 'Strengths' }, (report) => report.strengths],
  ['han-che', { vi: 'Hạn chế', en: 'Weaknesses' }, (report) => report.weaknesses],
  ['nguyen-nhan', { vi: 'Nguyên nhân', en: 'Causes' }, (report) => report.causes],
  ['bai-hoc', { vi: 'Bài học kinh nghiệm', en: 'Lessons' }, (report) => report.lessons],
  [
    'mo-hinh',
    { vi: 'Mô hình, cách làm sáng tạo, nhân tố điển hình', en: 'Models, new ways of working, outstanding people' },
    (report) => report.models,
  ],
];

/** What the chapters say of their year (plan IV.3), alike lines told once with who wrote them; none in a report about one chapter. */
export function assessmentsSheet(input: ReportInput): Sheet | undefined {
  const { lang } = input;
  if (input.chapter !== undefined) return undefined;
  return {
    id: 'danh-gia',
    name: { vi: 'Đánh giá của cơ sở', en: 'Assessments' }[lang],
    title: { vi: 'Đánh giá, mô hình nêu trong báo cáo của Hội cơ sở', en: "Assessments and models in the chapters' reports" }[lang],
    tables: PARTS.map(([id, title, part]) => table(input, id, title[lang], part)),
  };
}

function table(input: ReportInput, id: string, title: string, part: (report: ChapterReport) => readonly string[]): Table {
  const { lang } = input;
  return {
    id,
    title,
    columns: [
      column(lang, 'no', { vi: 'TT', en: 'No.' }, 'tiny'),
      column(lang, 'text', { vi: 'Nội dung', en: 'Words' }, 'text'),
      column(lang, 'count', { vi: 'Số Hội cơ sở', en: 'Chapters' }, 'narrow'),
      column(lang, 'who', { vi: 'Hội cơ sở', en: 'Which' }, 'text'),
    ],
    rows: gathered(voicesOf(input, part)).map(({ text: words, chapters }, index) => [
      count(index + 1),
      text(words),
      count(chapters.length),
      text(chapters.map(shortName).join('; ')),
    ]),
    empty: { vi: 'Chưa có nội dung.', en: 'Nothing yet.' }[lang],
  };
}
