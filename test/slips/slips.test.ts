import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FileKind, placeOf } from '../../src/layout/paths.ts';
import { validate } from '../../src/schema/validate.ts';
import { readDocument } from '../../src/source/document.ts';
import { Files } from '../spoil/files.ts';
import { cases } from './cases.ts';
import { carryOut } from './clerk.ts';
import { findingsOf, said } from './said.ts';

/** Cases with more than one cause. */
const CAUSES: Readonly<Record<string, number>> = { 'S1 one-line numbers': 3, 'S1 scores': 2, 'S17 anchor': 2 };
/** The hint speaks of several lines, or of a part of one. */
const IN_PART = /all list marks|text list marks|text broken 2|one-line numbers|ky_thu|equals sign/;

const found = cases.map((one) => ({ one, ...findingsOf(one) }));

describe('slips that strangers made', () => {
  it('one cause, one finding', () => {
    const counts = found.map(({ one, located }) => [one.name, located.findings.length] as const);
    expect(counts.filter(([name, count]) => count !== (CAUSES[name] ?? 1))).toEqual([]);
  });

  it('what is said about them (npm run bless)', () => {
    expect(readFileSync(`${import.meta.dirname}/said.txt`, 'utf8')).toBe(said(found));
  });

  it('a remedy done literally leaves no error in the file', () => {
    const done = found.flatMap(({ one, files, located }) => {
      const [first] = located.findings;
      const after = first && !IN_PART.test(one.name) ? carryOut(files.text(first.found.file), first) : undefined;
      if (first === undefined || after === undefined) return [];
      const { file } = first.found;
      const document = readDocument(file, new TextEncoder().encode(after));
      const { findings } = validate(document, placeOf(file)?.kind as FileKind);
      return [{ name: one.name, left: findings.map(({ kind }) => kind.code) }];
    });
    expect(done.filter(({ left }) => left.length > 0)).toEqual([]);
    expect(done.length).toBeGreaterThan(20);
  });

  it('where nothing but one line is lost, its remedy brings the file back to the letter', () => {
    const back = found.flatMap(({ one, files, located }) => {
      const [first] = located.findings;
      const file = first?.found.file ?? '';
      return one.whole ? [{ name: one.name, same: first && carryOut(files.text(file), first) === new Files().text(file) }] : [];
    });
    expect(back.filter(({ same }) => !same)).toEqual([]);
    expect(back.length).toBeGreaterThan(20);
  });
});
