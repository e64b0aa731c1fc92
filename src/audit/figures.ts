import type { Day } from '../calendar/day.ts';
import { ask, evaluateOne, type IndicatorResult } from '../indicators/evaluate.ts';
import { NotInForce } from '../indicators/in-force.ts';
import { READ_BY_ALL } from '../indicators/indicator.ts';
import { indicators } from '../indicators/registry.ts';
import type { FileKind } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import { INDICATOR_IDS, type IndicatorId } from '../model/plan.ts';
import { planOn } from '../model/plan-on.ts';
import { latest } from './latest.ts';
import { placedAt } from './placed.ts';
import type { Snapshot, StateReader } from './state.ts';

/** What the figures are computed for: the same day for every state, so that only the data makes a difference. */
export interface Asked {
  readonly year: number;
  readonly asOf: Day;
}

/** An indicator of one state, without the units that it was counted from. */
export type Figure = Omit<IndicatorResult, 'units'>;

/** An indicator that cannot be told of a state, since files that it is counted from cannot be read there. */
export interface Unread {
  readonly id: IndicatorId;
  readonly unread: readonly string[];
  /** What came out as if those files were empty; it holds for chapters that none of them belongs to. */
  readonly without: Figure | undefined;
}

/** Where an indicator stands in a state. */
export type Standing = Figure | Unread;

/** Whether an indicator stands nowhere, for files that cannot be read. */
export function isUnread(one: Standing | undefined): one is Unread {
  return one !== undefined && 'unread' in one;
}

/** Datasets and figures of states. */
export interface Figures {
  readonly data: (snapshot: Snapshot) => Dataset;
  /** None where the state has no plan, or one that says nothing of that day. */
  readonly results: (snapshot: Snapshot) => readonly Standing[];
}

/**
 * The figures of states as of one day. States are asked about in the order of their history: the datasets of a few are kept, and an
 * indicator is computed anew only where a file that it reads has another content.
 */
export function figuresOf(reader: StateReader, { year, asOf }: Asked): Figures {
  const data = latest(8, reader.dataset);
  const known = new Map(INDICATOR_IDS.map((id) => [id, new Map<string, Standing | undefined | 'not-in-force'>()]));
  return { data, results: latest(64, resultsOf) };

  function resultsOf(snapshot: Snapshot): readonly Standing[] {
    const texts = textsByKind(snapshot);
    const figures: Standing[] = [];
    for (const id of INDICATOR_IDS) {
      const figure = figureOf(snapshot, id, texts);
      if (figure === 'not-in-force') return [];
      if (figure) figures.push(figure);
    }
    return figures;
  }

  function figureOf(snapshot: Snapshot, id: IndicatorId, texts: ReadonlyMap<string, string>): Standing | undefined | 'not-in-force' {
    const key = ['', ...READ_BY_ALL, ...indicators[id].reads].map((kind) => texts.get(kind) ?? '').join('\n');
    const before = known.get(id) as Map<string, Standing | undefined | 'not-in-force'>;
    if (before.has(key)) return before.get(key);
    const figure = standing(snapshot, id);
    if (before.size >= 16) before.delete(before.keys().next().value as string);
    before.set(key, figure);
    return figure;
  }

  function standing(snapshot: Snapshot, id: IndicatorId): Standing | undefined | 'not-in-force' {
    const figure = computed(snapshot, id);
    if (figure === 'not-in-force') return figure;
    const kinds: ReadonlySet<FileKind> = new Set([...READ_BY_ALL, ...indicators[id].reads]);
    const unread = [...data(snapshot).unread].filter((file) => {
      const placed = placedAt(file);
      return placed !== undefined && kinds.has(placed.kind) && (!('year' in placed) || placed.year === year);
    });
    return unread.length > 0 ? { id, unread, without: figure } : figure;
  }

  function computed(snapshot: Snapshot, id: IndicatorId): Figure | undefined | 'not-in-force' {
    const state = data(snapshot);
    const plan = planOn(state, asOf);
    if (!plan) return undefined;
    try {
      const result = evaluateOne(ask(state, plan, year, asOf), id);
      if (!result) return undefined;
      const { units: _, ...figure } = result;
      return figure;
    } catch (error) {
      if (error instanceof NotInForce) return 'not-in-force';
      throw error;
    }
  }
}

/** The files of a state with their contents, by what they hold; under the empty kind the chapters that there are. */
function textsByKind(snapshot: Snapshot): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const chapters = new Set<string>();
  for (const [file, content] of snapshot) {
    const placed = placedAt(file);
    if (!placed) continue;
    if ('chapter' in placed) chapters.add(placed.chapter);
    texts.set(placed.kind, `${texts.get(placed.kind) ?? ''}${file} ${content}\n`);
  }
  return texts.set('', [...chapters].sort().join(' '));
}
