import { foldersOf } from '../audit/chapters.ts';
import { figuresOf } from '../audit/figures.ts';
import { type Entry, entriesOf, type Wanted } from '../audit/log.ts';
import { type StateReader, stateReader } from '../audit/state.ts';
import type { Names } from '../audit/tell/names.ts';
import type { Day } from '../calendar/day.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { nearest } from '../findings/nearest.ts';
import { CHAPTERS_FOLDER } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import { logJson } from '../render/json/log.ts';
import { renderLog } from '../render/terminal/log.ts';
import { type Archive, archive } from '../repository/archive.ts';
import { signedOf } from '../repository/signatures.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';
import { askedOf, historyRoot, holding, leftFromIn, namesIn, plainPath } from './told.ts';

export interface LogOptions extends CommonOptions {
  /** A chapter's folder, an id or a path. */
  readonly about?: string;
  /** Days on which a change reached the association's branch, both included. */
  readonly since?: Day;
  readonly until?: Day;
  readonly limit?: number;
  /** False with `--no-names`. */
  readonly names: boolean;
}

/** `hoi log`: the commits as changes in the words of the trade, the newest first. */
export async function runLog(options: LogOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const { root } = historyRoot(options, context);
  const told = archive(root, options.at ?? 'HEAD');
  const reader = stateReader(told.contents);
  const latestState = reader.dataset(told.snapshot(told.head));
  const head = () => latestState;
  const asked = askedOf(latestState, options, context);
  const figures = figuresOf(reader, asked);
  const wanted = wantedOf(options.about, told, latestState, reader);
  const mayHold = isId(options.about) ? holding(options.about, told.contents) : undefined;
  const entries: (Entry & Pick<Names, 'leftFrom'>)[] = [];
  for (const entry of entriesOf(told, reader, figures, { wanted, mayHold, since: options.since, until: options.until })) {
    entries.push({ ...entry, leftFrom: leftFromAt(entry, () => figures.data(told.snapshot(entry.commit.id))) });
    if (entries.length === options.limit) break;
  }
  if (entries.length === 0 && isId(options.about) && mayHold && !isAnywhere(told, mayHold)) throw noId(options.about, latestState);
  const signed = signedOf(
    root,
    entries.map(({ commit }) => commit.id),
    latestState.rights,
  );
  const shown = entries.map((entry) => ({
    entry,
    signed: signed(entry.commit, (entry.arrival ?? entry.commit).day),
    names: namesIn(
      [head, ...[entry.commit.id, entry.commit.parents[0]].map((id) => () => figures.data(told.snapshot(id)))],
      options.names,
      entry.leftFrom,
    ),
  }));
  if (options.json) io.stdout(logJson(shown, asked, lang));
  else if (shown.length > 0) io.stdout(renderLog(shown, asked, screenOf(options, context)));
  else io.stderr(NOTHING[lang]);
  return EXIT.done;
}

const NOTHING = {
  vi: 'Không có thay đổi nào của dữ liệu như được hỏi.\n',
  en: 'No change of the data is as asked for.\n',
};

/** Where the people whom a commit adds came from, looked up while its state is at hand: read again, each state would cost as much as its commit. */
function leftFromAt({ changes }: Entry, state: () => Dataset): Names['leftFrom'] {
  const added = changes.flatMap(({ what, after }) => (what === 'added' && after?.kind === 'member' ? [after] : []));
  const former = new Map(added.map(({ id, chapter = '' }) => [`${chapter} ${id}`, leftFromIn(state)(id, chapter)]));
  return (id, chapter) => former.get(`${chapter} ${id}`);
}

function isId(about: string | undefined): about is string {
  return about !== undefined && /^[A-Z]{2,4}-T?\d+$/.test(about);
}

function isAnywhere(told: Archive, holds: (content: string) => boolean): boolean {
  return told.commits.some(({ changes }) =>
    changes.some(({ before, after }) => [before, after].some((one) => one !== undefined && holds(one))),
  );
}

function noId(id: string, { entries, chapters }: Dataset): CannotRun {
  const vouchers = chapters.flatMap(({ years }) =>
    [...years.values()].flatMap(({ dues, fund }) => [...(dues?.receipts ?? []), ...(fund?.vouchers ?? [])]),
  );
  const near = nearest(id, new Set([...entries.keys(), ...vouchers.map((one) => one.id)]));
  return new CannotRun({
    vi: `không có mục nào mã '${id}' trong dữ liệu và trong nhật ký${near ? `, có phải ${near}?` : '.'} Ghi một mã (HAV-0001, PT-014), tên thư mục của Hội cơ sở hoặc đường dẫn (data/hoi.yaml)`,
    en: `nothing in the data or its history has the id '${id}'${near ? `, did you mean ${near}?` : '.'} Give an id (HAV-0001, PT-014), a chapter's folder or a path (data/hoi.yaml)`,
  });
}

/** Which records somebody asks about: those of a chapter, of an id (and what names it), or below a path. */
function wantedOf(about: string | undefined, told: Archive, head: Dataset, reader: StateReader): Wanted | undefined {
  if (about === undefined) return undefined;
  const paths = new Set(told.commits.flatMap(({ changes }) => changes.map(({ path }) => path)));
  const path = plainPath(about);
  const slugs = new Set([...paths].flatMap((one) => slugOf(one) ?? []));
  const whole = slugs.has(path) ? `${CHAPTERS_FOLDER}/${path}` : path;
  if ([...paths].some(isBelow(whole))) return following(whole, told, reader);
  if (isId(about))
    return ({ id, fields }) =>
      id === about || [...fields].some(([field, value]) => value === about || field === `hoi_vien/${about}` || field.endsWith(`/${about}`));
  const near = nearest(about, [...slugs]);
  const known = head.chapters.map(({ slug }) => slug).join(', ');
  throw new CannotRun({
    vi: `không có Hội cơ sở, mã hay tệp nào là '${about}' trong nhật ký${near ? `, có phải ${near}?` : '.'} Ghi tên thư mục của Hội cơ sở (${known}), một mã (HAV-0001, PT-014) hoặc đường dẫn (data/hoi.yaml)`,
    en: `no chapter, id or file of the history is '${about}'${near ? `, did you mean ${near}?` : '.'} Give a chapter's folder (${known}), an id (HAV-0001, PT-014) or a path (data/hoi.yaml)`,
  });
}

function isBelow(path: string): (file: string) => boolean {
  return (file) => file === path || file.startsWith(`${path}/`);
}

/** The chapter's folder that a path lies in, as it is called there. */
function slugOf(path: string): string | undefined {
  return path.startsWith(`${CHAPTERS_FOLDER}/`) ? path.slice(CHAPTERS_FOLDER.length + 1).split('/')[0] : undefined;
}

/** What stands below a path; below a chapter's folder under whatever name it has. The newest commit that has the name says whose it is. */
function following(path: string, told: Archive, reader: StateReader): Wanted {
  const slug = slugOf(path);
  const from = slug && told.commits.find(({ id }) => [...told.snapshot(id).keys()].some(isBelow(`${CHAPTERS_FOLDER}/${slug}`)));
  if (!slug || !from) {
    const isWanted = isBelow(path);
    return ({ file }) => isWanted(file);
  }
  const folders = foldersOf(told, from.id, slug, reader);
  const rest = path.slice(CHAPTERS_FOLDER.length + 1 + slug.length);
  return ({ file }, commit) => {
    const folder = folders.get(commit ?? '');
    return folder !== undefined && isBelow(`${CHAPTERS_FOLDER}/${folder}${rest}`)(file);
  };
}
