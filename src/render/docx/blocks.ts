import { lexer, type Token, type Tokens } from 'marked';
import type { Table } from '../../report/model.ts';
import { pieces } from './inline.ts';
import { lettersOf, type Piece } from './text.ts';

/** What a text is made of, whatever the format it was written in. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'item'; readonly level: number; readonly number?: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'table'; readonly table: Table };

const MARK = /\ue000(\d+)\ue001/;

/** Stands in a text for the table of that number; private characters, which the view takes out of the data's texts. */
export function markOf(index: number): string {
  return `\ue000${index}\ue001`;
}

/** The blocks of a Markdown text; marks in it become the tables that they stand for. */
export function blocksOf(markdown: string, tables: readonly Table[]): Block[] {
  return lexer(markdown)
    .flatMap((token) => blocksOfToken(token, 0))
    .flatMap((block) => withTables(block, tables));
}

function blocksOfToken(token: Token, level: number): Block[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: (token as Tokens.Heading).depth, pieces: pieces(token.tokens ?? []) }];
    case 'list':
      return itemsOf(token as Tokens.List, level);
    case 'table':
      return [{ kind: 'table', table: typed(token as Tokens.Table) }];
    case 'blockquote':
      return (token.tokens ?? []).flatMap((inner) => blocksOfToken(inner, level));
    case 'paragraph':
    case 'text':
      return [{ kind: 'paragraph', pieces: pieces(token.tokens ?? [token]) }];
    case 'code':
      return [{ kind: 'paragraph', pieces: [{ text: (token as Tokens.Code).text }] }];
    default:
      // Comments and other HTML, rules and empty lines show nothing in Word.
      return [];
  }
}

function itemsOf(list: Tokens.List, level: number): Block[] {
  return list.items.flatMap((item, index) => {
    const inner = item.tokens.flatMap((token) => blocksOfToken(token, level + 1));
    const [first, ...rest] = inner;
    const number = list.ordered ? { number: Number(list.start || 1) + index } : {};
    return first?.kind === 'paragraph' ? [{ ...first, kind: 'item' as const, level, ...number }, ...rest] : inner;
  });
}

/** A table that was drawn in the template by hand. */
function typed({ header, rows }: Tokens.Table): Table {
  const letters = (cell: Tokens.TableCell) => lettersOf(pieces(cell.tokens));
  return {
    id: '',
    title: '',
    columns: header.map((cell, index) => ({ key: String(index), title: letters(cell), width: 'wide' })),
    rows: rows.map((row) => row.map((cell) => ({ kind: 'text', text: letters(cell) }))),
  };
}

/** A block cut at its marks; what is left between them keeps its kind. */
function withTables(block: Block, tables: readonly Table[]): Block[] {
  if (block.kind === 'table' || !block.pieces.some(({ text }) => MARK.test(text))) return [block];
  const parts: Block[] = [];
  let open: Piece[] = [];
  const close = () => {
    if (lettersOf(open).trim() !== '') parts.push({ ...block, pieces: open });
    open = [];
  };
  for (const piece of block.pieces) {
    for (const [index, text] of piece.text.split(MARK).entries()) {
      if (index % 2 === 0) open.push({ ...piece, text });
      else {
        close();
        const table = tables[Number(text)];
        if (table) parts.push({ kind: 'table', table });
      }
    }
  }
  close();
  return parts;
}
