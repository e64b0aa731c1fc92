import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Day, isDay } from '../calendar/day.ts';
import type { Repository } from '../doctor/facts.ts';
import { readProvenance } from '../report/provenance.ts';
import { schemaTexts } from './starter.ts';
import { workTree } from './work-tree.ts';

/** What the files of a data repository say of the machine that it stands on. */
export function dataFacts(root: string): Omit<Repository, 'clone' | 'refused'> {
  const { files, read } = workTree(root);
  const text = (file: string) => (files.includes(file) ? new TextDecoder().decode(read(file)) : '');
  return {
    root,
    windowsEnds: files.filter((file) => file.endsWith('.yaml') && Buffer.from(read(file)).includes('\r\n')),
    signedFrom: signedFrom(text('data/quyen.yaml')),
    sealTags: files.flatMap((file) => (/^data\/niem-phong\/\d{4}\.yaml$/.test(file) ? tagsOf(basename(file, '.yaml'), text(file)) : [])),
    reportedBy: reportedBy(root),
    oldSchemas: oldSchemas(root),
    preCommitConfig: existsSync(join(root, '.pre-commit-config.yaml')),
  };
}

/** The day that `phai_ky_tu` names; the file's own findings are told by `hoi check`. */
function signedFrom(rights: string): Day | undefined {
  const day = /^phai_ky_tu:\s*["']?(\d{4}-\d\d-\d\d)/m.exec(rights)?.[1];
  return day !== undefined && isDay(day) ? day : undefined;
}

/** A seal stands under the report's key at the left edge: the association's own, or a chapter's folder. */
function tagsOf(year: string, seals: string): string[] {
  return [...seals.matchAll(/^([a-z0-9_-]+):/gm)].map(([, key]) => (key === 'bao_cao_hoi' ? `bao-cao/${year}` : `bao-cao/${key}/${year}`));
}

/** The version that made the newest Markdown report in `reports/`. */
function reportedBy(root: string): string | undefined {
  const folder = join(root, 'reports');
  if (!existsSync(folder)) return undefined;
  const reports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /bao-cao-[^/\\]*\.md$/.test(name))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  const newest = reports.at(-1);
  return newest === undefined ? undefined : readProvenance(readFileSync(newest, 'utf8'))?.version;
}

/** Copies of schemas that differ from those of this `hoi`, or are missing; undefined where the repository keeps none. */
function oldSchemas(root: string): readonly string[] | undefined {
  const folder = join(root, '.hoi/schemas');
  if (!existsSync(folder)) return undefined;
  return schemaTexts().flatMap(([name, text]) => {
    const copy = join(folder, name);
    // Windows may have checked it out with its own line ends.
    return existsSync(copy) && readFileSync(copy, 'utf8').replaceAll('\r\n', '\n') === text ? [] : [name];
  });
}
