import type { Style } from './engine.ts';

const FACE = 'Times New Roman';
const INK = { argb: 'FF000000' };
const GREY_INK = { argb: 'FF595959' };
const DARK_RED = { argb: 'FF9C0006' };

const line = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const box = { top: line, left: line, bottom: line, right: line } as const;
const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const font = (size: number, more: Partial<Style['font']> = {}): Partial<Style['font']> => ({
  name: FACE,
  family: 1,
  size,
  color: INK,
  ...more,
});
const wrapped = (horizontal: 'left' | 'center' | 'right', vertical: 'top' | 'middle' = 'top') =>
  ({ horizontal, vertical, wrapText: true }) as const;

/** Point sizes, needed again where heights are worked out. */
export const SIZES = { title: 14, line: 12, tableTitle: 12, cell: 11 } as const;

const cell = (horizontal: 'left' | 'center' | 'right', more: Partial<Style['font']> = {}): Partial<Style> => ({
  font: font(SIZES.cell, more),
  alignment: wrapped(horizontal),
  border: box,
});

/** Lines above and below the tables. */
export const LINES = {
  title: { font: font(SIZES.title, { bold: true }), alignment: wrapped('center', 'middle') },
  about: { font: font(SIZES.line, { italic: true }), alignment: wrapped('center') },
  stamp: { font: font(SIZES.line, { bold: true, color: DARK_RED }), alignment: wrapped('center') },
  tableTitle: { font: font(SIZES.tableTitle, { bold: true }), alignment: wrapped('left', 'middle') },
  note: { font: font(SIZES.cell, { italic: true }), alignment: wrapped('left') },
} as const satisfies Record<string, Partial<Style>>;

/** Cells of the tables. */
export const CELLS = {
  plain: { font: font(SIZES.cell) },
  head: { ...cell('center', { bold: true }), alignment: wrapped('center', 'middle'), fill: solid('FFE0E0E0') },
  text: cell('left'),
  number: cell('right'),
  centred: cell('center'),
  missing: cell('center', { italic: true, color: GREY_INK }),
  empty: cell('left', { italic: true }),
} as const satisfies Record<string, Partial<Style>>;

/** The same cell in a totals row. */
export function asTotal(style: Partial<Style>): Partial<Style> {
  return { ...style, font: { ...style.font, bold: true }, fill: solid('FFF2F2F2') };
}

const FORMATTED = new Map<string, Partial<Style>>();

/** A style of the tables with a number format: one object for all cells that look so, which costs less memory and is compared at once. */
export function formatted(kind: 'text' | 'number' | 'centred', numFmt: string): Partial<Style> {
  const name = `${kind} ${numFmt}`;
  const style = FORMATTED.get(name) ?? { ...CELLS[kind], numFmt };
  FORMATTED.set(name, style);
  return style;
}

/** For a text that looks like a formula: Excel then keeps it as text even when somebody opens the cell and presses Enter. */
export const TEXT_FORMAT = '@';

/** How a verdict looks; the bad one is bold on a clearly darker ground, so that it stands out in a black-and-white print too. */
export const VERDICTS = {
  good: { font: { color: { argb: 'FF1E5C2B' } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFE8F5E9' } } },
  bad: { font: { bold: true, color: { argb: 'FF7F0000' } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFEFB0B0' } } },
} as const satisfies Record<string, Partial<Style>>;
