import type { Words } from '../../i18n/lang.ts';
import { align, wordLikeness } from '../align.ts';
import { alignTable } from '../align-table.ts';
import { brief, type Difference, plain } from '../difference.ts';
import { compareFacts } from '../facts.ts';
import { comparePassages } from './compare-passages.ts';
import { compareRunning } from './compare-running.ts';
import { type Block, type Row, textOfTable, type WordDocument } from './document.ts';
import { type Placed, placed } from './places.ts';

/** What a reader finds in a Word document that is not what the data produces, and the other way round. */
export function compareDocx(before: WordDocument, after: WordDocument): readonly Difference[] {
  const [old, now] = [placed(before.blocks), placed(after.blocks)];
  const pairs = align(old, now, ({ block }) => `${block.kind} ${wordsOf(block)}`, likeness());
  return [
    ...pairs.flatMap(([one, two]) => compareBlocks(one === undefined ? undefined : old[one], two === undefined ? undefined : now[two])),
    ...compareRunning(before.running, after.running),
    ...compareFacts(before.facts, after.facts, undefined),
  ];
}

function wordsOf(block: Block): string {
  return block.kind === 'paragraph' ? block.passage.text : textOfTable(block.rows);
}

function likeness(): (one: Placed, two: Placed) => number {
  const shared = wordLikeness();
  return ({ block: one }, { block: two }) => (one.kind === two.kind ? shared(wordsOf(one), wordsOf(two)) : 0);
}

function compareBlocks(before: Placed | undefined, after: Placed | undefined): readonly Difference[] {
  if (before && after && before.block.kind !== after.block.kind)
    return [...compareBlocks(before, undefined), ...compareBlocks(undefined, after)];
  const there = after ?? before;
  if (!there) return [];
  const { block, place } = there;
  if (block.kind === 'paragraph') {
    const passage = (one: Placed | undefined) => (one?.block.kind === 'paragraph' ? one.block.passage : undefined);
    const within = { where: { vi: 'toàn văn bản', en: 'the whole text' }, isCell: false };
    return comparePassages(passage(before), passage(after), place, 'paragraph').map((one) => ({ ...one, within }));
  }
  if (before?.block.kind === 'table' && after?.block.kind === 'table') return compareTables(before.block.rows, after.block.rows, place);
  const text = plain(brief(textOfTable(block.rows).replaceAll('\n', ' / ')));
  return [{ place, kind: 'table', before: before ? text : null, after: after ? text : null }];
}

function compareTables(before: readonly Row[], after: readonly Row[], table: Words): readonly Difference[] {
  const texts = (rows: readonly Row[]) => rows.map(({ cells }) => cells.map(({ text }) => text));
  const { rows, columns } = alignTable(texts(before), texts(after));
  const wholeColumns = columns.flatMap(([one, two]): Difference[] => {
    if (one !== undefined && two !== undefined) return [];
    const [all, column] = one === undefined ? [after, two ?? 0] : [before, one];
    const text = plain(brief(all.map(({ cells }) => cells[column]?.text ?? '').join(' | ')));
    const place = { vi: `${table.vi}, cột ${column + 1}`, en: `${table.en}, column ${column + 1}` };
    return [{ place, kind: 'column', before: one === undefined ? null : text, after: one === undefined ? text : null }];
  });
  const within = { where: table, isCell: true };
  const inRows = rows.flatMap(([one, two]): readonly Difference[] => {
    const [was, is] = [one === undefined ? undefined : before[one], two === undefined ? undefined : after[two]];
    const row = (two ?? one ?? 0) + 1;
    const place = { vi: `${table.vi}, hàng ${row}`, en: `${table.en}, row ${row}` };
    if (!was || !is) {
      const text = plain(brief((was ?? is)?.cells.map((cell) => cell.text).join(' | ') ?? ''));
      return [{ place, kind: 'row', before: was ? text : null, after: is ? text : null }];
    }
    const hidden: readonly Difference[] =
      was.isHidden === is.isHidden ? [] : [{ place, kind: 'hidden', before: shown(was.isHidden), after: shown(is.isHidden) }];
    const cells = columns.flatMap(([left, right]) =>
      left === undefined || right === undefined
        ? []
        : comparePassages(was.cells[left], is.cells[right], cellAt(place, after, row, right), 'value').map((one) => ({ ...one, within })),
    );
    return [...hidden, ...cells];
  });
  return [...wholeColumns, ...inRows];
}

function shown(isHidden: boolean): Words {
  return isHidden ? { vi: 'bị ẩn', en: 'hidden' } : { vi: 'hiện', en: 'shown' };
}

/** A cell by row and column, with the head of its column and the name of its row. */
function cellAt(row: Words, rows: readonly Row[], number: number, column: number): Words {
  const head = number > 1 ? rows[0]?.cells[column]?.text : undefined;
  const name = number === 1 ? undefined : rows[number - 1]?.cells.findIndex(({ text }) => /\p{L}/u.test(text));
  const label = [head, name !== undefined && name >= 0 && name < column ? rows[number - 1]?.cells[name]?.text : undefined]
    .filter((text) => text !== undefined && text !== '')
    .map((text) => brief(text?.replaceAll('\n', ' ') ?? '', 32))
    .join(', ');
  const about = label === '' ? '' : ` (${label})`;
  return { vi: `${row.vi}, cột ${column + 1}${about}`, en: `${row.en}, column ${column + 1}${about}` };
}
