import { type Blamed, blame, type Sought } from '../audit/blame.ts';
import { clocksOf } from '../audit/clocks.ts';
import type { Commit } from '../audit/commit.ts';
import { arrivals, mainLine } from '../audit/graph.ts';
import { latest } from '../audit/latest.ts';
import type { History } from '../audit/log.ts';
import { placedAt } from '../audit/placed.ts';
import type { AuditRecord } from '../audit/record.ts';
import { type StateReader, stateReader } from '../audit/state.ts';
import { WORK, withWork } from '../audit/work.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { nearest } from '../findings/nearest.ts';
import { chapterFile } from '../layout/paths.ts';
import { blameJson } from '../render/json/blame.ts';
import { renderBlame } from '../render/terminal/blame.ts';
import { archive } from '../repository/archive.ts';
import { signedOf } from '../repository/signatures.ts';
import { bytesIn, workState } from '../repository/states.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { noChapter } from './no-chapter.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';
import { historyRoot, holding, namesIn, plainPath } from './told.ts';

export interface BlameOptions extends CommonOptions {
  /** An id, a place's key, a chapter's folder or code, or a file. */
  readonly about: string;
  readonly chapter?: string;
  /** False with `--no-names`. */
  readonly names: boolean;
}

/** `hoi blame <id>`: for each value of a record, the commit that set it. */
export async function runBlame(options: BlameOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  const { root, bare } = historyRoot(options, context);
  const stored = await archive(root, options.at ?? 'HEAD');
  const work = bare || options.at !== undefined ? undefined : workState(root, stored.snapshot(stored.head));
  const told: History = work ? withWork(stored, work.snapshot) : stored;
  const bytesOf = bytesIn([...(work ? [work] : []), { bytesOf: stored.contents }]);
  const reader = stateReader(bytesOf);
  const from = work ? WORK : told.head;
  const records = blame(told, from, soughtBy(options, bytesOf), reader);
  if (records.length === 0) throw unknown(options, told, from, reader);

  const arrived = arrivals(stored.graph, stored.head);
  const signed = signedOf(root, commitsOf(records), reader.dataset(told.snapshot(from)).rights);
  const known = {
    arrival: ({ id }: { id: string }) => arrived.get(id),
    doubt: clocksOf(mainLine(stored.graph, stored.head)).doubt,
    signed: (commit: Commit) => signed(commit, (arrived.get(commit.id) ?? commit).day),
  };
  // What is lost may have been lost with its chapter: the last state that had it knows the names.
  const datasets = latest(8, (id: string) => reader.dataset(told.snapshot(id)));
  const states = [from, ...records.flatMap(({ loss }) => loss?.last.id ?? [])].map((id) => () => datasets(id));
  const names = namesIn(states, options.names);
  if (options.json) io.stdout(blameJson(options.about, records, known, names));
  else io.stdout(renderBlame(records, known, names, screenOf(options, context)));
  return EXIT.done;
}

function commitsOf(records: readonly Blamed[]): string[] {
  const commits = records.flatMap(({ origins, loss }) => [origins.entered, ...origins.fields.values(), ...(loss ? [loss.by] : [])]);
  return [...new Set(commits.map(({ id }) => id))].filter((id) => id !== WORK);
}

/** Which records the options mean; an id stands in the text of every file that has it. */
function soughtBy({ about, chapter, year }: BlameOptions, bytesOf: (content: string) => Uint8Array): Sought {
  const path = plainPath(about);
  const isIn = (record: AuditRecord) =>
    (chapter === undefined || record.chapter === chapter) && (year === undefined || record.year === year);
  if (path.endsWith('.yaml')) return { mayHold: (file) => file === path, isMeant: isIn };
  const holds = holding(about, bytesOf);
  // A chapter's code is the beginning of the ids of all its members: only its own file has it by itself.
  const isCode = /^[A-Z]{2,4}$/.test(about);
  const isChapterFile = (file: string) => placedAt(file)?.kind === 'chapter';
  return {
    mayHold: (file, content) => file === chapterFile(about, 'chapter') || ((!isCode || isChapterFile(file)) && holds(content)),
    isMeant: (record) => isIn(record) && (record.id === about || (record.kind === 'chapter' && record.fields.get('ma') === about)),
  };
}

function unknown({ about, chapter, year }: BlameOptions, told: History, from: string, reader: StateReader): CannotRun {
  const state = told.snapshot(from);
  const slugs = chaptersOf(told, from);
  if (chapter !== undefined && !slugs.includes(chapter)) return noChapter(chapter, slugs);
  const ids = new Set(reader.records(state, state.keys()).map(({ id }) => id));
  const names = new Set([...ids, ...state.keys()].filter((name) => name !== ''));
  const near: string[] = [];
  for (let one = nearest(about, names); one !== undefined && near.length < 3; one = nearest(about, names)) {
    near.push(one);
    names.delete(one);
  }
  const [isNarrow, isThere] = [chapter !== undefined || year !== undefined, ids.has(about) || state.has(about)];
  const hint = near.length > 0 && !isThere ? { vi: `, có phải ${near.join(', ')}?`, en: `, did you mean ${near.join(', ')}?` } : undefined;
  const narrow = isNarrow && isThere;
  return new CannotRun({
    vi: narrow
      ? `'${about}' có trong dữ liệu nhưng không ở nơi đã chọn (${[chapter, year].filter(Boolean).join(', ')}). Bỏ --chapter, --year để xem ở mọi nơi`
      : `không có mục nào mã '${about}' trong dữ liệu và trong nhật ký${hint?.vi ?? '.'} Ghi một mã (HAV-0001, PT-014, ap-3), tên thư mục hoặc mã của Hội cơ sở, hoặc đường dẫn tệp (data/hoi.yaml)`,
    en: narrow
      ? `'${about}' is in the data, but not there (${[chapter, year].filter(Boolean).join(', ')}). Leave out --chapter and --year to see it everywhere`
      : `nothing in the data or its history has the id '${about}'${hint?.en ?? '.'} Give an id (HAV-0001, PT-014, ap-3), a chapter's folder or code, or a file (data/hoi.yaml)`,
  });
}

/** Folders of chapters that are there or ever were. */
function chaptersOf(told: History, from: string): string[] {
  const files = [...told.snapshot(from).keys(), ...told.commits.flatMap(({ changes }) => changes.map(({ path }) => path))];
  const slugs = files.flatMap((file) => {
    const placed = placedAt(file);
    return placed && 'chapter' in placed ? [placed.chapter] : [];
  });
  return [...new Set(slugs)].sort();
}
