import type { SignatureState } from '../render/signature.ts';
import { unfiltered } from './programs.ts';
import { askGit } from './run-git.ts';
import { signatureStates } from './signature-states.ts';

/** The commit that last set a line. */
export interface LastChange {
  readonly commit: string;
  readonly author: string;
  /** Day of the commit where it was made, `2016-11-20`. */
  readonly day: string;
  readonly summary: string;
  readonly signature: SignatureState;
}

/** Who last set each line of some files. */
export interface LastChanges {
  /** `shallow`: what was set before the clone's oldest commit cannot be told. */
  readonly history: 'full' | 'shallow' | 'none';
  /** The last change of a line counted from 1; `uncommitted` for one that stands in the work tree alone; undefined when it cannot be told. */
  readonly of: (file: string, line: number | null) => LastChange | 'uncommitted' | undefined;
}

/** Asks Git who last set the lines of these files, in the work tree or as of a revision. */
export async function lastChanges(root: string, files: readonly string[], at: string | undefined): Promise<LastChanges> {
  const [shallow, env] = await Promise.all([askGit(root, ['rev-parse', '--is-shallow-repository']), unfiltered(root)]);
  if (!shallow.ok) return { history: 'none', of: () => undefined };
  const isShallow = shallow.text.trim() === 'true';
  const commits = new Map<string, Commit>();
  const lines = new Map<string, readonly string[]>();
  // Two at a time: Git is busy, not waiting.
  for (let index = 0; index < files.length; index += 2)
    await Promise.all(files.slice(index, index + 2).map(async (file) => lines.set(file, await blame(root, file, at, env, commits))));
  const signatures = await signatureStates(root, [...commits.keys()]);
  return {
    history: isShallow ? 'shallow' : 'full',
    of: (file, line) => {
      const id = line === null ? undefined : lines.get(file)?.[line - 1];
      const commit = id === undefined ? undefined : commits.get(id);
      if (id === undefined || !commit) return undefined;
      if (/^0+$/.test(id)) return 'uncommitted';
      if (isShallow && commit.boundary) return undefined;
      return { commit: id, author: commit.author, day: commit.day, summary: commit.summary, signature: signatures.get(id) ?? 'none' };
    },
  };
}

interface Commit {
  author: string;
  day: string;
  summary: string;
  boundary: boolean;
}

/** The commit of each line of a file; commits are gathered by id. */
async function blame(
  root: string,
  file: string,
  at: string | undefined,
  env: Readonly<Record<string, string>>,
  commits: Map<string, Commit>,
): Promise<string[]> {
  const revision = at === undefined ? [] : [at];
  const { ok, text } = await askGit(
    root,
    ['-c', 'blame.ignoreRevsFile=', 'blame', '--porcelain', '--no-textconv', ...revision, '--', file],
    env,
  );
  if (!ok) return [];
  const lines: string[] = [];
  let commit: Commit | undefined;
  let [time, zone] = [0, '+0000'];
  for (const line of text.split('\n')) {
    const [, id, final] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(line) ?? [];
    if (id !== undefined) {
      commit = commits.get(id) ?? { author: '', day: '', summary: '', boundary: false };
      commits.set(id, commit);
      lines[Number(final) - 1] = id;
    } else if (line.startsWith('\t') || !commit) continue;
    else if (line.startsWith('author ')) commit.author = line.slice(7);
    else if (line.startsWith('committer-time ')) time = Number(line.slice(15));
    else if (line.startsWith('committer-tz ')) {
      zone = line.slice(13);
      commit.day = dayIn(time, zone);
    } else if (line.startsWith('summary ')) commit.summary = line.slice(8);
    else if (line === 'boundary') commit.boundary = true;
  }
  return lines;
}

/** The calendar day of a moment in a zone such as `+0700`. */
function dayIn(seconds: number, zone: string): string {
  const minutes = (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
  return new Date((seconds + minutes * 60) * 1000).toISOString().slice(0, 10);
}
