import type { Signed } from '../guard/signer.ts';
import type { Rights } from '../model/rights.ts';
import { arrivalsAt } from './ancestry.ts';
import { unfiltered } from './programs.ts';
import { askGit } from './run-git.ts';
import { signedOf } from './signatures.ts';

/** The commit that last set a line. */
export interface LastChange {
  readonly commit: string;
  readonly author: string;
  /** Day of the commit where it was made, `2016-11-20`. */
  readonly day: string;
  readonly summary: string;
  readonly signed: Signed;
}

/** Who last set each line of some files. */
export interface LastChanges {
  /** `shallow`: what was set before the clone's oldest commit cannot be told. */
  readonly history: 'full' | 'shallow' | 'none';
  /** The last change of a line counted from 1; `uncommitted` for one that stands in the work tree alone; undefined when it cannot be told. */
  readonly of: (file: string, line: number | null) => LastChange | 'uncommitted' | undefined;
}

/** Asks Git who last set the lines of these files, in the work tree or as of a revision; signatures are checked with the keys of `rights`. */
export async function lastChanges(
  root: string,
  files: readonly string[],
  at: string | undefined,
  rights: Rights | undefined,
): Promise<LastChanges> {
  const [shallow, env] = await Promise.all([askGit(root, ['rev-parse', '--is-shallow-repository']), unfiltered(root)]);
  if (!shallow.ok) return { history: 'none', of: () => undefined };
  const isShallow = shallow.text.trim() === 'true';
  const lines = new Map<string, readonly Line[]>();
  // Two at a time: Git is busy, not waiting.
  for (let index = 0; index < files.length; index += 2)
    await Promise.all(files.slice(index, index + 2).map(async (file) => lines.set(file, await blame(root, file, at, env))));
  const ids = new Set([...lines.values()].flatMap((some) => some.flatMap(({ id }) => (isUncommitted(id) ? [] : [id]))));
  const told = await toldCommits(root, [...ids], at ?? 'HEAD', isShallow, rights);
  return {
    history: isShallow ? 'shallow' : 'full',
    of: (file, line) => {
      const found = line === null ? undefined : lines.get(file)?.[line - 1];
      if (!found) return undefined;
      if (isUncommitted(found.id)) return 'uncommitted';
      return isShallow && found.isBoundary ? undefined : told.get(found.id);
    },
  };
}

interface Line {
  readonly id: string;
  /** The oldest commit that the clone has: the line may be older. */
  readonly isBoundary: boolean;
}

function isUncommitted(id: string): boolean {
  return /^0+$/.test(id);
}

/** The commit of each line of a file. Who made it is asked of the commits: blame would tell the names that `.mailmap` gives people. */
async function blame(root: string, file: string, at: string | undefined, env: Readonly<Record<string, string>>): Promise<Line[]> {
  const revision = at === undefined ? [] : [at];
  const { ok, text } = await askGit(
    root,
    ['-c', 'blame.ignoreRevsFile=', 'blame', '--porcelain', '--no-textconv', ...revision, '--', file],
    env,
  );
  if (!ok) return [];
  const boundaries = new Set<string>();
  const commits: string[] = [];
  let commit = '';
  for (const line of text.split('\n')) {
    const [, id, final] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(line) ?? [];
    if (id !== undefined) {
      commit = id;
      commits[Number(final) - 1] = id;
    } else if (line === 'boundary') boundaries.add(commit);
  }
  return commits.map((id) => ({ id, isBoundary: boundaries.has(id) }));
}

/** Some commits in their own words. */
async function toldCommits(
  root: string,
  ids: readonly string[],
  head: string,
  isShallow: boolean,
  rights: Rights | undefined,
): Promise<ReadonlyMap<string, LastChange>> {
  if (ids.length === 0) return new Map();
  const format = ['%H', '%an', '%ae', '%cd', '%s', ''].join('%x00');
  const plainly = ['--no-mailmap', '--no-show-signature', '--no-notes', '--date=format:%Y-%m-%d'];
  const { text } = await askGit(
    root,
    ['-c', 'i18n.logOutputEncoding=UTF-8', 'log', '--no-walk=unsorted', ...plainly, `--format=${format}`, '--stdin'],
    {},
    `${ids.join('\n')}\n`,
  );
  const signed = signedOf(root, ids, rights);
  // Where history is cut off, so may be the merge that brought a commit; without a known signer nobody asks for its day.
  const isAsked = !isShallow && ids.some((id) => signed({ id, email: '' }, undefined).signer !== undefined);
  const arrived = isAsked ? await arrivalsAt(root, head) : undefined;
  const parts = text.split('\0').map((part) => part.replace(/^\n/, ''));
  const told = new Map<string, LastChange>();
  for (let index = 0; index + 5 < parts.length; index += 5) {
    const [commit = '', author = '', email = '', day = '', summary = ''] = parts.slice(index, index + 5);
    told.set(commit, { commit, author, day, summary, signed: signed({ id: commit, email }, arrived?.get(commit)?.day) });
  }
  return told;
}
