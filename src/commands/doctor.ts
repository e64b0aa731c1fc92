import { examine } from '../doctor/examine.ts';
import type { Repository } from '../doctor/facts.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { doctorJson } from '../render/json/doctor.ts';
import { renderDoctor } from '../render/terminal/doctor.ts';
import { cloneFacts, hasGitFolder } from '../repository/clone-facts.ts';
import { dataFacts } from '../repository/data-facts.ts';
import { machineFacts } from '../repository/machine.ts';
import { findRoot } from '../repository/work-tree.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';
import { VERSION } from './version.ts';

/**
 * `hoi doctor`: what this machine and this clone lack, each with its remedy. Without a data repository the machine alone is looked
 * at, and the exit code says that the rest could not be.
 */
export async function runDoctor(options: CommonOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const root = rootOf(options.root, io.cwd);
  const machine = await machineFacts(root ?? io.cwd, VERSION);
  const remarks = examine({ today: io.today(), machine, repository: root === undefined ? undefined : await repositoryFacts(root) });
  io.stdout(options.json ? doctorJson(root, remarks, lang) : renderDoctor(remarks, screenOf(options, context)));
  if (root === undefined) return EXIT.cannotRun;
  return remarks.some(({ state }) => state === 'error') ? EXIT.findings : EXIT.done;
}

/** The root that is named, which must be one, or the nearest upwards, if there is any. */
function rootOf(given: string | undefined, cwd: string): string | undefined {
  try {
    return findRoot(cwd, given);
  } catch (error) {
    if (error instanceof CannotRun && given === undefined) return undefined;
    throw error;
  }
}

async function repositoryFacts(root: string): Promise<Repository> {
  const clone = await cloneFacts(root);
  return { ...dataFacts(root), clone, refused: clone === undefined && hasGitFolder(root) };
}
