import type { ChalkInstance } from 'chalk';
import type { Lang } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { IndicatorResult } from '../../indicators/evaluate.ts';
import type { Unit } from '../../indicators/indicator.ts';
import { REASONS, type ReasonCode } from '../../indicators/reasons.ts';
import { INDICATOR_NAMES, UNIT_NAMES } from '../../indicators/words.ts';
import { shortName } from '../../report/words.ts';
import type { StatusView } from './status.ts';

/** What is missing, by name of chapter and unit, under the smallest step to each target. */
export function renderMissing(view: StatusView, lang: Lang, colour: ChalkInstance, columns: number): string {
  const blocks = view.results.flatMap((result) => {
    const missing = result.units.filter((unit) => !unit.met && (view.chapter === undefined || unit.chapter === view.chapter));
    const shortfall =
      view.chapter === undefined ? result.shortfall : (result.chapters.find(({ chapter }) => chapter === view.chapter)?.shortfall ?? 0);
    if (missing.length === 0 || (shortfall === 0 && view.chapter === undefined)) return [];
    const step =
      shortfall === 0 || (view.chapter !== undefined && result.counts === 'chapters')
        ? ''
        : lang === 'vi'
          ? `: cần thêm ${formatCount(shortfall, lang)} ${UNIT_NAMES[result.counts].vi}`
          : `: ${formatCount(shortfall, lang)} more ${UNIT_NAMES[result.counts].en} needed`;
    return [[`${colour.bold(INDICATOR_NAMES[result.id][lang])}${step}`, ...lines(result, missing).map((line) => `  ${line}`)].join('\n')];
  });
  if (blocks.length === 0) return '';
  return `${colour.bold(lang === 'vi' ? 'CÒN THIẾU' : 'WHAT IS MISSING')}\n${blocks.join('\n')}`;

  function lines(result: IndicatorResult, missing: readonly Unit[]): string[] {
    if (result.counts === 'chapters') return missing.map((unit) => `${chapterName(unit)}: ${REASONS[unit.reason][lang]}`);
    const byChapter = groupByChapter(missing);
    return [...byChapter.values()].flatMap((units) => {
      const name = chapterName(units[0] as Unit);
      if (result.counts === 'places')
        return [
          `${name}: ${units.map((unit) => `${placeName(unit)}${unit.reason === 'no-subchapter' ? '' : ` (${REASONS[unit.reason][lang]})`}`).join(', ')}`,
        ];
      const counts = tallyReasons(units)
        .map(([reason, count]) => `${formatCount(count, lang)} ${REASONS[reason][lang]}`)
        .join(', ');
      return view.chapter === undefined
        ? [`${name}: ${counts}`]
        : [
            `${name}: ${counts}`,
            ...tallyReasons(units).flatMap(([reason]) =>
              people(
                units.filter((unit) => unit.reason === reason),
                reason,
              ),
            ),
          ];
    });
  }

  function people(units: readonly Unit[], reason: ReasonCode): string[] {
    const listed = units.map((unit) => (view.names ? `${unit.unit} ${view.data.entries.get(unit.unit)?.at(-1)?.name ?? ''}` : unit.unit));
    return wrap(`  ${REASONS[reason][lang]}: `, listed, columns);
  }

  function chapterName(unit: Unit): string {
    return shortName(view.data.bySlug.get(unit.chapter)?.name ?? unit.chapter);
  }

  function placeName(unit: Unit): string {
    return view.data.bySlug.get(unit.chapter)?.places.find(({ key }) => key === unit.unit)?.name ?? unit.unit;
  }
}

function tallyReasons(units: readonly Unit[]): [ReasonCode, number][] {
  const counts = new Map<ReasonCode, number>();
  for (const { reason } of units) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Items after a label, in lines no wider than the terminal. */
function wrap(label: string, items: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  let line = label;
  for (const [index, item] of items.entries()) {
    const piece = `${item}${index === items.length - 1 ? '' : ', '}`;
    if (line !== label && line.length + piece.length > columns - 4) {
      lines.push(line.trimEnd());
      line = ' '.repeat(4);
    }
    line += piece;
  }
  return [...lines, line];
}

function groupByChapter(units: readonly Unit[]): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) groups.set(unit.chapter, [...(groups.get(unit.chapter) ?? []), unit]);
  return groups;
}
