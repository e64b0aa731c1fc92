import { capitalized } from '../../i18n/capital.ts';
import { REASONS } from '../../indicators/reasons.ts';
import { REGISTER_NAMES } from '../../indicators/words.ts';
import type { RegisterKind } from '../../model/plan.ts';
import { labelOf } from '../../schema/labels.ts';
import { chapterCell, chapterColumn, chaptersOf, column, known, type ReportInput, yearOfChapter } from '../input.ts';
import { type Cell, count, dayCell, type Sheet, text, verdict } from '../model.ts';

/** The registers of members and volunteers: brought up to date, inspected, and found right or not. */
export function registersSheet(input: ReportInput): Sheet {
  const { lang } = input;
  const kinds: readonly RegisterKind[] = ['hoi_vien', 'tinh_nguyen_vien'];
  const units = input.results.find(({ id }) => id === 'so-sach')?.units ?? [];
  const rows = chaptersOf(input).map((chapter): Cell[] => {
    const year = yearOfChapter(input, chapter);
    const unit = units.find((one) => one.chapter === chapter.slug);
    return [
      chapterCell(chapter),
      ...kinds.flatMap((kind): Cell[] => {
        const entry = year?.registers?.[kind];
        const latest = (year?.inspections ?? [])
          .filter((inspection) => inspection.registers[kind] !== undefined && known(input, inspection.day))
          .reduce<NonNullable<typeof year>['inspections'][number] | undefined>(
            (found, one) => (found === undefined || one.day >= found.day ? one : found),
            undefined,
          );
        return [
          dayCell(entry?.updated),
          count(entry?.people),
          dayCell(latest?.day),
          text(labelOf('inspections', [0, 'so_sach', kind], latest?.registers[kind], lang)),
        ];
      }),
      unit ? verdict(unit.met ? 'good' : 'bad', REASONS[unit.reason][lang]) : { kind: 'none', reason: 'not-applicable' },
    ];
  });
  return {
    id: 'so-sach',
    name: { vi: 'Sổ sách', en: 'Registers' }[lang],
    title: { vi: 'Sổ sách quản lý hội viên, tình nguyện viên', en: 'Registers of members and volunteers' }[lang],
    tables: [
      {
        id: 'so-sach',
        title: { vi: 'Sổ sách', en: 'Registers' }[lang],
        columns: [
          chapterColumn(lang),
          ...kinds.flatMap((kind) => {
            const { vi, en } = REGISTER_NAMES[kind];
            const group = { vi: capitalized(vi), en: capitalized(en) };
            return [
              column(lang, `${kind}-updated`, { vi: 'Cập nhật', en: 'Updated' }, 'narrow', { group }),
              column(lang, `${kind}-people`, { vi: 'Số người', en: 'People' }, 'narrow', { group }),
              column(lang, `${kind}-inspected`, { vi: 'Kiểm tra', en: 'Inspected' }, 'narrow', { group }),
              column(lang, `${kind}-result`, { vi: 'Kết luận', en: 'Found' }, 'narrow', { group }),
            ];
          }),
          column(lang, 'state', { vi: 'Kết quả', en: 'Result' }, 'wide'),
        ],
        rows,
      },
    ],
  };
}
