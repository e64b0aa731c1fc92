import { isDeepStrictEqual } from 'node:util';
import { type Finding, finding } from '../findings/finding.ts';
import { sealFile } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Amendment, Seal } from '../model/seal.ts';
import { sealRecord } from './kinds.ts';
import { optionsFor, reportName } from './names.ts';

/** Amendments that are not numbered 1, 2, 3 …, not closed before the next, or dated before the one before. */
export function* brokenNumbers(seal: Seal, data: Dataset): Iterable<Finding> {
  let before: Amendment | undefined;
  for (const amendment of seal.amendments) {
    const { number } = amendment;
    const wanted = (before?.number ?? 0) + 1;
    const path = [seal.key, 'dinh_chinh', String(number)];
    const tell = (what: 'numbers' | 'unclosed' | 'days', at: number) =>
      finding(sealRecord, sealFile(seal.year), { path, on: 'key' }, { ...about(seal, data), what, number: at });
    if (number !== wanted) yield tell('numbers', wanted);
    else if (before && !before.closed) yield tell('unclosed', before.number);
    else if (before && amendment.day < before.day) yield tell('days', number);
    before = amendment;
  }
}

/** What a change did to the record of a seal besides adding to it. */
export function* recordChanges(before: Seal, head: Dataset): Iterable<Finding> {
  const after = head.seals.get(before.year)?.seals.find(({ key }) => key === before.key);
  const file = sealFile(before.year);
  const tell = (what: 'gone' | 'rewritten' | 'not-before', number = 0) =>
    finding(sealRecord, file, { path: what === 'gone' ? [] : [before.key], on: 'key' }, { ...about(before, head), what, number });
  if (!after) {
    yield tell('gone');
    return;
  }
  const closedAtOnce = after.amendments.find(({ number, closed }) => closed && !before.amendments.some((one) => one.number === number));
  if (!isExtension(before, after)) yield tell('rewritten');
  else if (closedAtOnce) yield tell('not-before', closedAtOnce.number);
}

/** Whether a record says everything that it said before: amendments may be added, and an open one closed. */
export function isExtension(before: Seal, after: Seal): boolean {
  return (
    isDeepStrictEqual(before.first, after.first) &&
    before.amendments.every((was) => {
      const is = after.amendments.find(({ number }) => number === was.number);
      return is !== undefined && isDeepStrictEqual(was, was.closed ? is : { ...is, closed: undefined });
    })
  );
}

function about(seal: Seal, data: Dataset) {
  return { report: reportName(data, seal.year, seal.key), options: optionsFor(seal.year, seal.key) };
}
