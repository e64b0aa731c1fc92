import type { Fact } from '../facts.ts';

/** Ways of formatting that keep a text from being read. */
export type Hiding = 'vanish' | 'colour' | 'size' | 'strike' | 'narrow' | 'wide' | 'raised' | 'off' | 'framed' | 'turned' | 'symbols';

/** A change that Word keeps beside the text until somebody accepts or rejects it. */
export interface Tracked {
  readonly author: string;
  readonly removed: string;
  readonly added: string;
}

/** A paragraph, or all of a table cell. */
export interface Passage {
  /** As it reads with every tracked change accepted. */
  readonly text: string;
  /** What the program puts before it in a list: `-`, `1.`. */
  readonly label?: string;
  /** As it reads with every one rejected. */
  readonly original: string;
  /** Its pieces that a reader might not see, and why. */
  readonly hidden: readonly { readonly why: Hiding; readonly text: string }[];
  readonly tracked: readonly Tracked[];
}

export interface Row {
  readonly cells: readonly Passage[];
  readonly isHidden: boolean;
}

export type Block = { readonly kind: 'paragraph'; readonly passage: Passage } | { readonly kind: 'table'; readonly rows: readonly Row[] };

/** A header or footer of a section, as its pages show it. */
export interface Running {
  readonly kind: 'header' | 'footer';
  /** From 1. */
  readonly section: number;
  readonly first: string;
  readonly others: string;
  readonly even: string;
  /** Whether its section is so short that it may be one page, and makes no difference between its first page and others. */
  readonly mayBeOnePage: boolean;
}

/** A Word document as far as a reader sees it. */
export interface WordDocument {
  /** Paragraphs that hold something, and tables, in order. */
  readonly blocks: readonly Block[];
  readonly running: readonly Running[];
  /** Notes, comments, settings, and parts that are not compared. */
  readonly facts: readonly Fact[];
}

/** A table's words as one text. */
export function textOfTable(rows: readonly Row[]): string {
  return rows.map(({ cells }) => cells.map(({ text }) => text).join(' | ')).join('\n');
}
