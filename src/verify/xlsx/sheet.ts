import { tooBig } from '../refusals.ts';
import { child, children, type Element, isOn, textOf } from '../xml.ts';
import { canonicalFormula, movedFormula, type Spot, spotOf } from './addresses.ts';
import type { Cell, Hiding, Value } from './book.ts';
import type { Text } from './strings.ts';
import { unescaped } from './strings.ts';
import type { Styles } from './styles.ts';

/** What the cells of a sheet refer to. */
export interface Surroundings {
  readonly strings: readonly Text[];
  readonly styles: Styles;
  readonly inline: (item: Element | undefined) => Text;
}

/** Narrower or lower than this, a column or row shows nothing: characters and points. */
const NARROW = 2;
const LOW = 4;

/** The cells of a worksheet that hold something; shared formulas are written out for each. */
export function cellsOf(sheet: Element, { strings, styles, inline }: Surroundings): readonly Cell[] {
  const shared = new Map<string, { formula: string; at: Spot }>();
  const found: Cell[] = [];
  let row = 0;
  for (const line of children(child(sheet, 'sheetData'), 'row')) {
    row = Number(line.attributes['r'] ?? row + 1);
    let column = 0;
    for (const cell of children(line, 'c')) {
      const at = spotOf(cell.attributes['r']) ?? { row, column: column + 1 };
      column = at.column;
      const look = styles.look(Number(cell.attributes['s'] ?? 0));
      const text = textIn(cell, strings, inline);
      const formula = formulaOf(child(cell, 'f'), at, shared);
      const value = storedValue(cell, text);
      if (value === undefined && formula === undefined) continue;
      const hides = new Set<Hiding>([...look.hides, ...(text?.hides(look.ground) ?? [])]);
      found.push({ ...at, value, formula, format: look.format, hides: [...hides].sort(), isHead: look.isHead });
    }
  }
  return found;
}

function textIn(cell: Element, strings: readonly Text[], inline: Surroundings['inline']): Text | undefined {
  const type = cell.attributes['t'];
  if (type === 's') return strings[Number(textOf(child(cell, 'v')))];
  return type === 'inlineStr' ? inline(child(cell, 'is')) : undefined;
}

function storedValue(cell: Element, text: Text | undefined): Value | undefined {
  const raw = textOf(child(cell, 'v'));
  switch (cell.attributes['t']) {
    case 's':
    case 'inlineStr':
      return written(text?.text ?? '');
    case 'str':
      return written(unescaped(raw));
    case 'b':
      return { kind: 'truth', text: isOn(raw) ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: raw };
    case 'd':
      return { kind: 'text', text: raw };
    default:
      if (raw === '') return undefined;
      return Number.isNaN(Number(raw)) ? { kind: 'text', text: raw } : { kind: 'number', number: Number(raw) };
  }
}

function written(text: string): Value | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

function formulaOf(f: Element | undefined, at: Spot, shared: Map<string, { formula: string; at: Spot }>): string | undefined {
  if (!f) return undefined;
  const text = textOf(f);
  const { t: type, si = '', ref } = f.attributes;
  if (type === 'shared') {
    if (text !== '') shared.set(si, { formula: text, at });
    const first = shared.get(si);
    if (!first) return undefined;
    const moved = movedFormula(first.formula, (spot, fixed) => ({
      row: fixed.row ? spot.row : spot.row + at.row - first.at.row,
      column: fixed.column ? spot.column : spot.column + at.column - first.at.column,
    }));
    return canonicalFormula(moved);
  }
  const formula = canonicalFormula(text);
  return type === 'array' || type === 'dataTable' ? `{${formula}} ${ref ?? ''}` : formula;
}

/** Rows that are hidden, filtered away or too low to be read. */
export function hiddenRows(sheet: Element): Set<number> {
  const hidden = new Set<number>();
  let row = 0;
  for (const { attributes } of children(child(sheet, 'sheetData'), 'row')) {
    row = Number(attributes['r'] ?? row + 1);
    if (isOn(attributes['hidden']) || Number(attributes['ht'] ?? LOW) < LOW) hidden.add(row);
  }
  return hidden;
}

/** Columns up to `last` that are hidden or too narrow to be read. Throws CannotRun for more overlapping ones than a program writes. */
export function hiddenColumns(sheet: Element, last: number): Set<number> {
  const hidden = new Set<number>();
  let marked = 0;
  for (const { attributes } of children(child(sheet, 'cols'), 'col')) {
    if (!isOn(attributes['hidden']) && Number(attributes['width'] ?? NARROW) >= NARROW) continue;
    for (let column = Math.max(1, Number(attributes['min'])); column <= Math.min(last, Number(attributes['max'])); column++) {
      if (++marked > 100_000) throw tooBig();
      hidden.add(column);
    }
  }
  return hidden;
}

/** Rows and columns that are hidden because nothing else is said of them. */
export function hidesByDefault(sheet: Element): boolean {
  const { zeroHeight, defaultRowHeight = '15', defaultColWidth = '8' } = child(sheet, 'sheetFormatPr')?.attributes ?? {};
  return isOn(zeroHeight) || Number(defaultRowHeight) < LOW || Number(defaultColWidth) < NARROW;
}

/** A value as it is compared and shown. */
export function sameValue(one: Value | undefined, two: Value | undefined): boolean {
  if (one?.kind === 'number' && two?.kind === 'number') return one.number.toPrecision(14) === two.number.toPrecision(14);
  return one?.kind === two?.kind && textOfValue(one) === textOfValue(two);
}

/** The text of a value; empty for none. */
export function textOfValue(value: Value | undefined): string {
  return value === undefined ? '' : value.kind === 'number' ? String(value.number) : value.text;
}
