import { type Day, isDay } from '../calendar/day.ts';
import { MAX_FILE_BYTES } from '../layout/file-source.ts';
import { askGit } from './run-git.ts';

/** A version of a file that reached the branch checked out, and the day on which it did. */
export interface Arrival {
  readonly commit: string;
  /** Day of the committer's clock where the commit was made: authors' dates can be anything. */
  readonly day: Day;
  /** The file then; undefined where it was removed. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * The versions of a file in the order in which they reached the branch: its first parents alone, so that what was written on another
 * branch came when it was merged.
 */
export async function arrivals(root: string, file: string): Promise<Arrival[]> {
  const log = [
    '-c',
    'log.follow=false',
    'log',
    '--first-parent',
    '--reverse',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--format=%H %cs',
    'HEAD',
  ];
  const { text } = await askGit(root, [...log, '--', file]);
  const found: Arrival[] = [];
  for (const line of text.split('\n')) {
    const [commit = '', day = ''] = line.split(' ');
    if (isDay(day)) found.push({ commit, day, bytes: await fileAt(root, commit, file) });
  }
  return found;
}

/** The bytes of a file in a commit, read from Git's store; undefined when it has none. */
export async function fileAt(root: string, commit: string, file: string): Promise<Uint8Array | undefined> {
  const { ok, text } = await askGit(root, ['cat-file', 'blob', `${commit}:./${file}`], {}, undefined, 'latin1');
  return ok ? Buffer.from(text.slice(0, MAX_FILE_BYTES + 1), 'latin1') : undefined;
}

/** The day of the committer's clock on which a commit was made. */
export async function dayOfCommit(root: string, commit: string): Promise<Day | undefined> {
  const { text } = await askGit(root, ['show', '--no-patch', '--no-show-signature', '--format=%cs', commit]);
  const day = text.trim();
  return isDay(day) ? day : undefined;
}
