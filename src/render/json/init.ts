import type { Lang } from '../../i18n/lang.ts';
import { nextSteps, type Started } from '../terminal/init.ts';
import { escapedJson } from './escaped.ts';

/** The JSON document of `hoi init --json`, version 1. */
export function initJson(started: Started, lang: Lang): string {
  const { root, answers, written, kept, left, git } = started;
  return `${escapedJson({
    version: 1,
    root,
    name: answers.name,
    level: answers.level,
    chapters: answers.chapters.map(({ slug, code, name, kind }) => ({ slug, code, name, kind })),
    written,
    kept,
    left,
    git: {
      state: git.state,
      commit: git.state === 'committed' ? git.commit : null,
      ...(git.state === 'begun' ? { why: git.why } : {}),
      ...(git.state === 'existing' ? { top: git.top } : {}),
    },
    next: nextSteps(started).map((step) => step[lang]),
  })}\n`;
}

/** The JSON document of `hoi init --schemas --json`, version 1. */
export function schemasJson(root: string, written: readonly string[], kept: readonly string[]): string {
  return `${escapedJson({ version: 1, root, written, kept })}\n`;
}
