import type { Finding } from '../findings/finding.ts';
import { formatText } from '../format/format.ts';
import type { FileSource } from '../layout/file-source.ts';
import { placeOf } from '../layout/paths.ts';
import { decodeText, readDocument } from '../source/document.ts';
import { type Fix, fixText } from './fix.ts';

/** A data file that a command may rewrite, as it stands. */
export interface Editable {
  readonly file: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** The data files in scope: those that can be rewritten, and those whose YAML must be mended by hand first, with what is wrong. */
export function editableFiles(
  source: FileSource,
  within: (file: string) => boolean,
): { readonly editable: readonly Editable[]; readonly broken: readonly Finding[] } {
  const editable: Editable[] = [];
  const broken: Finding[] = [];
  for (const file of source.files) {
    if (!within(file) || !placeOf(file)) continue;
    const bytes = source.read(file);
    const { findings } = readDocument(file, bytes);
    const errors = findings.filter(({ kind }) => kind.severity === 'error');
    const text = decodeText(bytes);
    if (errors.length > 0 || text === undefined) broken.push(...errors);
    else editable.push({ file, text, bytes });
  }
  return { editable, broken };
}

/** A file that is to be written anew. */
export interface Change extends Editable {
  readonly after: string;
}

/** The canonical text of each file that differs from it; `stuck` are those for which none could be found. */
export function formatted(editable: readonly Editable[]): { readonly changes: readonly Change[]; readonly stuck: readonly string[] } {
  const all = editable.map((one) => ({ ...one, after: formatText(one.text, one.file) }));
  return {
    changes: all.flatMap((one) => (one.after === undefined || isSame(one.bytes, one.after) ? [] : [{ ...one, after: one.after }])),
    stuck: all.filter(({ after }) => after === undefined).map(({ file }) => file),
  };
}

/** Mends what is certain in each file; the files that change, and what was done to each. */
export function mended(
  editable: readonly Editable[],
  findings: readonly Finding[],
): readonly (Change & { readonly fixes: readonly Fix[] })[] {
  return editable.flatMap((one) => {
    const { text, fixes } = fixText(
      one.text,
      one.file,
      findings.filter(({ file }) => file === one.file),
    );
    return isSame(one.bytes, text) ? [] : [{ ...one, after: text, fixes }];
  });
}

/** Compares bytes: a byte order mark is not part of a text, but must go. */
function isSame(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(text).equals(bytes);
}
