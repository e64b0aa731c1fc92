import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyBaseline } from '../../src/baseline/apply.ts';
import { readBaseline } from '../../src/baseline/baseline.ts';
import { day } from '../../src/calendar/day.ts';
import { inspect } from '../../src/check/inspect.ts';
import { type Located, locate } from '../../src/check/locate.ts';
import { judgeChange } from '../../src/commands/judge-change.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { FileSource, Odd } from '../../src/layout/file-source.ts';
import { BASELINE_FILE } from '../../src/layout/paths.ts';
import { rules } from '../../src/rules/registry.ts';
import { readHistory, replayed } from '../history/replay.ts';

const HERE = import.meta.dirname;
const MARK = /# ✗ ((?:H\d{3} ?)+)$/;

/** A repository of a fixture, and the history that is played on top of it where there is one to be judged. */
export interface Fixture extends FileSource {
  readonly history?: string;
}

/** Folders of fixtures, one for each code: `H104-officer-not-member`. */
export const fixtures = readdirSync(HERE)
  .filter((name) => /^H\d{3}-/.test(name))
  .sort();

/** The base repository with the files of an overlay instead of its own and without those that `removed.txt` names; no overlay: the base itself. */
export function source(overlay?: string): Fixture {
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
  const history = join(HERE, overlay ?? 'base', 'history.yaml');
  const read = (file: string) => readFileSync(places.get(file) as string);
  return { files: [...places.keys()].sort(), odd, read, ...(existsSync(history) ? { history } : {}) };
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

/** What `hoi check` finds on the first day of 2017, known debt taken out; of a history, what `hoi guard` finds of its work. */
export function located(from: Fixture, by = rules): Located {
  if (from.history !== undefined) return judged(from, from.history);
  const { findings } = inspect({ ...from, files: from.files.filter((file) => file !== BASELINE_FILE) }, by);
  if (!from.files.includes(BASELINE_FILE)) return locate(findings, from);
  const { debts, findings: wrong } = readBaseline(from.read(BASELINE_FILE));
  return locate([...applyBaseline(findings, debts, day('2017-01-01')).kept, ...wrong], from);
}

const verdicts = new Map<string, Located>();

/** What `hoi guard` finds; ids of commits, which depend on every file of the base, stand as one. */
function judged(from: Fixture, history: string): Located {
  const known = verdicts.get(history);
  if (known) return known;
  const files = new Map(from.files.map((file) => [file, from.read(file)]));
  const verdict = replayed(files, readHistory(readFileSync(history, 'utf8')), (folder) => {
    const { located: all } = judgeChange(folder, 'origin/main', 'work', day('2017-01-01'));
    // Lines are read while the repository is there.
    const lines = new Map(all.findings.map(({ found: { file } }) => [file, all.linesOf(file)]));
    return {
      findings: all.findings.map((one) => ({ ...one, found: masked(one.found) })),
      linesOf: (file: string) => lines.get(file) ?? [],
    };
  });
  verdicts.set(history, verdict);
  return verdict;
}

function masked(found: Finding): Finding {
  const params = found.params as { readonly commit?: string };
  return params.commit === undefined ? found : { ...found, params: { ...params, commit: '3f2a9c41d07e' } };
}

/** What `hoi` finds, as `file:line code`; every finding counts, so one that is reported twice shows. */
export function found(from: Fixture, by = rules): string[] {
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
