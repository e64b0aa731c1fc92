import type { Commit, FileChange } from '../audit/commit.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { gitBytes } from './run-git.ts';
import { commitOf, needHistory } from './whole-history.ts';

/**
 * The commits that lead to a revision, the newest first, each before its parents. Throws CannotRun without Git, without a commit, and
 * in a shallow clone, whose history would be told wrong.
 */
export function history(root: string, revision: string): Commit[] {
  needHistory(root);
  const commit = commitOf(root, revision);
  const output = gitBytes(
    root,
    [
      '-c',
      'i18n.logOutputEncoding=UTF-8',
      'log',
      '--topo-order',
      '-z',
      '--raw',
      '--root',
      '--no-abbrev',
      '--no-renames',
      '--relative',
      '--date=format:%Y-%m-%d',
      '--no-ext-diff',
      '--no-textconv',
      '--no-mailmap',
      '--no-show-signature',
      '--no-notes',
      '--ignore-submodules=none',
      '--diff-merges=first-parent',
      `--format=${FORMAT}`,
      commit,
    ],
    () =>
      new CannotRun({
        vi: `Git ở ${root} không đọc được nhật ký. Chạy git fsck để xem kho có hỏng không; cần Git từ bản 2.31`,
        en: `Git in ${root} cannot read the history. Run git fsck to see whether the repository is damaged; Git 2.31 or newer is needed`,
      }),
  );
  return parse(Buffer.from(output).toString('utf8'));
}

/** Texts come one after the other, each ended by a zero byte: a name or a subject cannot pass for anything else. */
const FORMAT = ['%H', '%P', '%an', '%ae', '%ad', '%ct', '%cd', '%s'].join('%x00');
const TEXTS = 8;

function parse(output: string): Commit[] {
  const tokens = output.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  while (at + TEXTS <= tokens.length) {
    const [id = '', parents = '', author = '', email = '', authorDay = '', time = '', day = '', subject = ''] = tokens.slice(
      at,
      at + TEXTS,
    );
    at += TEXTS;
    const changes: FileChange[] = [];
    // The files follow, each as its modes and contents and then its path.
    while (/^\n?:/.test(tokens[at] ?? '')) {
      const change = changed(tokens[at] ?? '', tokens[at + 1] ?? '');
      if (change) changes.push(change);
      at += 2;
    }
    // Between two commits stands one more zero byte when the first one has files.
    if (tokens[at] === '') at += 1;
    commits.push({
      id,
      parents: parents === '' ? [] : parents.split(' '),
      author,
      email,
      authorDay,
      time: Number(time),
      day,
      subject,
      changes,
    });
  }
  return commits;
}

function changed(entry: string, path: string): FileChange | undefined {
  const [modeBefore = '', modeAfter = '', before, after] = entry.replace(/^\n?:/, '').split(' ');
  const side = (mode: string, id: string | undefined) => (mode.startsWith('100') ? id : undefined);
  const change = { path, before: side(modeBefore, before), after: side(modeAfter, after) };
  return change.before === change.after ? undefined : change;
}
