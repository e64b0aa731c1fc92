import type { Lang } from '../../i18n/lang.ts';
import type { Known } from '../terminal/blame.ts';
import type { LateOutcome } from '../terminal/late.ts';
import { commitJson, doubtJson } from './blame.ts';
import { escapedJson } from './escaped.ts';
import { changeJson, movedJson } from './log.ts';

/** The JSON document of `hoi late --json`, version 1; `received` is null while no complete report has arrived, `sealed` where the year is not sealed. */
export function lateJson({ asked, chapter, file, receipt, late, claims }: LateOutcome, known: Known, lang: Lang): string {
  return `${escapedJson({
    version: 1,
    ...asked,
    chapter: chapter ?? null,
    report: file,
    received: receipt ? { commit: receipt.commit.id, ...commitJson(receipt.commit, known) } : null,
    sealed: receipt?.sealed ? { commit: receipt.sealed.id, ...commitJson(receipt.sealed, known) } : null,
    facts: (late?.facts ?? []).map(({ change, day, commit, arrival, days }) => ({
      ...changeJson(change),
      day: day ?? null,
      days: days ?? null,
      arrived: arrival.day,
      arrivedWith: arrival.id,
      commit: { id: commit.id, ...commitJson(commit, known) },
    })),
    unread: late?.unread ?? [],
    indicators: (late?.moved ?? []).map((one) => movedJson(one, lang)),
    claims: claims.map((one) => ({ ...one, arrived: one.arrived ?? null, due: one.due ?? null, doubt: doubtJson(one.doubt) })),
  })}\n`;
}
