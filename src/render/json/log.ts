import { type Change, recordOf } from '../../audit/compare.ts';
import { type Asked, isUnread, type Standing } from '../../audit/figures.ts';
import type { Moved } from '../../audit/impact.ts';
import { fieldPath } from '../../audit/record.ts';
import type { Step } from '../../audit/step.ts';
import { notComputed } from '../../audit/tell/impact.ts';
import type { Lang } from '../../i18n/lang.ts';
import { formatHundredths } from '../../i18n/numbers.ts';
import type { Shown } from '../terminal/log.ts';
import { doubtJson } from './blame.ts';
import { escapedJson } from './escaped.ts';
import { signedJson } from './signed.ts';

/** The JSON document of `hoi log --json`, version 1: the newest commit first. */
export function logJson(shown: readonly Shown[], asked: Asked, lang: Lang): string {
  return `${escapedJson({
    version: 1,
    ...asked,
    commits: shown.map(({ entry, signed }) => ({
      commit: entry.commit.id,
      parents: entry.commit.parents,
      author: entry.commit.author,
      email: entry.commit.email,
      authorDate: entry.commit.authorDay,
      received: (entry.arrival ?? entry.commit).day,
      receivedWith: entry.arrival?.id ?? null,
      doubt: doubtJson(entry.doubt),
      subject: entry.commit.subject,
      ...signedJson(signed),
      ...stepJson(entry, lang),
      lostInMerge: entry.lost.map(({ record, how, field, expected, found }) => ({
        ...about(record),
        how,
        field: field === undefined ? null : fieldPath(field).join('/'),
        expected: expected ?? null,
        found: found ?? null,
      })),
    })),
  })}\n`;
}

/** What a step did, as data. */
export function stepJson({ changes, funds, moved }: Step, lang: Lang): object {
  return {
    changes: changes.map(changeJson),
    funds: funds.map(({ chapter, year, before, after }) => ({ chapter, year, before: before ?? null, after: after ?? null })),
    indicators: moved.map((one) => movedJson(one, lang)),
  };
}

/** An indicator that moved, as data; a side that could not be computed is null, with the reason under `notComputed`. */
export function movedJson({ id, before, after, chapters }: Moved, lang: Lang): object {
  return {
    id,
    before: resultJson(before, lang),
    after: resultJson(after, lang),
    chapters,
    notComputed: { before: reason(before, lang), after: reason(after, lang) },
  };
}

/** What became of one record, as data. */
export function changeJson(change: Change): object {
  const { what, before, after, fields } = change;
  return {
    what,
    ...about(recordOf(change)),
    ...(before && after && before.file !== after.file ? { from: before.file } : {}),
    fields: fields.map((one) => ({ field: fieldPath(one.field).join('/'), before: one.before ?? null, after: one.after ?? null })),
  };
}

function about({ kind, id, chapter, year, file }: ReturnType<typeof recordOf>): object {
  return { kind, id, chapter: chapter ?? null, year: year ?? null, file };
}

function reason(result: Standing | undefined, lang: Lang): object | null {
  return isUnread(result) ? { reason: notComputed(result, lang), files: result.unread } : null;
}

function resultJson(result: Standing | undefined, lang: Lang): object | null {
  if (!result || isUnread(result)) return null;
  const { numerator, denominator, percent, target, state } = result;
  return { numerator, denominator, percent: percent === undefined ? null : formatHundredths(percent, lang), target, state };
}
