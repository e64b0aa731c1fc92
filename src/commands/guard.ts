import { resolve } from 'node:path';
import { CannotRun } from '../findings/cannot-run.ts';
import { countBySeverity } from '../findings/sort.ts';
import { personOf } from '../guard/people.ts';
import type { Story } from '../guard/story.ts';
import { type GuardOutcome, isSilent } from '../render/json/guard.ts';
import { gitState } from '../repository/git-state.ts';
import { findRoot } from '../repository/work-tree.ts';
import { appendText } from '../repository/write.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { guardStory } from './guard-story.ts';
import { type Judged, judgeChange } from './judge-change.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';

export interface GuardOptions extends CommonOptions {
  readonly base: string;
  readonly head: string;
  readonly failOn: 'error' | 'warning';
  readonly format: 'pretty' | 'markdown' | 'github' | 'json';
}

/** `hoi guard`: whether a change may be taken in, and what it means. */
export async function runGuard(options: GuardOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const root = rootOf(options, context);
  const today = options.asOf ?? io.today();
  const judged = judgeChange(root, options.base, options.head, today);
  const { data } = judged;
  const story = data && guardStory(data, options, context);
  const outcome = outcomeOf(judged, today, story);
  if (options.head === 'HEAD' && (await gitState(root)).dirty) io.stderr(NOT_COMMITTED[lang]);
  io.stdout(await rendered(outcome, options, context));
  const { error, warning } = countBySeverity(outcome.findings);
  return error > 0 || (options.failOn === 'warning' && warning > 0) ? EXIT.findings : EXIT.done;
}

const NOT_COMMITTED = {
  vi: 'Còn thay đổi chưa commit trong data/ hoặc templates/: phần ấy không được xét ở đây.\n',
  en: 'There are uncommitted changes in data/ or templates/: they are not judged here.\n',
};

/** The folder that the options name or lie in; a repository without a work tree, or one whose branch has no data, has to be named. */
function rootOf({ root }: GuardOptions, { io }: Context): string {
  try {
    return findRoot(io.cwd, root);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return resolve(io.cwd, root ?? '.');
  }
}

/** What the renderers show; `story` is what `src/audit/` has to tell of `judged.data`. */
export function outcomeOf({ rights, data, ...judged }: Judged, asOf: GuardOutcome['asOf'], story?: Story): GuardOutcome {
  const authors =
    rights &&
    new Map(
      judged.change.commits.flatMap((commit) => {
        const person = personOf(commit, rights);
        return person ? [[commit.id, person.name] as const] : [];
      }),
    );
  return { ...judged, asOf, authors, checked: data !== undefined, story };
}

async function rendered(outcome: GuardOutcome, options: GuardOptions, context: Context): Promise<string> {
  const { lang, io } = context;
  switch (options.json === true ? 'json' : options.format) {
    case 'json':
      return (await import('../render/json/guard.ts')).guardJson(outcome, lang);
    case 'markdown':
      return (await import('../render/markdown/guard.ts')).guardMarkdown(outcome, lang);
    case 'github': {
      const { githubAnnotations } = await import('../render/github/annotations.ts');
      const { guardMarkdown } = await import('../render/markdown/guard.ts');
      const summary = io.env['GITHUB_STEP_SUMMARY'];
      if (summary && !isSilent(outcome)) appendText(summary, guardMarkdown(outcome, lang));
      return githubAnnotations(outcome, lang);
    }
    case 'pretty':
      return (await import('../render/terminal/guard.ts')).renderGuard(outcome, screenOf(options, context));
  }
}
