import type { Words } from '../../i18n/lang.ts';
import { plain } from '../difference.ts';
import { type Fact, otherParts } from '../facts.ts';
import { type Package, partOf, type Relation, relationsOf } from '../package.ts';
import { child, children, type Element, isOn, textOf } from '../xml.ts';
import type { Book, Sheet } from './book.ts';
import { type Palette, paletteOf } from './colours.ts';
import { pageFacts } from './page.ts';
import { cellsOf, hiddenColumns, hiddenRows, hidesByDefault, type Surroundings } from './sheet.ts';
import { readText } from './strings.ts';
import { stylesOf } from './styles.ts';

/** Parts that are read here, or that no reader sees. */
const BOOK_PARTS = new Set(
  'worksheet styles theme sharedstrings calcchain person sheetmetadata customxml usernames revisionheaders'.split(' '),
);
const SHEET_PARTS = new Set('comments threadedcomment printersettings'.split(' '));

/** Reads a workbook as far as a reader sees it. Throws CannotRun for one that no office program would open. */
export function readXlsx({ archive, main, root }: Package): Book {
  const relations = relationsOf(archive, main);
  const part = (type: string) => {
    const target = relations.find((one) => one.type === type)?.target;
    return target === undefined || !archive.has(target) ? undefined : partOf(archive, target);
  };
  const styles = part('styles');
  const palette = paletteOf(styles, part('theme'));
  const around: Surroundings = {
    strings: children(part('sharedStrings'), 'si').map((item) => readText(item, palette)),
    styles: stylesOf(styles, palette),
    inline: (item) => readText(item, palette),
  };
  const listed = children(child(root, 'sheets'), 'sheet');
  const names = namesOf(root);
  const sheets = listed.map((entry, index): Sheet => {
    const link = relations.find(({ id }) => id === entry.attributes['id']);
    const state = entry.attributes['state'];
    return {
      name: entry.attributes['name'] ?? '',
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      ...contentOf(
        link,
        names.filter(({ sheet }) => sheet === index),
      ),
    };
  });
  return {
    sheets,
    facts: [
      ...otherParts(relations, BOOK_PARTS),
      ...factsOfNames(names.filter(({ sheet }) => sheet === undefined)),
      ...calculationFacts(root),
      ...(isOn(child(root, 'workbookPr')?.attributes['date1904'])
        ? [{ key: '1904', kind: 'setting', what: { vi: 'cách đếm ngày', en: 'counting of days' }, value: plain('1904') } as const]
        : []),
    ],
  };

  function contentOf(link: Relation | undefined, own: readonly Name[]): Omit<Sheet, 'name' | 'state'> {
    if (link?.type !== 'worksheet') {
      // A sheet that is a chart or a dialog: nothing in it can be compared, so that it is there is told.
      const what = { vi: 'loại tờ', en: 'kind of sheet' };
      const fact: Fact = { key: 'kind', kind: 'part', what, value: plain(link?.type ?? '?') };
      return { cells: [], hiddenRows: new Set(), hiddenColumns: new Set(), merges: [], notes: new Map(), facts: [fact] };
    }
    const sheet = partOf(archive, link.target);
    const links = relationsOf(archive, link.target);
    const cells = cellsOf(sheet, around);
    const notes = notesOf(links, palette);
    const hasNotes = notes.size > 0;
    return {
      cells,
      hiddenRows: hiddenRows(sheet),
      hiddenColumns: hiddenColumns(
        sheet,
        cells.reduce((last, { column }) => Math.max(last, column), 0),
      ),
      merges: children(child(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) => attributes['ref'] ?? ''),
      notes,
      facts: [
        ...pageFacts(sheet, around.styles),
        ...otherParts(
          links.filter(({ type }) => !(hasNotes && type === 'vmlDrawing')),
          SHEET_PARTS,
        ),
        ...factsOfNames(own),
        ...(hidesByDefault(sheet)
          ? [
              {
                key: 'default',
                kind: 'hidden',
                what: { vi: 'hàng, cột mặc định', en: 'rows and columns by default' },
                value: { vi: 'bị ẩn', en: 'hidden' },
              } as const,
            ]
          : []),
      ],
    };
  }

  function notesOf(links: readonly Relation[], colours: Palette): Map<string, string> {
    const comments = links.filter(({ type, target }) => type === 'comments' && archive.has(target));
    return new Map(
      comments.flatMap(({ target }) =>
        children(child(partOf(archive, target), 'commentList'), 'comment').map((comment): [string, string] => [
          comment.attributes['ref'] ?? '',
          readText(child(comment, 'text'), colours).text,
        ]),
      ),
    );
  }
}

/** How the workbook is worked out again, where that keeps a figure from following the others. */
function calculationFacts(root: Element): Fact[] {
  const { calcMode = 'auto', fullPrecision = '1' } = child(root, 'calcPr')?.attributes ?? {};
  const what: Words = { vi: 'cách tính công thức', en: 'calculation of formulas' };
  return [
    ...(calcMode === 'manual'
      ? [
          {
            key: 'calculation',
            kind: 'setting',
            what,
            value: { vi: 'tính bằng tay: sửa số, kết quả vẫn đứng yên', en: 'by hand: results stay when figures change' },
          } as const,
        ]
      : []),
    ...(isOn(fullPrecision)
      ? []
      : [{ key: 'precision', kind: 'setting', what, value: { vi: 'làm tròn theo số hiện ra', en: 'rounded as shown' } } as const]),
  ];
}

interface Name {
  readonly name: string;
  readonly value: string;
  readonly sheet: number | undefined;
}

/** Names that programs make for themselves. */
const OWN_NAMES = new Set(['_xlnm._FilterDatabase', '_xlnm.Print_Titles']);

function namesOf(root: Element): Name[] {
  return children(child(root, 'definedNames'), 'definedName')
    .map((one) => ({
      name: one.attributes['name'] ?? '',
      value: textOf(one),
      sheet: one.attributes['localSheetId'] === undefined ? undefined : Number(one.attributes['localSheetId']),
    }))
    .filter(({ name }) => !OWN_NAMES.has(name));
}

function factsOfNames(names: readonly Name[]): Fact[] {
  return names.map(({ name, value }) =>
    name === '_xlnm.Print_Area'
      ? { key: name, kind: 'print', what: { vi: 'vùng in', en: 'print area' }, value: plain(value.replace(/^.*!/, '').replaceAll('$', '')) }
      : { key: `name ${name}`, kind: 'setting', what: { vi: `tên vùng ${name}`, en: `name ${name}` }, value: plain(value) },
  );
}
