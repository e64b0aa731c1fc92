import type { Lang } from '../../i18n/lang.ts';
import type { Block } from './blocks.ts';
import { type FileChild, HeadingLevel, Paragraph } from './engine.ts';
import { balanced, widest } from './lines.ts';
import { POINT, TEXT_WIDTH } from './page.ts';
import { rule } from './rule.ts';
import { DASHES, SIZES } from './styles.ts';
import { wordTable } from './table.ts';
import { inCapitals, lettersOf, type Piece, runs } from './text.ts';

const BOLD = { size: SIZES.body, bold: true };
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** The text of the report, from the name of its type to `./.`. */
export function body(blocks: readonly Block[], lang: Lang): FileChild[] {
  const ended = withEnd(blocks);
  return ended.flatMap((block, index) => {
    const next = ended[index + 1];
    switch (block.kind) {
      case 'heading':
        return [heading(block.level, block.pieces)];
      case 'item':
        return [item(block)];
      case 'table':
        return wordTable(block.table, lang, { where: 'text', width: TEXT_WIDTH, titled: !isNamed(block.table.title, ended[index - 1]) });
      case 'paragraph': {
        if (isSubject(ended, index)) return subject(block.pieces);
        const style = /^(?:Kính gửi|To)\s*:/.test(lettersOf(block.pieces)) ? 'Addressee' : 'BodyText';
        // What leads to a list or stands above the signature stays with it.
        return [new Paragraph({ style, keepNext: next === undefined || next.kind === 'item', children: runs(block.pieces) })];
      }
    }
  });
}

/** Whether a table needs no title because it has none, or the heading above says the same. */
function isNamed(title: string, above: Block | undefined): boolean {
  return title === '' || (above?.kind === 'heading' && lettersOf(above.pieces).endsWith(title));
}

/** What the report is about: the bold paragraph right below the name of its type; undefined where a template has none. */
export function subjectOf(blocks: readonly Block[]): string | undefined {
  const found = blocks.find((_, index) => isSubject(blocks, index));
  return found && 'pieces' in found ? lettersOf(found.pieces).trim() : undefined;
}

function isSubject(blocks: readonly Block[], index: number): boolean {
  const [above, block] = [blocks[index - 1], blocks[index]];
  if (above?.kind !== 'heading' || above.level !== 1 || block?.kind !== 'paragraph') return false;
  return block.pieces.every(({ bold, text }) => bold || text.trim() === '');
}

/** The subject with the rule below it, a third to a half as long as its text. */
function subject(pieces: readonly Piece[]): Paragraph[] {
  const lines = balanced(lettersOf(pieces), (TEXT_WIDTH / POINT) * 0.96, BOLD);
  return [
    new Paragraph({ style: 'Subtitle', children: runs(lines.map((text, index) => ({ text, break: index > 0 }))) }),
    rule(widest(lines, BOLD) * 0.4, TEXT_WIDTH),
  ];
}

function heading(level: number, pieces: readonly Piece[]): Paragraph {
  if (level === 1) return new Paragraph({ heading: HeadingLevel.TITLE, children: runs(inCapitals(unmarked(pieces))) });
  const named = level === 2 ? inCapitals(unmarked(pieces)) : unmarked(pieces);
  return new Paragraph({ heading: HEADINGS[Math.min(level - 2, HEADINGS.length - 1)] ?? HeadingLevel.HEADING_3, children: runs(named) });
}

/** The style alone says how a heading looks. */
function unmarked(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ text }) => ({ text }));
}

function item({ level, number, pieces }: Extract<Block, { kind: 'item' }>): Paragraph {
  if (number !== undefined) return new Paragraph({ style: 'ListParagraph', children: runs([{ text: `${number}. ` }, ...pieces]) });
  return new Paragraph({
    style: 'ListParagraph',
    numbering: { reference: DASHES.reference, level: Math.min(level, DASHES.levels.length - 1), custom: true },
    children: runs(pieces),
  });
}

/** An official text ends with `./.`; a template that forgot it is helped. */
function withEnd(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last === undefined || last.kind === 'table') return [...blocks, { kind: 'paragraph', pieces: [{ text: './.' }] }];
  if (/\.\/\.\s*$/.test(lettersOf(last.pieces))) return [...blocks];
  const pieces = last.pieces.map((piece, index) =>
    index === last.pieces.length - 1 ? { ...piece, text: `${piece.text.trimEnd().replace(/[.;,]+$/, '')}./.` } : piece,
  );
  return [...blocks.slice(0, -1), { ...last, pieces: pieces.length > 0 ? pieces : [{ text: './.' }] }];
}
