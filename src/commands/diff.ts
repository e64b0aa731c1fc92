import { renamedChapters } from '../audit/chapters.ts';
import { figuresOf } from '../audit/figures.ts';
import { differing, stateReader } from '../audit/state.ts';
import { changesBetween, stepOf } from '../audit/step.ts';
import { tellStep } from '../audit/tell/step.ts';
import { diffJson } from '../render/json/diff.ts';
import { renderDiff } from '../render/terminal/diff.ts';
import { bytesIn, revisionState, workState } from '../repository/states.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';
import { askedOf, historyRoot, namesIn } from './told.ts';

export interface DiffOptions extends CommonOptions {
  /** The two states; without the second it is the work tree, or HEAD of a bare repository. */
  readonly from: string;
  readonly to?: string;
  readonly names: boolean;
}

/** `hoi diff A [B]`: what changed between two states in the words of the trade, both computed as of one day. */
export function runDiff(options: DiffOptions, context: Context): ExitCode {
  const { io, lang } = context;
  const { root, bare } = historyRoot(options, context);
  const from = revisionState(root, options.from);
  const to = options.to !== undefined || bare ? revisionState(root, options.to ?? 'HEAD') : workState(root, from.snapshot);
  const reader = stateReader(bytesIn([to, from]));
  const asked = askedOf(reader.dataset(to.snapshot), options, context);
  const figures = figuresOf(reader, asked);
  const renamed = renamedChapters(from.snapshot, to.snapshot, reader);
  const changes = changesBetween(reader, from.snapshot, to.snapshot, differing(from.snapshot, to.snapshot), renamed);
  const step = stepOf(changes, renamed, figures, from.snapshot, to.snapshot);
  const names = namesIn([() => figures.data(to.snapshot), () => figures.data(from.snapshot)], options.names);
  const states = { from: options.from, to: options.to ?? (bare ? 'HEAD' : undefined) };
  if (options.json) io.stdout(diffJson(step, states, asked, lang));
  else io.stdout(renderDiff(tellStep(step, names, lang), states, asked, names, screenOf(options, context)));
  return EXIT.done;
}
