import { choicesOf, labelOf } from '../../schema/labels.ts';
import { chapterCell, chaptersOf, column, known, type ReportInput, TOTAL, yearOfChapter } from '../input.ts';
import { type Cell, count, dayCell, type Sheet, type Table, text } from '../model.ts';

/** Awards to people and groups; people by name only where the clerk asks for names. */
export function awardsSheet(input: ReportInput): Sheet {
  const { lang } = input;
  return {
    id: 'khen-thuong',
    name: { vi: 'Khen thưởng', en: 'Awards' }[lang],
    title: { vi: 'Khen thưởng', en: 'Awards' }[lang],
    tables: [byLevel(input), list(input)],
  };
}

function awards(input: ReportInput) {
  return chaptersOf(input).flatMap((chapter) =>
    (yearOfChapter(input, chapter)?.awards ?? [])
      .filter(({ day }) => day === undefined || known(input, day))
      .map((award) => ({ chapter, award })),
  );
}

function byLevel(input: ReportInput): Table {
  const { lang } = input;
  const all = awards(input);
  const levels = choicesOf('awards', [0, 'cap'], lang).filter(([level]) => all.some(({ award }) => award.level === level));
  const forms = [...new Set(all.map(({ award }) => award.form))].sort(new Intl.Collator('vi').compare);
  return {
    id: 'theo-cap',
    title: { vi: 'Theo hình thức và cấp khen', en: 'By form and level' }[lang],
    columns: [
      column(lang, 'form', { vi: 'Hình thức', en: 'Form' }, 'wide'),
      ...levels.map(([level, label]) => column(lang, level, { vi: label, en: label }, 'narrow', { total: 'sum' })),
      column(lang, 'all', { vi: 'Cộng', en: 'All' }, 'narrow', {
        total: 'sum',
        formula: { kind: 'sum', terms: levels.map(([level]) => ({ key: level, sign: 1 as const })) },
      }),
    ],
    rows: forms.map((form): Cell[] => {
      const some = all.filter(({ award }) => award.form === form);
      return [
        text(form),
        ...levels.map(([level]) => count(some.filter(({ award }) => award.level === level).length)),
        count(some.filter(({ award }) => levels.some(([level]) => level === award.level)).length),
      ];
    }),
    total: TOTAL[lang],
    empty: { vi: 'Chưa có khen thưởng.', en: 'No awards yet.' }[lang],
  };
}

function list(input: ReportInput): Table {
  const { lang, names, question } = input;
  const collective = { vi: 'Cá nhân', en: 'A person' }[lang];
  return {
    id: 'danh-sach',
    title: { vi: 'Danh sách', en: 'List' }[lang],
    columns: [
      column(lang, 'chapter', { vi: 'Hội cơ sở', en: 'Chapter' }, 'wide'),
      column(lang, 'day', { vi: 'Ngày', en: 'Day' }, 'narrow'),
      column(lang, 'form', { vi: 'Hình thức', en: 'Form' }, 'medium'),
      column(lang, 'level', { vi: 'Cấp', en: 'Level' }, 'narrow'),
      column(lang, 'who', { vi: 'Người, tập thể', en: 'Who' }, 'wide'),
      column(lang, 'merit', { vi: 'Thành tích', en: 'Merit' }, 'text'),
    ],
    rows: awards(input).map(({ chapter, award }): Cell[] => [
      chapterCell(chapter),
      dayCell(award.day),
      text(award.form),
      text(labelOf('awards', [0, 'cap'], award.level, lang)),
      text(award.group ?? (names ? nameOf(award.personId, chapter.slug) : `${collective} (${award.personId ?? ''})`)),
      text(award.merit),
    ]),
    empty: { vi: 'Chưa có khen thưởng.', en: 'No awards yet.' }[lang],
  };

  function nameOf(id: string | undefined, slug: string): string {
    const chapter = question.data.bySlug.get(slug);
    const volunteer = chapter?.volunteers.find((one) => one.id === id);
    const member = question.data.entries.get(volunteer?.memberId ?? id ?? '')?.at(-1);
    return `${member?.name ?? volunteer?.name ?? ''} (${id ?? ''})`.trim();
  }
}
