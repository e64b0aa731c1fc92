import type { Dataset } from '../model/dataset.ts';
import type { Seal, SealedState } from '../model/seal.ts';
import { EMPTY_FOLDER, type YearDigests } from './digest.ts';
import { changedFigures, type FigureChange, figuresOf, type Uncomputed } from './figures.ts';
import { chapterFolders } from './scope.ts';

/** What became of sealed files and figures. */
export interface Comparison {
  /** Slugs of the chapters whose folder of the year is no longer what was sealed. */
  readonly folders: readonly string[];
  /** Whether the association's report file differs. */
  readonly report: boolean;
  /** Figures that come out otherwise; or why they could not be computed. */
  readonly figures: readonly FigureChange[] | Uncomputed;
}

/** Compares a sealed state with the files (`digests`) and the records of a repository. */
export function compareWith(seal: Pick<Seal, 'year' | 'chapter'>, state: SealedState, digests: YearDigests, data: Dataset): Comparison {
  const again = figuresOf(data, seal.year, state.figuresTo, seal.chapter);
  return {
    folders: changedFolders(seal, state, digests),
    report: seal.chapter === undefined && state.report !== digests.report,
    figures: typeof again === 'string' ? again : changedFigures(state.figures, again),
  };
}

function changedFolders(seal: Pick<Seal, 'chapter'>, state: SealedState, digests: YearDigests): string[] {
  const now = chapterFolders(seal.chapter, digests);
  const slugs = new Set([...state.folders.keys(), ...now.keys()]);
  return [...slugs].sort().filter((slug) => (state.folders.get(slug) ?? EMPTY_FOLDER) !== (now.get(slug) ?? EMPTY_FOLDER));
}
