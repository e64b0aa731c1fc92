import { storable } from './cells.ts';
import type { Style, Worksheet } from './engine.ts';
import { heightFor } from './measure.ts';

/** Writes one text across `span` columns, tall enough to be read whole. */
export function writeLine(to: Worksheet, row: number, text: string, span: number, characters: number, style: Partial<Style>): void {
  const cell = to.getCell(row, 1);
  cell.value = storable(text);
  cell.style = style;
  if (span > 1) to.mergeCells(row, 1, row, span);
  to.getRow(row).height =
    heightFor(text, characters, { size: style.font?.size ?? 11, bold: style.font?.bold ?? false }) +
    (style.alignment?.vertical === 'middle' ? 6 : 2);
}
