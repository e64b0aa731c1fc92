import { CHOICES } from '../choices.ts';
import { column, type ReportInput } from '../input.ts';
import { type Cell, count, dayCell, type Sheet, text } from '../model.ts';

/** So many digits of a commit's number tell it from every other; the whole stands in the document's properties. */
const SHOWN = 12;

/** Where the numbers come from: the commit, the as-of date, the version, and the choices made. */
export function sourceSheet(input: ReportInput): Sheet {
  const { lang, question, source } = input;
  const facts: [string, Cell][] = [
    [{ vi: 'Số liệu tính đến ngày', en: 'Figures as of' }[lang], dayCell(question.asOf)],
    [{ vi: 'Kế hoạch', en: 'Plan' }[lang], text(question.plan.number)],
    [{ vi: 'Số tệp dữ liệu', en: 'Data files' }[lang], count(source.files)],
    [
      { vi: 'Dữ liệu lập báo cáo', en: 'Data' }[lang],
      text(
        source.commit === null
          ? { vi: 'chưa lưu vào sổ Git', en: 'not in Git' }[lang]
          : { vi: `bản lưu số ${source.commit.slice(0, SHOWN)} trong sổ Git của Hội`, en: `commit ${source.commit.slice(0, SHOWN)}` }[lang],
      ),
    ],
    [
      { vi: 'Tình trạng dữ liệu', en: 'State of the data' }[lang],
      text(
        source.commit === null
          ? undefined
          : source.dirty
            ? { vi: 'có sửa đổi chưa lưu vào sổ Git', en: 'there are uncommitted changes' }[lang]
            : { vi: 'đã lưu đủ', en: 'committed' }[lang],
      ),
    ],
    [{ vi: 'Phần mềm lập báo cáo', en: 'Program' }[lang], text(`hoi ${source.version}`)],
  ];
  return {
    id: 'nguon',
    name: { vi: 'Nguồn số liệu', en: 'Source' }[lang],
    title: { vi: 'Nguồn số liệu và cách tính', en: 'Source of the figures' }[lang],
    tables: [
      {
        id: 'nguon',
        title: { vi: 'Nguồn', en: 'Source' }[lang],
        columns: [
          column(lang, 'what', { vi: 'Nội dung', en: 'What' }, 'wide'),
          column(lang, 'value', { vi: 'Giá trị', en: 'Value' }, 'text'),
        ],
        rows: facts.map(([label, value]) => [text(label), value]),
      },
      {
        id: 'cach-tinh',
        title: { vi: 'Cách tính đã chọn', en: 'Choices made' }[lang],
        columns: [column(lang, 'no', { vi: 'TT', en: 'No.' }, 'wide'), column(lang, 'choice', { vi: 'Nội dung', en: 'Choice' }, 'text')],
        rows: CHOICES.map((choice, index) => [count(index + 1), text(choice[lang])]),
      },
    ],
  };
}
