import type { Finding } from '../findings/finding.ts';
import { newTrust } from '../findings/trust.ts';
import type { FileSource } from '../layout/file-source.ts';
import { placeOf } from '../layout/paths.ts';
import { intendedPaths, strayFindings } from '../layout/stray.ts';
import { buildDataset, type DataFile, type Dataset } from '../model/dataset.ts';
import { rules as allRules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { badKey } from '../schema/kinds.ts';
import { pathOf, validate } from '../schema/validate.ts';
import { readDocument } from '../source/document.ts';
import { duplicateKey } from '../source/kinds.ts';

/** A repository as read: its records, what is wrong with it, and which files could not be used at all. */
export interface Inspected {
  readonly data: Dataset;
  /** Content findings: a pure function of the files. */
  readonly findings: readonly Finding[];
  readonly fileCount: number;
  /** Files that could not be read: what depends on them was not checked. */
  readonly unread: readonly string[];
}

/** Reads and checks everything; one broken file never hides the others. */
export function inspect(source: FileSource, rules: readonly Rule<never>[] = allRules): Inspected {
  const trust = newTrust();
  const findings: Finding[] = strayFindings(source);
  for (const file of intendedPaths(findings)) if (!source.files.includes(file)) trust.doubt(file, []);
  const unread: string[] = [];
  let fileCount = 0;

  function* read(): Iterable<DataFile> {
    for (const file of source.files) {
      const placed = placeOf(file);
      if (!placed) continue;
      fileCount += 1;
      const document = readDocument(file, source.read(file));
      if (placed.kind === 'later') {
        findings.push(...document.findings);
        continue;
      }
      const validated = validate(document, placed.kind);
      for (const path of validated.lost) trust.doubt(file, path);
      for (const { kind, spot } of validated.findings) {
        // A record under a wrong name may be the very one that others look for.
        if (kind.code === badKey.code || kind.code === duplicateKey.code) trust.doubt(file, pathOf(spot), true);
      }
      if (validated.value === undefined) unread.push(file);
      findings.push(...validated.findings);
      yield { file, placed, value: validated.value };
    }
  }

  const data = buildDataset(read());
  findings.push(...runRules(data, trust, rules));
  return { data, findings, fileCount, unread };
}
