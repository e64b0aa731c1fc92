import type { Day } from '../calendar/day.ts';
import { missingParts } from '../model/report-parts.ts';
import type { SealedState } from '../model/seal.ts';
import type { ReportParts } from '../model/year.ts';
import { foldersOf, inFolder } from './chapters.ts';
import type { Commit } from './commit.ts';
import { mainLine } from './graph.ts';
import type { History } from './log.ts';
import { placedAt } from './placed.ts';
import type { Snapshot, StateReader } from './state.ts';

/** A report as it first was complete on the association's branch. */
export interface Receipt {
  /** The commit on the branch's own line that brought it: its day is when the report was received, whatever anybody says. */
  readonly commit: Commit;
  /** The day on the document. */
  readonly reportDay: Day | undefined;
  /** Whether the branch begins with it: then Git saw nothing arrive, and its day is no evidence. */
  readonly isFirst: boolean;
  /** The commit of the data that was submitted and sealed, where a seal names one: corrections up to it are part of the report. */
  readonly sealed?: Commit;
}

/** A receipt with what a seal says was submitted, if its commit is one that the association's branch went through. */
export function asSealed(receipt: Receipt, told: History, seal: SealedState | undefined): Receipt {
  const sealed = seal && mainLine(told.graph, told.head).find(({ id }) => id === seal.commit);
  return sealed ? { ...receipt, sealed } : receipt;
}

/**
 * The first commit of the association's branch (first parents) by which a report, the association's or a chapter's, stands there with
 * all five parts that the plan requires; undefined while it does not. A chapter's folder may have had another name then.
 */
export function receiptOf(told: History, file: string, reader: StateReader): Receipt | undefined {
  const line = mainLine(told.graph, told.head);
  const placeAt = placesOf(told, file, reader);
  for (const [index, commit] of line.entries()) {
    const place = placeAt(commit.id);
    const report = place === undefined ? undefined : reportIn(told.snapshot(commit.id), place, reader);
    if (report && missingParts(report).length === 0) return { commit, reportDay: report.day, isFirst: index === 0 };
  }
  return undefined;
}

/** Where a file stands at each commit, whatever its chapter's folder is called there. */
function placesOf(told: History, file: string, reader: StateReader): (commit: string) => string | undefined {
  const placed = placedAt(file);
  if (!placed || !('chapter' in placed)) return () => file;
  const folders = foldersOf(told, told.head, placed.chapter, reader);
  return (commit) => {
    const folder = folders.get(commit);
    return folder === undefined ? undefined : inFolder(file, folder);
  };
}

/** A report as its file says it in a state. */
export function reportIn(state: Snapshot, file: string, reader: StateReader): (ReportParts & { readonly day?: Day }) | undefined {
  const content = state.get(file);
  const placed = placedAt(file);
  if (content === undefined || !placed || !('year' in placed)) return undefined;
  const data = reader.dataset(new Map([[file, content]]));
  return 'chapter' in placed ? data.bySlug.get(placed.chapter)?.years.get(placed.year)?.report : data.reports.get(placed.year);
}
