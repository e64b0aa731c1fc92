import { valueOn } from '../../calendar/dated.ts';
import { yearOf } from '../../calendar/day.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { yearFile } from '../../layout/paths.ts';
import type { RegisterKind } from '../../model/plan.ts';
import type { ChapterYear } from '../../model/year.ts';
import type { Question } from '../indicator.ts';
import { latestLook } from '../registers.ts';
import { REGISTER_NAMES } from '../words.ts';
import { excludedChapters, inOneLine } from './chapters.ts';
import { defineReasoning, type Ground } from './reasoning.ts';

/** Behind the fourth line of the plan's section II. */
export const registersWhy = defineReasoning({
  id: 'so-sach',
  definition: ({ year, asOf }, { required }) => {
    const kinds = valueOn(required, asOf) ?? [];
    return {
      vi: `Hội cơ sở có ${kinds.map((kind) => REGISTER_NAMES[kind].vi).join(' và ')} cập nhật trong năm ${year} đến hết ${formatDay(asOf, 'vi')}, và lần kiểm tra gần nhất trong năm có xem từng sổ kết luận đạt`,
      en: `chapters whose ${kinds.map((kind) => REGISTER_NAMES[kind].en).join(' and ')} were brought up to date in ${year} by ${asOf} and found right by the latest inspection that looked`,
    };
  },
  excluded: excludedChapters,
  accounts: (question, { required }) => {
    const kinds = valueOn(required, question.asOf) ?? [];
    return ({ chapter }) => {
      const year = question.data.bySlug.get(chapter)?.years.get(question.year);
      const grounds = kinds.flatMap((kind) => groundsOf(kind, chapter, year, question));
      return { summary: inOneLine(grounds), grounds };
    };
  },
});

function groundsOf(kind: RegisterKind, chapter: string, year: ChapterYear | undefined, question: Question): Ground[] {
  const file = yearFile(chapter, question.year, 'registers');
  const name = REGISTER_NAMES[kind];
  const entry = year?.registers?.[kind];
  if (!entry) return [{ words: { vi: `${name.vi}: không có`, en: `${name.en}: none` }, file, path: [kind] }];
  const tooLate = entry.updated > question.asOf || yearOf(entry.updated) !== question.year;
  const updated: Ground = {
    words: {
      vi: `${name.vi}: cập nhật ${formatDay(entry.updated, 'vi')}${tooLate ? ' (ngoài kỳ xét, không tính)' : ''}`,
      en: `${name.en}: brought up to date on ${entry.updated}${tooLate ? ' (outside the period, does not count)' : ''}`,
    },
    file,
    path: [kind],
  };
  const look = latestLook(kind, year, question);
  const inspections = yearFile(chapter, question.year, 'inspections');
  if (!look)
    return [updated, { words: { vi: 'chưa đợt kiểm tra nào xem sổ này', en: 'no inspection looked at it' }, file: inspections, path: [] }];
  const good = look.registers[kind] === 'dat';
  return [
    updated,
    {
      words: {
        vi: `kiểm tra ${formatDay(look.day, 'vi')}: ${good ? 'đạt' : 'chưa đạt'}`,
        en: `inspected on ${look.day}: ${good ? 'right' : 'wanting'}`,
      },
      file: inspections,
      path: [look.index, 'so_sach', kind],
    },
  ];
}
