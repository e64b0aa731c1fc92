import type { Finding, Severity } from './finding.ts';
import { pointerOf } from './finding.ts';

/** A place in a text, from 1. */
export interface Placed {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** A finding with its line and column. */
export interface LocatedFinding extends Placed {
  readonly found: Finding;
  readonly related: readonly (Placed & { readonly file: string; readonly index: number })[];
}

/** The one order in which findings are shown: path, position, code. */
export function inOrder(a: LocatedFinding, b: LocatedFinding): number {
  return (
    compare(a.found.file, b.found.file) ||
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    compare(a.found.kind.code, b.found.kind.code) ||
    compare(pointerOf(a.found.spot.path ?? []), pointerOf(b.found.spot.path ?? []))
  );
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { kind } of findings) counts[kind.severity] += 1;
  return counts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
