import type { Path } from '../findings/finding.ts';

/** Finds the line, from 1, on which something stands in a file of the data; null for a file that does not exist. */
export type LineOf = (place: { readonly file: string; readonly path: Path }) => number | null;
