import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyBaseline } from '../../src/baseline/apply.ts';
import { readBaseline } from '../../src/baseline/baseline.ts';
import { day } from '../../src/calendar/day.ts';
import { inspect } from '../../src/check/inspect.ts';
import { type Located, locate } from '../../src/check/locate.ts';
import type { FileSource, Odd } from '../../src/layout/file-source.ts';
import { BASELINE_FILE } from '../../src/layout/paths.ts';
import { rules } from '../../src/rules/registry.ts';

const HERE = import.meta.dirname;
const MARK = /# ✗ ((?:H\d{3} ?)+)$/;

/** Folders of fixtures, one for each code: `H104-officer-not-member`. */
export const fixtures = readdirSync(HERE)
  .filter((name) => /^H\d{3}-/.test(name))
  .sort();

/** The base repository with the files of an overlay instead of its own and without those that `removed.txt` names; no overlay: the base itself. */
export function source(overlay?: string): FileSource {
  const places = new Map<string, string>();
  const odd: Odd[] = [];
  for (const folder of overlay === undefined ? ['base'] : ['base', overlay]) {
    for (const removed of lines(join(HERE, folder, 'removed.txt'))) places.delete(removed);
    for (const entry of readdirSync(join(HERE, folder), { recursive: true, withFileTypes: true })) {
      const place = join(entry.parentPath, entry.name);
      const file = place.slice(join(HERE, folder).length + 1).replaceAll('\\', '/');
      if (!(file.startsWith('data/') || file === BASELINE_FILE) || entry.isDirectory()) continue;
      if (entry.isFile()) places.set(file, place);
      else odd.push({ path: file, what: 'link' });
    }
  }
  return { files: [...places.keys()].sort(), odd, read: (file) => readFileSync(places.get(file) as string) };
}

/** What an overlay expects, as `file:line code`: from the marks at the ends of lines, and from `expected.txt` where a line can bear none. */
export function expected(overlay: string): string[] {
  const { files, read } = source(overlay);
  const marked = files.flatMap((file) =>
    new TextDecoder()
      .decode(read(file))
      .split(/\r?\n/)
      .flatMap((line, index) => {
        const codes = MARK.exec(line)?.[1]?.trim().split(' ') ?? [];
        return codes.map((code) => `${file}:${index + 1} ${code}`);
      }),
  );
  return [...marked, ...lines(join(HERE, overlay, 'expected.txt'))].sort();
}

/** What `hoi check` finds on the first day of 2017, known debt taken out. */
export function located(from: FileSource, by = rules): Located {
  const { findings } = inspect({ ...from, files: from.files.filter((file) => file !== BASELINE_FILE) }, by);
  if (!from.files.includes(BASELINE_FILE)) return locate(findings, from);
  const { debts, findings: wrong } = readBaseline(from.read(BASELINE_FILE));
  return locate([...applyBaseline(findings, debts, day('2017-01-01')).kept, ...wrong], from);
}

/** What `hoi` finds, as `file:line code`; every finding counts, so one that is reported twice shows. */
export function found(from: FileSource, by = rules): string[] {
  return located(from, by)
    .findings.map(({ found: { file, kind }, start }) => `${file}:${start.line} ${kind.code}`)
    .sort();
}

function lines(file: string): string[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}
