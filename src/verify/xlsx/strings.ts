import type { Colour } from '../colours.ts';
import { child, children, type Element, textOf } from '../xml.ts';
import type { Hiding } from './book.ts';
import type { Palette } from './colours.ts';
import { hidingsOf } from './styles.ts';

/** A text of a workbook, whose pieces may each have a look of their own. */
export interface Text {
  readonly text: string;
  /** Why a piece of it cannot be read on this ground. */
  readonly hides: (ground: Colour) => readonly Hiding[];
}

/** Reads `<si>`, `<is>` or the text of a note: its pieces put together, without the hints of how to say them. */
export function readText(item: Element | undefined, palette: Palette): Text {
  const runs = children(item, 'r');
  const pieces = [...children(item, 't'), ...runs.flatMap((run) => children(run, 't'))].map(textOf);
  const dressed = runs.filter((run) => child(run, 'rPr') && children(run, 't').some((t) => textOf(t).trim() !== ''));
  return {
    text: unescaped(pieces.join('')),
    hides: (ground) => dressed.flatMap((run) => hidingsOf(child(run, 'rPr'), ground, palette)),
  };
}

/** Excel writes what XML forbids as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16))).replace(/\r\n?/g, '\n');
}
