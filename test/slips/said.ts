import { inspect } from '../../src/check/inspect.ts';
import { type Located, locate } from '../../src/check/locate.ts';
import { hintOf, messageOf } from '../../src/findings/finding.ts';
import { Files } from '../spoil/files.ts';
import { type Case, cases } from './cases.ts';

/** The files of a case, and what is found in them. */
export function findingsOf(one: Case): { files: Files; located: Located } {
  const files = new Files();
  one.edit(files);
  const source = files.source();
  return { files, located: locate(inspect(source).findings, source) };
}

/** What is said about every slip, in both languages, to be read aloud. */
export function said(found = cases.map((one) => ({ one, ...findingsOf(one) }))): string {
  return found
    .map(({ one, located }) => {
      const told = located.findings.map(({ found, start }) => {
        const [message, hint] = [messageOf(found), hintOf(found)];
        return `${found.file}:${start.line}:${start.column} ${found.kind.code}\n  ${message.vi}\n  → ${hint.vi}\n  ${message.en}\n  → ${hint.en}`;
      });
      return `## ${one.name}\n${told.join('\n')}\n`;
    })
    .join('\n');
}
