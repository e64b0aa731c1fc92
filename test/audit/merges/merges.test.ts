import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lossesOf } from '../../../src/audit/losses.ts';
import { type Snapshot, stateReader } from '../../../src/audit/state.ts';
import { readDocument } from '../../../src/source/document.ts';
import { edited, type Files, scenario, start, text } from './clerks.ts';
import { mergeAll, settled } from './merged.ts';

const RUNS = 5_000;
const SEED = 155;

const folder = mkdtempSync(join(tmpdir(), 'hoi-merges-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const encoder = new TextEncoder();
const contents = new Map<string, Uint8Array>();
const reader = stateReader((content) => contents.get(content) ?? new Uint8Array());

/** A state whose contents are their own ids. */
function stateOf(texts: ReadonlyMap<string, string>): Snapshot {
  for (const one of texts.values()) contents.set(one, encoder.encode(one));
  return texts;
}

function textsOf(files: Files): Map<string, string> {
  return new Map([...files].map(([path, records]) => [path, text(path, records)]));
}

/** Records as another YAML reader sees them, every value as text; undefined where it cannot read them. */
function seen(path: string, content: string): Map<string, Map<string, string>> | undefined {
  try {
    const found = parse(content, { schema: 'failsafe', uniqueKeys: true }) as Record<string, Record<string, string>> | null;
    const records = path.endsWith('quy-nhan-dao.yaml')
      ? (found as unknown as { phieu?: Record<string, Record<string, string>> })?.phieu
      : found;
    return new Map(Object.entries(records ?? {}).map(([id, fields]) => [id, new Map(Object.entries(fields ?? {}))]));
  } catch {
    return undefined;
  }
}

/** What two clerks did that is not in the merge: told from their edits, not by the code under test. */
function lostTruly(base: Files, ours: Files, theirs: Files, merged: ReadonlyMap<string, string>): string[] {
  const bare = (value: string | undefined) => value?.replaceAll('"', '');
  return [...base.keys()].flatMap((path) => {
    const result = seen(path, merged.get(path) ?? '');
    if (!result) return [`${path} cannot be read`];
    const [b, x, y] = [base.get(path), ours.get(path), theirs.get(path)];
    const ids = new Set([b, x, y].flatMap((one) => [...(one?.keys() ?? [])]));
    return [...ids].flatMap((id) => {
      const [old, mine, yours, now] = [b?.get(id), x?.get(id), y?.get(id), result.get(id)];
      if (!now) return [`${id} is gone`];
      if (!old && mine && yours && JSON.stringify([...mine].sort()) !== JSON.stringify([...yours].sort())) return [`${id} was given twice`];
      const fields = new Set([old, mine, yours, now].flatMap((one) => [...(one?.keys() ?? [])]));
      return [...fields].flatMap((field) => {
        const [was, a, c] = [old?.get(field), (mine ?? old)?.get(field), (yours ?? old)?.get(field)].map(bare);
        const changed = [a, c].filter((one) => one !== was);
        const allowed = changed.length === 0 ? [was] : changed;
        return allowed.includes(now.get(field)) ? [] : [`${id} ${field} is ${now.get(field)}, not ${allowed.join(' or ')}`];
      });
    });
  });
}

describe('whatever Git makes of two clerks’ edits', () => {
  const scenarios = fc.sample(scenario, { numRuns: RUNS, seed: SEED });
  const base = start();

  it(`accepts none of ${RUNS} merges in which an id or a value was lost`, { timeout: 300_000 }, () => {
    const merges = mergeAll(folder, scenarios);
    expect(merges).toHaveLength(RUNS);
    const tally = { accepted: 0, refused: 0, unread: 0, needlessly: 0 };
    const wrong: string[] = [];
    scenarios.forEach(({ ours, theirs, settle }, index) => {
      const result = new Map([...(merges[index] ?? [])].map(([path, one]) => [path, settled(one, settle)]));
      const [x, y] = [edited(base, ours), edited(base, theirs)];
      const isRead = [...result].every(([path, one]) =>
        readDocument(path, encoder.encode(one)).findings.every(({ kind }) => kind.severity !== 'error'),
      );
      const state = { base: stateOf(textsOf(base)), ours: stateOf(textsOf(x)), theirs: stateOf(textsOf(y)), result: stateOf(result) };
      const { gone, lost } = lossesOf(reader, state);
      const truth = lostTruly(base, x, y, result);
      if (!isRead) tally.unread += 1;
      else if (gone.kept.length + gone.files.length + lost.length > 0) {
        tally.refused += 1;
        // What comes back although somebody took it out is told too, and nothing is lost by it.
        if (truth.length === 0 && lost.every(({ how }) => how !== 'back')) tally.needlessly += 1;
      } else {
        tally.accepted += 1;
        if (truth.length > 0) wrong.push(`${index}: ${truth.join('; ')}`);
      }
    });
    console.info(tally);
    expect(wrong).toEqual([]);
    // The proof would be empty if nearly all were refused, or nearly none had lost anything.
    expect(tally.accepted).toBeGreaterThan(RUNS / 10);
    expect(tally.refused).toBeGreaterThan(RUNS / 10);
    expect(tally.unread).toBeGreaterThan(RUNS / 50);
    expect(tally.needlessly).toBe(0);
  });
});
