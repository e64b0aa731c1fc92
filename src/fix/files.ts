import type { Finding } from '../findings/finding.ts';
import { formatText } from '../format/format.ts';
import type { FileSource } from '../layout/file-source.ts';
import { placeOf } from '../layout/paths.ts';
import { recognise } from '../slips/recognise.ts';
import { decodeText, readDocument } from '../source/document.ts';
import { NO_BREAK } from '../source/text-findings.ts';
import { type Fix, fixText, NO_BREAKS, SPACES_MENDED } from './fix.ts';

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
    const errors = errorsIn(file, bytes);
    const text = decodeText(bytes);
    const spaced = errors.length > 0 && text !== undefined ? readableWithSpaces(file, text) : undefined;
    if (spaced !== undefined) editable.push({ file, text: spaced, bytes });
    else if (errors.length > 0 || text === undefined) broken.push(...named(file, text, errors));
    else editable.push({ file, text, bytes });
  }
  return { editable, broken };
}

function errorsIn(file: string, bytes: Uint8Array): readonly Finding[] {
  return readDocument(file, bytes).findings.filter(({ kind }) => kind.severity === 'error');
}

/** A text that cannot be read for its no-break spaces alone, with ordinary ones; undefined where that is not what is wrong. */
function readableWithSpaces(file: string, text: string): string | undefined {
  if (!NO_BREAK.test(text)) return undefined;
  const spaced = text.replace(NO_BREAKS, ' ');
  return errorsIn(file, Buffer.from(spaced)).length === 0 ? spaced : undefined;
}

/** Errors of a text with the slips that are recognised behind them. */
function named(file: string, text: string | undefined, errors: readonly Finding[]): readonly Finding[] {
  const placed = placeOf(file);
  return text === undefined || placed === undefined ? errors : recognise(file, placed.kind, text, errors);
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
    const spaced = one.text === decodeText(one.bytes) ? [] : [SPACES_MENDED];
    return isSame(one.bytes, text) ? [] : [{ ...one, after: text, fixes: [...spaced, ...fixes] }];
  });
}

/** Compares bytes: a byte order mark is not part of a text, but must go. */
function isSame(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(text).equals(bytes);
}
