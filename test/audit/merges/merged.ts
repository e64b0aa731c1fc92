import { execFileSync } from 'node:child_process';
import { edited, type Files, type Scenario, start, text } from './clerks.ts';

/** What Git made of two clerks' edits: the text of every file, with its conflict marks. */
export type Merged = ReadonlyMap<string, string>;

/** Lets Git merge each pair of branches: one run of `fast-import`, one of `merge-tree`, one of `cat-file`. */
export function mergeAll(folder: string, scenarios: readonly Scenario[]): Merged[] {
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', ['-C', folder, ...args], {
      input: Buffer.from(input, 'latin1'),
      maxBuffer: 1 << 30,
      stdio: ['pipe', 'pipe', 'ignore'],
      encoding: 'latin1',
    });
  git(['init', '--quiet', '--bare']);
  const base = start();
  git(['fast-import', '--quiet'], stream(base, scenarios));
  const merges = git(['merge-tree', '--write-tree', '-z', '--stdin'], scenarios.map((_, index) => `a${index} b${index}\n`).join(''));
  const trees = treesOf(merges);
  const paths = [...base.keys()];
  const contents = git(['cat-file', '--batch'], trees.flatMap((tree) => paths.map((path) => `${tree}:${path}\n`)).join(''));
  const texts = textsOf(contents);
  return trees.map((_, index) => new Map(paths.map((path, at) => [path, texts[index * paths.length + at] ?? ''])));
}

function stream(base: Files, scenarios: readonly Scenario[]): string {
  const who = 'Clerk <clerk@example.org> 1480000000 +0700';
  const out: string[] = [];
  const commit = (branch: string, files: Files, from: Files | undefined, parent: string | undefined) => {
    out.push(
      `commit refs/heads/${branch}\n${parent === undefined ? 'mark :1\n' : ''}committer ${who}\ndata 1\nx\n${parent === undefined ? '' : `from ${parent}\n`}`,
    );
    for (const [path, records] of files) {
      const content = text(path, records);
      const before = from?.get(path);
      if (before && text(path, before) === content) continue;
      out.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n${Buffer.from(content).toString('latin1')}\n`);
    }
    out.push('\n');
  };
  commit('base', base, undefined, undefined);
  scenarios.forEach(({ ours, theirs }, index) => {
    commit(`a${index}`, edited(base, ours), base, ':1');
    commit(`b${index}`, edited(base, theirs), base, ':1');
  });
  return out.join('');
}

/** The tree of each merge; behind it stand its conflicts and messages, up to an empty entry or two. */
function treesOf(output: string): string[] {
  return [...output.matchAll(/(?:^|\0)[01]\0([0-9a-f]{40})\0/g)].map((match) => match[1] ?? '');
}

function textsOf(output: string): string[] {
  const texts: string[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const size = Number(output.slice(at, end).split(' ')[2] ?? 0);
    texts.push(Buffer.from(output.slice(end + 1, end + 1 + size), 'latin1').toString('utf8'));
    at = end + 1 + size + 1;
  }
  return texts;
}

/** What somebody makes of conflict marks in a hurry: keeps one side, or both. */
export function settled(merged: string, how: Scenario['settle']): string {
  if (how === 'not') return merged;
  return merged.replace(/^<{7}.*\n([\s\S]*?)^={7}\n([\s\S]*?)^>{7}.*\n/gm, (_, ours: string, theirs: string) =>
    how === 'ours' ? ours : how === 'theirs' ? theirs : `${ours}${theirs}`,
  );
}
