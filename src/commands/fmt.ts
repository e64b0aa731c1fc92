import { join } from 'node:path';
import { locate } from '../check/locate.ts';
import { editableFiles, formatted } from '../fix/files.ts';
import { renderFindings } from '../render/terminal/check.ts';
import { renderFmt } from '../render/terminal/fmt.ts';
import { pathFilter } from '../repository/path-filter.ts';
import { findRoot, workTree } from '../repository/work-tree.ts';
import { replaceWhole } from '../repository/write.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';

export interface FmtOptions extends CommonOptions {
  readonly paths: readonly string[];
  readonly check?: boolean;
}

/** `hoi fmt`: writes the data files in their canonical form, or with `--check` shows which are not. */
export async function runFmt(options: FmtOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  const root = findRoot(io.cwd, options.root);
  const source = workTree(root);
  const { editable, broken } = editableFiles(source, pathFilter(root, io.cwd, options.paths));
  const { changes, stuck } = formatted(editable);
  // Everything is laid out before anything is written.
  if (!options.check) for (const { file, bytes, after } of changes) replaceWhole(join(root, file), bytes, after);

  const screen = screenOf(options, context);
  if (broken.length > 0) io.stderr(`${renderFindings(locate(broken, source), screen)}\n\n`);
  const files = editable.length + new Set(broken.map(({ file }) => file)).size;
  io.stdout(renderFmt({ files, changes, stuck, broken, written: !options.check }, screen));
  const failed = broken.length > 0 || stuck.length > 0 || (options.check === true && changes.length > 0);
  return failed ? EXIT.findings : EXIT.done;
}
