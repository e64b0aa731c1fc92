import { type Finding, type FindingKind, finding } from '../findings/finding.ts';
import { MAX_FILE_BYTES } from '../layout/file-source.ts';
import { ASSOCIATION_FILE } from '../layout/paths.ts';
import { isBelowData } from './area.ts';
import { type Blob, type Commit, shortId, type Touched } from './change.ts';
import { addedPersonalData, addedSecret, binaryInData, heavyFile, linkInChange, unknownPlace } from './kinds.ts';
import { isText, linesOf, newLines, textOf } from './new-lines.ts';
import { sensitiveIn } from './sensitive.ts';

/** What the judgement of contents needs of Git's store. */
export interface Contents {
  /** A blob that a commit touches. */
  readonly blob: (id: string) => Blob;
  /** The bytes of a file as the merge leaves it; undefined where there is none. */
  readonly final: (path: string) => Uint8Array | undefined;
  /** What a command calls the base. */
  readonly base: string;
}

/** The most that a file outside `data/` may hold, in bytes; below `data/` it is what a file of the data may hold. */
export const MOST_ELSEWHERE = 10 << 20;

/**
 * What has no place in the repository: every commit is looked at, since what a later one removes stays in the history. Each thing
 * is told once, at its line in the result where it still stands there.
 */
export function judgeContents(commits: readonly Commit[], contents: Contents): Finding[] {
  const told = new Set<string>();
  return commits
    .flatMap((commit) => [...commit.touched.flatMap((one) => [...judged(commit, one, contents)]), ...judgedMessage(commit, contents)])
    .filter(isNew);

  function isNew({ kind, file, params, spot }: Finding): boolean {
    const { commit, name: _, ...what } = params as { commit: string; name: string; inMessage?: boolean };
    const key = JSON.stringify([kind.code, file, what, spot, what.inMessage ? commit : '']);
    const fresh = !told.has(key);
    told.add(key);
    return fresh;
  }
}

function* judged(commit: Commit, { path, before, after }: Touched, contents: Contents): Iterable<Finding> {
  const { base } = contents;
  if (!after) return;
  if (after.what !== 'file') {
    yield at(linkInChange, commit, path, { what: after.what, base });
    return;
  }
  const blob = contents.blob(after.id);
  const final = contents.final(path);
  const most = isBelowData(path) ? MAX_FILE_BYTES : MOST_ELSEWHERE;
  if (blob.size > most) yield at(heavyFile, commit, path, { bytes: blob.size, most, gone: (final?.length ?? 0) <= most, base });
  else if (isBelowData(path) && blob.bytes && !isText(blob.bytes))
    yield at(binaryInData, commit, path, { gone: final === undefined || isText(final), base });
  if (before === undefined && !isKnownPlace(path)) yield at(unknownPlace, commit, path, { base });
  const still = final ? linesOf(textOf(final)) : [];
  for (const line of newLines(before === undefined ? undefined : contents.blob(before), blob))
    for (const { what, start, end } of sensitiveIn(path, line.text)) {
      const now = still.find(({ text }) => text === line.text);
      const spot = now && { start: now.start + start, end: now.start + end };
      if (what === 'key' || what === 'token') yield at(addedSecret, commit, path, { what, gone: !now, base }, spot);
      else yield at(addedPersonalData, commit, path, { what, gone: !now, base }, spot);
    }
}

/** What has no place in what a commit says of itself, told at the first file that it touches. */
function judgedMessage(commit: Commit, { base }: Contents): Finding[] {
  const file = commit.touched[0]?.path ?? ASSOCIATION_FILE;
  const whats = new Set(commit.message.split('\n').flatMap((line) => sensitiveIn(MESSAGE, line).map(({ what }) => what)));
  return [...whats].map((what) =>
    what === 'key' || what === 'token'
      ? at(addedSecret, commit, file, { what, gone: false, base })
      : at(addedPersonalData, commit, file, { what, gone: false, inMessage: true, base }),
  );
}

/** A message is read as prose is: an office's telephone may stand there. */
const MESSAGE = 'commit.txt';

/** What a data repository holds besides its data: settings of the forge and the editor, templates, documents, papers about itself. */
const KNOWN_PLACES =
  /^(?:data\/|templates\/|docs\/|\.github\/|\.gitlab\/|\.vscode\/|\.hoi-baseline\.yaml$|\.gitlab-ci\.yml$|\.git(?:attributes|ignore)$|\.editorconfig$|\.pre-commit-config\.yaml$|(?:README|LICENSE|CHANGELOG|CODEOWNERS)(?:\.[a-z]+)*$)/i;

function isKnownPlace(path: string): boolean {
  return KNOWN_PLACES.test(path);
}

function at<P>(
  kind: FindingKind<P>,
  commit: Commit,
  file: string,
  params: Omit<P, 'commit' | 'name'>,
  spot: { start: number; end: number } = { start: 0, end: 0 },
): Finding {
  return finding(kind, file, spot, { ...params, commit: shortId(commit.id), name: commit.author.name } as unknown as P);
}
