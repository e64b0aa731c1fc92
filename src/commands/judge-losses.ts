import { lostBy } from '../audit/log.ts';
import { lossesOf, stillLost } from '../audit/losses.ts';
import type { LostInMerge } from '../audit/merge.ts';
import { keyOf } from '../audit/record.ts';
import { type Snapshot, stateReader } from '../audit/state.ts';
import { tellLost } from '../audit/tell/lost.ts';
import type { Names } from '../audit/tell/names.ts';
import { tellRecord } from '../audit/tell/whole-record.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type Change, shortId } from '../guard/change.ts';
import { lostInMerge, recordVanished } from '../guard/kinds.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { archive } from '../repository/archive.ts';
import { mergeBase } from '../repository/merge.ts';
import { bytesIn, revisionState, type State } from '../repository/states.ts';

/**
 * What taking a change in would lose: records with an id that the base has, and work of either side that Git's merge, or a merge
 * inside the change, did not keep. Chapters are told by `names`, people by their ids.
 */
export function judgeLosses(root: string, change: Change, names: Names): Finding[] {
  const common = mergeBase(root, change.base, change.head);
  const state = (name: string) => revisionState(root, name);
  const [ours, theirs, result] = [state(change.base), state(change.head), state(change.tree)];
  const base = common === undefined ? NOTHING : state(common);
  const { vanished, lost } = lossesOf(stateReader(bytesIn([ours, theirs, result, base])), {
    base: base.snapshot,
    ours: ours.snapshot,
    theirs: theirs.snapshot,
    result: result.snapshot,
  });
  const gone = vanished.map((record) =>
    finding(recordVanished, record.file, { path: [] }, { told: inBoth((lang) => tellRecord(record, names, lang)) }),
  );
  const all = [...lost.map((one) => ({ one, commit: undefined })), ...lostInside(root, change, result)];
  // Nobody need be told twice of what is gone altogether.
  const told = new Set(vanished.map(keyOf));
  return [...gone, ...all.filter(({ one }) => !told.has(keyOf(one.record))).map(({ one, commit }) => lostFinding(one, commit, names))];
}

const NOTHING: State = { snapshot: new Map(), bytesOf: () => new Uint8Array() };

/** What the merges inside a change lost, where it is not back in the result. */
function lostInside(root: string, { commits, head }: Change, result: State): { one: LostInMerge; commit: string }[] {
  const merges = new Set(commits.filter(({ parents }) => parents > 1).map(({ id }) => id));
  if (merges.size === 0) return [];
  const told = archive(root, head);
  const reader = stateReader(told.contents);
  const now = recordsOf(result.snapshot);
  return told.commits
    .filter(({ id }) => merges.has(id))
    .flatMap((commit) => stillLost(lostBy(told, commit, reader), now).map((one) => ({ one, commit: shortId(commit.id) })));

  function recordsOf(snapshot: Snapshot) {
    return new Map(
      stateReader(result.bytesOf)
        .records(snapshot, snapshot.keys())
        .map((record) => [keyOf(record), record]),
    );
  }
}

function lostFinding(one: LostInMerge, commit: string | undefined, names: Names): Finding {
  const told = inBoth((lang) => tellLost(one, names, lang));
  const path = one.how === 'gone' ? [] : one.record.path;
  return finding(lostInMerge, one.record.file, { path }, commit === undefined ? { told } : { told, commit });
}

function inBoth(tell: (lang: Lang) => string): Words {
  return { vi: tell('vi'), en: tell('en') };
}
