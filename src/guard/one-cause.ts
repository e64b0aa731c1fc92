import type { Finding } from '../findings/finding.ts';
import { addedPersonalData, binaryInData, heavyFile, linkInChange } from './kinds.ts';

/** What the check of the files says of what a commit brought in: the commit says more. */
const WHOLE_FILE: ReadonlySet<string> = new Set(['H001', 'H017', 'H020']);
const ABOUT_FILES: ReadonlySet<string> = new Set([binaryInData.code, heavyFile.code, linkInChange.code]);
const PERSONAL = 'H502';

/** One cause, one finding: what is told of a commit is not told of its file again. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const files = new Set(findings.flatMap(({ kind, file }) => (ABOUT_FILES.has(kind.code) ? [file] : [])));
  const places = new Set(findings.flatMap((one) => (one.kind.code === addedPersonalData.code ? [placeOf(one)] : [])));
  return findings.filter(
    (one) => !(WHOLE_FILE.has(one.kind.code) && files.has(one.file)) && !(one.kind.code === PERSONAL && places.has(placeOf(one))),
  );
}

function placeOf({ file, spot }: Finding): string {
  return `${file} ${'end' in spot ? `${spot.start} ${spot.end}` : ''}`;
}
