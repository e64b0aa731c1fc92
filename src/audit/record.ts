import type { Path } from '../findings/finding.ts';
import type { FileKind } from '../layout/paths.ts';

/** What one entry of a file is about. */
export type RecordKind =
  | 'association'
  | 'plan'
  | 'chapter'
  | 'officer'
  | 'place'
  | 'member'
  | 'volunteer'
  | 'chapter-plan'
  | 'measure'
  | 'instalment'
  | 'exemption'
  | 'receipt'
  | 'passed-on'
  | 'fund'
  | 'voucher'
  | 'cash-count'
  | 'in-kind'
  | 'register'
  | 'inspection'
  | 'training'
  | 'activity'
  | 'evaluation'
  | 'award'
  | 'title'
  | 'chapter-report'
  | 'association-report'
  | 'rights'
  | 'seal'
  | 'file';

/** One entry of a file as its text says it: the unit in which history is told. */
export interface AuditRecord {
  readonly kind: RecordKind;
  /** Its id, or the words by which an entry without one is known. */
  readonly id: string;
  readonly chapter: string | undefined;
  readonly year: number | undefined;
  readonly file: string;
  readonly fileKind: FileKind;
  /** Where it stands in its file. */
  readonly path: Path;
  /** Every value below it as text, by its path; what a list holds is known by its words, so that its order does not matter. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What stays the same of a record in every state of the data, whatever file it stands in: its kind, chapter, year and id. */
export function keyOf({ kind, chapter, year, id }: Pick<AuditRecord, 'kind' | 'chapter' | 'year' | 'id'>): string {
  return `${kind}\n${chapter ?? ''}\n${year ?? ''}\n${id}`;
}

/** The path of a field below its record; an entry of a list stands for all of them. */
export function fieldPath(field: string): (string | number)[] {
  if (field === '') return [];
  return field.split('/').flatMap((step) => {
    const [key = '', ...words] = step.split('\0');
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    return [...(name === '' ? [] : [name]), ...(words.length > 0 ? [0] : [])];
  });
}
