import { escaped } from './xml.ts';

/** A cell of a table as Word draws it; widths in twips, sizes in points. */
export interface DrawnCell {
  readonly text: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly across?: number;
  /** A cell over two rows: its first half, or the empty one below. */
  readonly down?: 'first' | 'rest';
}

export interface DrawnRow {
  readonly cells: readonly DrawnCell[];
  /** Repeated at the top of every page. */
  readonly head?: boolean;
  /** Stays on the page of the next row. */
  readonly keepNext?: boolean;
  /** Least height in points. */
  readonly height?: number;
}

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** A table of fixed column widths with thin black lines, its text in the style TableText. */
export function tableXml(rows: readonly DrawnRow[], widths: readonly number[], size: number, padding: number): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${SIDES.map((side) => `<w:${side} ${LINE}/>`).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar><w:left w:w="${padding * 20}" w:type="dxa"/><w:right w:w="${padding * 20}" w:type="dxa"/></w:tblCellMar>`,
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row) => rowXml(row, size)),
    '</w:tbl>',
  ].join('');
}

function rowXml({ cells, head, keepNext, height }: DrawnRow, size: number): string {
  const tall = height === undefined || height <= 0 ? '' : `<w:trHeight w:val="${Math.ceil(height * 20)}" w:hRule="atLeast"/>`;
  const drawn = cells.map((cell) => cellXml(cell, size, keepNext === true)).join('');
  return `<w:tr><w:trPr><w:cantSplit/>${tall}${head ? '<w:tblHeader/>' : ''}</w:trPr>${drawn}</w:tr>`;
}

function cellXml({ text, width, align, bold, italics, across, down }: DrawnCell, size: number, keepNext: boolean): string {
  const span = across === undefined || across === 1 ? '' : `<w:gridSpan w:val="${across}"/>`;
  const merge = down === undefined ? '' : down === 'first' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const look = `${bold ? '<w:b/><w:bCs/>' : ''}${italics ? '<w:i/><w:iCs/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  const run = text === '' ? '' : `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const paragraph = `<w:pPr><w:pStyle w:val="TableText"/>${keepNext ? '<w:keepNext/>' : ''}<w:jc w:val="${align}"/></w:pPr>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr><w:p>${paragraph}${run}</w:p></w:tc>`;
}
