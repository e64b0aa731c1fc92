import type { IndicatorResult } from '../../indicators/evaluate.ts';
import { type Case, whyOf } from '../../indicators/why/case.ts';
import { chapterCell, chapterColumn, column, type ReportInput } from '../input.ts';
import { type Cell, type Sheet, type Table, text, verdict } from '../model.ts';
import { INDICATOR_NAMES, STATE_NAMES, UNIT_NAMES } from '../words.ts';

/** What stands behind every indicator: each unit, its arithmetic, and the line of the file that says so. */
export function groundsSheet(input: ReportInput): Sheet {
  const { lang, results } = input;
  return {
    id: 'can-cu',
    name: { vi: 'Căn cứ', en: 'Grounds' }[lang],
    title: { vi: 'Căn cứ của từng con số', en: 'What every number rests on' }[lang],
    tables: results.map((result) => groundsTable(input, result)),
    only: 'workbook',
  };
}

function groundsTable(input: ReportInput, result: IndicatorResult): Table {
  const { lang, question, chapter, lineOf } = input;
  const { cases, definition } = whyOf(question, result, { chapter });
  const rows = (
    result.counts === 'members' ? membersInShort(cases, input) : cases.map((one) => ({ one, unit: unitOf(one, result, input) }))
  ).map(({ one, unit }): Cell[] => [
    chapterCell(question.data.bySlug.get(one.unit.chapter)),
    unit,
    standing(one, lang),
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

  function placeOf({ unit: { file, path } }: Case): string {
    const line = lineOf({ file, path });
    return line === null ? `${file} (${{ vi: 'không có tệp', en: 'no such file' }[lang]})` : `${file}:${line}`;
  }
}

const SIGNS = { met: 'good', missed: 'bad', excluded: 'neutral' } as const;

function standing({ standing: one }: Case, lang: ReportInput['lang']): Cell {
  return verdict(SIGNS[one], one === 'excluded' ? { vi: 'không tính', en: 'not counted' }[lang] : STATE_NAMES[one][lang]);
}

function unitOf({ unit }: Case, { counts }: IndicatorResult, { question, names }: ReportInput): Cell {
  if (counts === 'chapters') return { kind: 'none', reason: 'not-applicable' };
  if (counts === 'places') return text(question.data.bySlug.get(unit.chapter)?.places.find(({ key }) => key === unit.unit)?.name);
  const name = names ? question.data.entries.get(unit.unit)?.at(-1)?.name : undefined;
  return text(name === undefined ? unit.unit : `${unit.unit} ${name}`);
}

/** Of members, those who count as met are one row a chapter, and who does not belong to the list on that day is left out. */
function membersInShort(cases: readonly Case[], input: ReportInput): { readonly one: Case; readonly unit: Cell }[] {
  const result = { counts: 'members' } as IndicatorResult;
  const met = new Map<string, Case[]>();
  for (const one of cases) if (one.standing === 'met') met.set(one.unit.chapter, [...(met.get(one.unit.chapter) ?? []), one]);
  const together = [...met.values()].map((list) => {
    const [first] = list as [Case];
    const unit = text(`${list.length} ${UNIT_NAMES.members[input.lang]}`);
    return {
      one: { ...first, unit: { ...first.unit, path: [] }, summary: { vi: 'đóng đủ và đúng kỳ', en: 'paid in full and on time' } },
      unit,
    };
  });
  const others = cases.filter(
    ({ standing: one, unit }) => one === 'missed' || (one === 'excluded' && (unit.reason === 'exempt' || unit.reason === 'owes-nothing')),
  );
  return [...together, ...others.map((one) => ({ one, unit: unitOf(one, result, input) }))];
}
