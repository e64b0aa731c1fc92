import { type Finding, finding } from '../findings/finding.ts';
import { newTrust, type Trust } from '../findings/trust.ts';
import type { FileSource } from '../layout/file-source.ts';
import { placeOf } from '../layout/paths.ts';
import { intendedPaths, strayFindings } from '../layout/stray.ts';
import { buildDataset, type DataFile, type Dataset } from '../model/dataset.ts';
import { checkProse } from '../prose/check.ts';
import { rules as allRules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { badKey } from '../schema/kinds.ts';
import { pathOf, validate } from '../schema/validate.ts';
import { checkSeals } from '../seals/judge.ts';
import { recognise } from '../slips/recognise.ts';
import { decodeText, readDocument } from '../source/document.ts';
import { duplicateKey, tooMany } from '../source/kinds.ts';
import { type Marks, marksOf, misplaced } from './wrong-place.ts';

/** A repository as read: its records, what is wrong with it, and which files could not be used at all. */
export interface Inspected {
  readonly data: Dataset;
  /** Content findings: a pure function of the files. */
  readonly findings: readonly Finding[];
  readonly fileCount: number;
  /** Files that could not be read: what depends on them was not checked. */
  readonly unread: readonly string[];
  /** What of the files can be relied on, after every rule. */
  readonly trust: Trust;
}

/** Reads and checks everything; one broken file never hides the others. */
export function inspect(source: FileSource, rules: readonly Rule<never>[] = allRules): Inspected {
  const trust = newTrust();
  const findings: Finding[] = strayFindings(source);
  const there = new Set(source.files);
  for (const { file } of findings) trust.doubt(file, []);
  for (const file of intendedPaths(findings)) if (!there.has(file)) trust.doubt(file, []);
  const unread: string[] = [];
  const files: Marks[] = [];
  let fileCount = 0;

  function* read(): Iterable<DataFile> {
    for (const file of source.files) {
      const placed = placeOf(file);
      if (!placed) continue;
      fileCount += 1;
      const bytes = source.read(file);
      const document = readDocument(file, bytes);
      const validated = validate(document, placed.kind);
      const { findings: found } = validated;
      const told = found.length === 0 ? found : recognise(file, placed.kind, decodeText(bytes) ?? '', found);
      for (const path of validated.lost) trust.doubt(file, path);
      for (const { kind, spot } of validated.findings) {
        // A record under a wrong name may be the very one that others look for.
        if (kind.code === badKey.code || kind.code === duplicateKey.code) trust.doubt(file, pathOf(spot), true);
      }
      if (validated.value === undefined) unread.push(file);
      // Where a line is out of place, nobody knows what else of the file belongs where.
      if (told !== found) trust.doubt(file, []);
      // One slip that explains every error told explains those that were too many to be told.
      const explained = told !== found && !told.some((one) => one.kind.severity === 'error' && found.includes(one));
      tell(file, told, explained ? 0 : validated.untold);
      const read = { file, placed, value: validated.value };
      files.push(marksOf(read));
      yield read;
    }
  }

  let data = buildDataset(read());
  const strangers = misplaced(files, valuesIn);
  if (strangers.length > 0) {
    const spoilt = new Set(strangers.flatMap((one) => one.files));
    for (const file of spoilt) trust.doubt(file, []);
    unread.push(...spoilt);
    findings.push(...strangers.map(({ found }) => found));
    data = buildDataset(readWithout(spoilt));
  }
  const broken = runRules(data, trust, rules);
  for (const [file, found] of groupByFile([...broken, ...checkProse(data, trust), ...checkSeals(data, trust, source)])) tell(file, found);
  return { data, findings, fileCount, unread, trust };

  /** The values of a file, read once more: keeping those of every file for the few that are out of place would double the memory. */
  function valuesIn(file: string): unknown {
    const placed = placeOf(file);
    return placed === undefined ? undefined : validate(readDocument(file, source.read(file)), placed.kind).value;
  }

  function* readWithout(spoilt: ReadonlySet<string>): Iterable<DataFile> {
    for (const { file, placed } of files) yield { file, placed, value: spoilt.has(file) ? undefined : valuesIn(file) };
  }

  /** Bounded, so that a file that is wrong on every line neither fills the memory nor hides the others. */
  function tell(file: string, found: readonly Finding[], untold = 0): void {
    for (const one of found.slice(0, MOST_PER_FILE)) findings.push(one);
    const more = Math.max(0, found.length - MOST_PER_FILE) + untold;
    if (more > 0) findings.push(finding(tooMany, file, { start: 0, end: 0 }, { more }));
  }
}

const MOST_PER_FILE = 500;

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) {
    const group = groups.get(found.file);
    if (group) group.push(found);
    else groups.set(found.file, [found]);
  }
  return groups;
}
