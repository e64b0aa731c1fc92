import { child, children, type Element } from '../xml.ts';
import type { Block, Passage, Row } from './document.ts';
import { groundOf, type Looks, lookOf } from './looks.ts';
import type { Numbering } from './numbering.ts';
import { type Reading, readPassage } from './passage.ts';
import { shiftOfTable } from './shifts.ts';

/** Elements that only hold paragraphs and tables together. */
const HOLDERS = new Set(['sdt', 'sdtContent', 'ins', 'del', 'moveFrom', 'moveTo', 'customXml', 'smartTag', 'AlternateContent', 'Choice']);

/** The paragraphs that hold something and the tables of a body, header, footer or note, in order. */
export function readBlocks(body: Element, looks: Looks, numbering: Numbering = () => undefined): readonly Block[] {
  const reading: Reading = { looks, numbering, around: {}, fields: [] };
  return flat(body).flatMap((one): Block[] => {
    if (one.name === 'tbl') return [{ kind: 'table', rows: readTable(one, reading) }];
    const passage = readPassage([one], reading);
    return isEmpty(passage) ? [] : [{ kind: 'paragraph', passage }];
  });
}

/** Paragraphs and tables, out of whatever holds them. */
function flat(element: Element): readonly Element[] {
  return children(element).flatMap((one) => (one.name === 'p' || one.name === 'tbl' ? [one] : HOLDERS.has(one.name) ? flat(one) : []));
}

function readTable(table: Element, reading: Reading): readonly Row[] {
  const style = reading.looks.ofStyle(child(child(table, 'tblPr'), 'tblStyle')?.attributes['val']);
  return rowsOf(table, 'tr').map((row): Row => {
    const properties = child(row, 'trPr');
    const height = child(properties, 'trHeight')?.attributes;
    const change = child(properties, 'ins') ?? child(properties, 'del');
    const cells = rowsOf(row, 'tc').map((cell): Passage => {
      const around = {
        ...style,
        ...shiftOfTable(child(table, 'tblPr')),
        ...groundOf(child(cell, 'tcPr')),
        ...shiftOfTable(child(cell, 'tcPr')),
      };
      const passage = readPassage(paragraphsOf(cell), { ...reading, around });
      if (!change) return passage;
      const [removed, added] = change.name === 'del' ? [passage.text, ''] : ['', passage.text];
      return { ...passage, tracked: [...passage.tracked, { author: change.attributes['author'] ?? '?', removed, added }] };
    });
    const hidden = child(properties, 'hidden');
    const isLow = height?.['hRule'] === 'exact' && Number(height['val']) < 80;
    return {
      cells: spread(row, cells),
      isHidden: isLow || (hidden !== undefined && lookOf({ ...hidden, children: [{ ...hidden, name: 'vanish' }] }).vanish === true),
    };
  });
}

/** Cells at the columns of the grid where they begin, so that a cell across two moves none after it. */
function spread(row: Element, cells: readonly Passage[]): readonly Passage[] {
  return rowsOf(row, 'tc').flatMap((cell, index) => {
    const span = Math.min(64, Number(child(child(cell, 'tcPr'), 'gridSpan')?.attributes['val'] ?? 1) || 1);
    return [cells[index] ?? EMPTY, ...Array.from({ length: span - 1 }, () => EMPTY)];
  });
}

const EMPTY: Passage = { text: '', original: '', hidden: [], tracked: [] };

function rowsOf(element: Element, name: string): readonly Element[] {
  return children(element).flatMap((one) => (one.name === name ? [one] : HOLDERS.has(one.name) ? rowsOf(one, name) : []));
}

/** The paragraphs of a cell, and those of tables within it. */
function paragraphsOf(element: Element): readonly Element[] {
  return flat(element).flatMap((one) =>
    one.name === 'p' ? [one] : rowsOf(one, 'tr').flatMap((row) => rowsOf(row, 'tc').flatMap(paragraphsOf)),
  );
}

function isEmpty({ text, original, tracked }: Passage): boolean {
  return text === '' && original === '' && tracked.length === 0;
}
