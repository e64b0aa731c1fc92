import type { Words } from '../../i18n/lang.ts';
import type { IndicatorResult } from '../../indicators/evaluate.ts';
import type { Unit } from '../../indicators/indicator.ts';
import { REASONS } from '../../indicators/reasons.ts';
import { type Case, explained, whyOf } from '../../indicators/why/case.ts';
import { INDICATOR_NAMES, STATE_NAMES, UNIT_NAMES } from '../../indicators/words.ts';
import { chapterCell, chapterColumn, column, type ReportInput } from '../input.ts';
import { type Cell, type Sheet, type Table, text, verdict } from '../model.ts';

/** What stands behind every indicator: each unit, its arithmetic, and the line of the file that says so. */
export function groundsSheet(input: ReportInput): Sheet {
  const { lang, results } = input;
  return {
    id: 'can-cu',
    name: { vi: 'Căn cứ', en: 'Grounds' }[lang],
    title: { vi: 'Căn cứ của từng con số', en: 'What every number rests on' }[lang],
    // Made for who asks: of a province they are 40,000 rows, and only the workbook shows them.
    get tables() {
      return results.map((result) => groundsTable(input, result));
    },
    only: 'workbook',
  };
}

function groundsTable(input: ReportInput, result: IndicatorResult): Table {
  const { lang, question, lineOf } = input;
  const { entries, definition } = result.counts === 'members' ? membersInShort(result, input) : everyUnit(result, input);
  // One cell for all rows that say the same.
  const chapters = new Map(question.data.chapters.map((chapter) => [chapter.slug, chapterCell(chapter)]));
  const standings = standingCells(lang);
  const rows = Array.from(entries, ({ one, unit }): Cell[] => [
    chapters.get(one.unit.chapter) ?? chapterCell(undefined),
    unit,
    standings[one.standing],
    text([one.standing === 'met' ? '' : one.reason[lang], one.summary[lang]].filter(Boolean).join(': ')),
    text(placeOf(one)),
  ]);
  return {
    id: result.id,
    title: INDICATOR_NAMES[result.id][lang],
    columns: [
      chapterColumn(lang),
      column(lang, 'unit', { vi: 'Đơn vị xét', en: 'Unit' }, 'wide'),
      column(lang, 'standing', { vi: 'Kết quả', en: 'Result' }, 'narrow'),
      column(lang, 'account', { vi: 'Lý do, phép tính', en: 'Reason, arithmetic' }, 'text'),
      column(lang, 'place', { vi: 'Dòng trong dữ liệu', en: 'Line of the data' }, 'text'),
    ],
    rows,
    empty: { vi: 'Không có đơn vị nào phải xét.', en: 'Nothing to count.' }[lang],
    notes: [
      `${{ vi: 'Tính', en: 'Counted' }[lang]}: ${definition[lang]}.`,
      `${{ vi: 'Xem từng căn cứ và lần sửa cuối', en: 'Every fact and its last commit' }[lang]}: hoi why ${result.id} --year ${question.year} --as-of ${question.asOf}`,
    ],
  };

  function placeOf({ unit: { file, path } }: Line): string {
    const line = lineOf({ file, path });
    return line === null ? `${file} (${{ vi: 'không có tệp', en: 'no such file' }[lang]})` : `${file}:${line}`;
  }
}

function standingCells(lang: ReportInput['lang']): Record<Case['standing'], Cell> {
  return {
    met: verdict('good', STATE_NAMES.met[lang]),
    missed: verdict('bad', STATE_NAMES.missed[lang]),
    excluded: verdict('neutral', { vi: 'không tính', en: 'not counted' }[lang]),
  };
}

function unitOf({ unit }: Line, { counts }: IndicatorResult, { question, names }: ReportInput): Cell {
  if (counts === 'chapters') return { kind: 'none', reason: 'not-applicable' };
  if (counts === 'places') return text(question.data.bySlug.get(unit.chapter)?.places.find(({ key }) => key === unit.unit)?.name);
  const name = names ? question.data.entries.get(unit.unit)?.at(-1)?.name : undefined;
  return text(name === undefined ? unit.unit : `${unit.unit} ${name}`);
}

/** A unit as a row tells it. */
type Line = Pick<Case, 'unit' | 'standing' | 'reason' | 'summary'>;

interface Entry {
  readonly one: Line;
  readonly unit: Cell;
}

/** One after another, so that of forty thousand no more than their rows are kept. */
interface Entries {
  readonly definition: Words;
  readonly entries: Iterable<Entry>;
}

function everyUnit(result: IndicatorResult, input: ReportInput): Entries {
  const { cases, definition } = whyOf(input.question, result, { chapter: input.chapter });
  return { definition, entries: cases.map((one) => ({ one, unit: unitOf(one, result, input) })) };
}

/** Of members, those who count as met are one row a chapter, and who does not belong to the list on that day is left out. */
function membersInShort(result: IndicatorResult, input: ReportInput): Entries {
  const { definition, account, excluded } = explained(input.question, result);
  const wanted = (one: { readonly chapter: string }) => input.chapter === undefined || one.chapter === input.chapter;
  return { definition, entries: entries() };

  function* entries(): Iterable<Entry> {
    yield* metByChapter(result.units.filter(wanted), input);
    for (const unit of result.units) {
      if (unit.met || !wanted(unit)) continue;
      const one = { standing: 'missed' as const, unit, reason: REASONS[unit.reason], summary: account(unit).summary };
      yield { one, unit: unitOf(one, result, input) };
    }
    for (const one of excluded())
      if (wanted(one.unit) && (one.unit.reason === 'exempt' || one.unit.reason === 'owes-nothing'))
        yield { one, unit: unitOf(one, result, input) };
  }
}

/** A row for the members of each chapter who paid. */
function metByChapter(units: readonly Unit[], { lang }: ReportInput): Entry[] {
  const met = new Map<string, { readonly first: Unit; count: number }>();
  for (const unit of units) {
    if (!unit.met) continue;
    const together = met.get(unit.chapter);
    if (together) together.count += 1;
    else met.set(unit.chapter, { first: unit, count: 1 });
  }
  const summary = { vi: 'đóng đủ và đúng kỳ', en: 'paid in full and on time' };
  return [...met.values()].map(({ first, count }) => ({
    one: { standing: 'met', unit: { ...first, path: [] }, reason: REASONS[first.reason], summary },
    unit: text(`${count} ${UNIT_NAMES.members[lang]}`),
  }));
}
