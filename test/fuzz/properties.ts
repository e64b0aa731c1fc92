import { isDeepStrictEqual } from 'node:util';
import { inspect } from '../../src/check/inspect.ts';
import { locate } from '../../src/check/locate.ts';
import { hintOf, messageOf } from '../../src/findings/finding.ts';
import { fixText } from '../../src/fix/fix.ts';
import { formatText } from '../../src/format/format.ts';
import type { FileSource } from '../../src/layout/file-source.ts';
import { checkJson } from '../../src/render/json/check.ts';
import { visible } from '../../src/render/visible.ts';
import { compose } from '../../src/source/compose.ts';
import { decodeForDisplay, decodeText, readDocument } from '../../src/source/document.ts';
import { source } from '../rules/fixtures.ts';
import { comparable, readings } from '../source/agreement.ts';
import type { Candidate } from './texts.ts';

/** What became of a file. */
export type Outcome = 'clean' | 'findings' | 'unread';

const base = source();

/** Holds a file against everything that must be true of any file; throws with what is not. */
export function judge({ file, bytes }: Candidate): Outcome {
  const from: FileSource = {
    files: base.files.includes(file) ? base.files : [...base.files, file].sort(),
    odd: [],
    read: (wanted) => (wanted === file ? bytes : base.read(wanted)),
  };
  const inspected = inspect(from);
  const located = locate(inspected.findings, from);
  for (const one of located.findings) {
    const { found, start, end } = one;
    const lines = located.linesOf(found.file);
    for (const words of [messageOf(found), hintOf(found), ...found.related.map((related) => related.words)])
      for (const text of [words.vi, words.en])
        must(text.trim() !== '' && !/undefined|NaN|\[object/.test(text), `words of ${found.kind.code}: ${text}`);
    must(start.line >= 1 && start.line <= Math.max(1, lines.length), `line ${start.line} of ${lines.length}`);
    must(
      start.column >= 1 && start.column <= [...(lines[start.line - 1] ?? '')].length + 2,
      `column ${start.column} of ${found.kind.code}`,
    );
    must(end.line > start.line || (end.line === start.line && end.column >= start.column), `end before start of ${found.kind.code}`);
  }
  const printed = checkJson(
    {
      year: 2016,
      asOf: '2016-11-20' as never,
      files: 1,
      names: [],
      unread: inspected.unread,
      located,
      counted: inspected.findings,
      known: 0,
      deadlines: [],
    },
    'vi',
  );
  must(visible(printed) === printed, 'raw characters in the output');

  const text = decodeText(bytes);
  if (text !== undefined) readersAgree(text);
  const own = readDocument(file, bytes).findings.filter(({ kind }) => kind.severity === 'error');
  if (text !== undefined && own.length === 0) rewritesAreSafe(text, file, inspected.findings);
  if (inspected.unread.includes(file)) return 'unread';
  return inspected.findings.length > 0 ? 'findings' : 'clean';
}

function readersAgree(text: string): void {
  const { plain, full, exact } = readings(text);
  must(plain === undefined || isDeepStrictEqual(comparable(plain), comparable(full)), 'the plain and the full reader differ');
  must(full === undefined || isDeepStrictEqual(comparable(full), comparable(exact)), 'the full and the exact reader differ');
}

function rewritesAreSafe(text: string, file: string, findings: Parameters<typeof fixText>[2]): void {
  const formatted = formatText(text, file);
  if (formatted !== undefined) {
    const before = compose(text.replace(/\r\n?/g, '\n').normalize('NFC')).value;
    must(isDeepStrictEqual(compose(formatted).value, before), 'hoi fmt changed the data');
    must(formatText(formatted, file) === formatted, 'hoi fmt does not stay');
  }
  const fixed = fixText(
    text,
    file,
    findings.filter((found) => found.file === file),
  );
  must(
    readDocument(file, new TextEncoder().encode(fixed.text)).value !== undefined || text.trim() === '',
    'hoi check --fix broke the file',
  );
  const again = fixText(fixed.text, file, []);
  must(again.text === fixed.text, 'hoi check --fix does not stay');
}

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** A file as it would be shown in a report of what was found. */
export function shown({ file, bytes }: Candidate): string {
  return `${file}: ${JSON.stringify(decodeForDisplay(bytes))}`;
}
