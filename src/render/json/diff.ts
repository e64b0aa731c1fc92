import type { Asked } from '../../audit/figures.ts';
import type { Step } from '../../audit/step.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { States } from '../terminal/diff.ts';
import { escapedJson } from './escaped.ts';
import { stepJson } from './log.ts';

/** The JSON document of `hoi diff --json`, version 1; `to` is null for the work tree. */
export function diffJson(step: Step, { from, to }: States, asked: Asked, lang: Lang): string {
  return `${escapedJson({ version: 1, ...asked, from, to: to ?? null, ...stepJson(step, lang) })}\n`;
}
