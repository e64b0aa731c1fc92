import { CHAPTERS_FOLDER, chapterFile } from '../layout/paths.ts';
import type { Graph } from './graph.ts';
import type { History } from './log.ts';
import { placedAt } from './placed.ts';
import type { AuditRecord } from './record.ts';
import type { Snapshot, StateReader } from './state.ts';

/** Chapters whose folder has another name in a second state: its name in the first → its name in the second. */
export type Renamed = ReadonlyMap<string, string>;

export const NOT_RENAMED: Renamed = new Map();

/**
 * The chapters of one state that stand in another folder in a second. Their code tells that they are the same; where it was changed
 * too, or cannot be read, that most files of a folder that is gone stand unchanged in a new one.
 */
export function renamedChapters(first: Snapshot, second: Snapshot, reader: StateReader): Renamed {
  const [old, now] = [chaptersApart(first, second), chaptersApart(second, first)];
  if (old.length === 0 || now.length === 0) return NOT_RENAMED;
  const renamed = new Map<string, string>();
  for (const slug of now) {
    const code = identity(slug, second, reader)?.code;
    const was = old.find((one) => code !== undefined && identity(one, first, reader)?.code === code);
    // Where the folder of the first state still has that code, the other one is a copy.
    if (was !== undefined && was !== slug && identity(was, second, reader)?.code !== code) renamed.set(was, slug);
  }
  const found = new Set(renamed.values());
  for (const slug of now) {
    if (found.has(slug) || first.has(chapterFile(slug, 'chapter'))) continue;
    const was = old.find(
      (one) => !renamed.has(one) && !second.has(chapterFile(one, 'chapter')) && isMostly(filesOf(one, first), filesOf(slug, second)),
    );
    if (was !== undefined) renamed.set(was, slug);
  }
  return renamed;
}

/** Chapters of one state whose own file is not the same in another. */
function chaptersApart(state: Snapshot, other: Snapshot): string[] {
  return [...state].flatMap(([file, content]) => {
    if (!file.endsWith(OWN_FILE) || other.get(file) === content) return [];
    const placed = placedAt(file);
    return placed?.kind === 'chapter' ? [placed.chapter] : [];
  });
}

const OWN_FILE = chapterFile('', 'chapter').slice(`${CHAPTERS_FOLDER}/`.length);

/** The files of a chapter's folder by their places in it. */
function filesOf(slug: string, state: Snapshot): ReadonlyMap<string, string> {
  const folder = folderOf(slug);
  return new Map([...state].flatMap(([file, content]) => (file.startsWith(folder) ? [[file.slice(folder.length), content] as const] : [])));
}

function isMostly(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean {
  return [...old].filter(([file, content]) => now.get(file) === content).length * 2 > old.size;
}

/** By what a chapter is known; undefined where its own file is not there or cannot be read. */
function identity(
  slug: string,
  state: Snapshot,
  reader: StateReader,
): { readonly code: string | undefined; readonly name: string | undefined } | undefined {
  const own = reader.records(state, [chapterFile(slug, 'chapter')]).find(({ kind }) => kind === 'chapter');
  return own && { code: own.fields.get('ma'), name: own.fields.get('ten') };
}

function folderOf(slug: string): string {
  return `${CHAPTERS_FOLDER}/${slug}/`;
}

/** A path with the folder of its chapter exchanged for another's. */
export function inFolder(file: string, slug: string): string {
  const placed = placedAt(file);
  return placed && 'chapter' in placed ? `${folderOf(slug)}${file.slice(folderOf(placed.chapter).length)}` : file;
}

/** A record as it stands once the folder of its chapter has its new name. */
export function moved(record: AuditRecord, renamed: Renamed): AuditRecord {
  const slug = record.chapter === undefined ? undefined : renamed.get(record.chapter);
  if (slug === undefined) return record;
  const file = inFolder(record.file, slug);
  return { ...record, chapter: slug, file, id: record.kind === 'chapter' ? slug : record.kind === 'file' ? file : record.id };
}

/** Where a record that is gone would stand now: in the folder that its chapter has now. */
export function placeNow({ file, chapter }: AuditRecord): string {
  return chapter === undefined ? file : inFolder(file, chapter);
}

/** What a chapter's folder is called in another state; undefined where the folder of that name is another chapter's there. */
export function folderIn(slug: string, here: Snapshot, there: Snapshot, reader: StateReader): string | undefined {
  const own = chapterFile(slug, 'chapter');
  if (here.get(own) === there.get(own)) return slug;
  const renamed = renamedChapters(here, there, reader);
  const name = renamed.get(slug);
  if (name !== undefined) return name;
  return [...renamed.values()].includes(slug) || isAnother(slug, here, there, reader) ? undefined : slug;
}

/** Whether a folder holds one chapter here and another there: neither code nor name are the same. */
function isAnother(slug: string, here: Snapshot, there: Snapshot, reader: StateReader): boolean {
  const [one, other] = [identity(slug, here, reader), identity(slug, there, reader)];
  return one !== undefined && other !== undefined && one.code !== other.code && one.name !== other.name;
}

/**
 * What the folder of a chapter was called at each commit of a history, followed from a commit that has it under a name; it is missing
 * where the folder was another chapter's. While a chapter is not there its name stays, until somebody else has it.
 */
export function foldersOf(
  { graph, snapshot }: Pick<History, 'graph' | 'snapshot'>,
  from: string,
  name: string,
  reader: StateReader,
): ReadonlyMap<string, string> {
  const folders = new Map([[from, name]]);
  const followed = new Set([from]);
  const open = [{ id: from, slug: name, seen: from }];
  const after = childrenIn(graph);
  for (let one = open.pop(); one; one = open.pop()) {
    const { id, slug, seen } = one;
    for (const next of [...(graph.get(id)?.parents ?? []), ...(after.get(id) ?? [])]) {
      if (followed.has(next) || !graph.has(next)) continue;
      followed.add(next);
      const [here, there] = [snapshot(seen), snapshot(next)];
      const found = seen === id ? folderIn(slug, here, there, reader) : isAnother(slug, here, there, reader) ? undefined : slug;
      if (found !== undefined) folders.set(next, found);
      const isThere = found !== undefined && there.has(chapterFile(found, 'chapter'));
      open.push({ id: next, slug: found ?? slug, seen: isThere ? next : seen });
    }
  }
  return folders;
}

function childrenIn(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { id, parents } of graph.values())
    for (const parent of parents) {
      const known = children.get(parent);
      if (known) known.push(id);
      else children.set(parent, [id]);
    }
  return children;
}
