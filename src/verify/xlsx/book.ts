import type { Fact } from '../facts.ts';

/** What stands in a cell; a number is kept as a number, so that its spelling does not matter. */
export type Value =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text' | 'truth' | 'error'; readonly text: string };

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** The result, where there is a formula. */
  readonly value: Value | undefined;
  readonly formula: string | undefined;
  /** Code of its number format. */
  readonly format: string;
  /** Why a reader might not see what stands in it. */
  readonly hides: readonly Hiding[];
  /** Whether it looks like the head of a column. */
  readonly isHead: boolean;
}

/** Ways of formatting that keep a text from being read. */
export type Hiding = 'colour' | 'size' | 'strike' | 'fill' | 'turned' | 'off' | 'symbols';

export interface Sheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Cells that hold something, row by row. */
  readonly cells: readonly Cell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  readonly facts: readonly Fact[];
}

/** A workbook as far as a reader sees it. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly facts: readonly Fact[];
}
