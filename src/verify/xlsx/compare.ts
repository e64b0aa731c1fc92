import type { Words } from '../../i18n/lang.ts';
import { type Difference, plain } from '../difference.ts';
import { compareFacts } from '../facts.ts';
import type { Book, Sheet } from './book.ts';
import { compareSheets } from './compare-sheets.ts';

/** What a reader finds in a workbook that is not what the data produces, and the other way round. */
export function compareXlsx(before: Book, after: Book): readonly Difference[] {
  const pairs = pairSheets(before.sheets, after.sheets);
  return [...compareOrder(pairs, before, after), ...pairs.flatMap(compareOne), ...compareFacts(before.facts, after.facts, undefined)];
}

type SheetPair = readonly [before: Sheet | undefined, after: Sheet | undefined];

/** Sheets of one name belong together; among the others, those at the same place: such a sheet was renamed. */
function pairSheets(before: readonly Sheet[], after: readonly Sheet[]): readonly SheetPair[] {
  const named = new Map(after.map((sheet) => [sheet.name, sheet]));
  const known = new Set(before.map(({ name }) => name));
  const renamed = new Set<Sheet>();
  const pairs = before.map((sheet, index): SheetPair => {
    const same = named.get(sheet.name);
    if (same) return [sheet, same];
    const there = after[index];
    if (!there || known.has(there.name)) return [sheet, undefined];
    renamed.add(there);
    return [sheet, there];
  });
  const added = after.filter((sheet) => !known.has(sheet.name) && !renamed.has(sheet));
  return [...pairs, ...added.map((sheet): SheetPair => [undefined, sheet])];
}

function compareOrder(pairs: readonly SheetPair[], before: Book, after: Book): readonly Difference[] {
  const both = pairs.filter((pair): pair is readonly [Sheet, Sheet] => pair[0] !== undefined && pair[1] !== undefined);
  const [old, now] = [new Map(both), new Map(both.map(([one, two]) => [two, one]))];
  const wanted = before.sheets.filter((sheet) => old.has(sheet));
  const found = after.sheets.flatMap((sheet) => now.get(sheet) ?? []);
  if (wanted.every((sheet, index) => found[index] === sheet)) return [];
  const names = (sheets: readonly Sheet[]) => plain(sheets.map(({ name }) => name).join(', '));
  return [{ place: { vi: 'thứ tự các tờ', en: 'order of the sheets' }, kind: 'order', before: names(wanted), after: names(found) }];
}

function compareOne([before, after]: SheetPair): readonly Difference[] {
  const place = sheetAt(after?.name ?? before?.name ?? '');
  const there = { vi: 'có tờ này', en: 'there is such a sheet' };
  if (!after) return [{ place, kind: 'sheet', before: there, after: null }];
  if (!before) return [{ place, kind: 'sheet', before: null, after: there }];
  return [
    ...(before.name === after.name
      ? []
      : [{ place: sheetAt(before.name), kind: 'sheet', before: named(before.name), after: named(after.name) } as const]),
    ...(before.state === after.state ? [] : [{ place, kind: 'hidden', before: STATES[before.state], after: STATES[after.state] } as const]),
    ...compareSheets(before, after),
  ];
}

const STATES: Readonly<Record<Sheet['state'], Words>> = {
  visible: { vi: 'hiện', en: 'shown' },
  hidden: { vi: 'bị ẩn', en: 'hidden' },
  veryHidden: { vi: 'bị ẩn kỹ, Excel không cho hiện lại', en: 'hidden so that Excel offers no way to show it' },
};

function sheetAt(name: string): Words {
  return { vi: `tờ "${name}"`, en: `sheet "${name}"` };
}

function named(name: string): Words {
  return { vi: `tên là "${name}"`, en: `named "${name}"` };
}
