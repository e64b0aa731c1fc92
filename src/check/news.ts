import type { Finding } from '../findings/finding.ts';
import type { FileSource } from '../layout/file-source.ts';
import { inspect } from './inspect.ts';

/**
 * The findings that a change is answerable for: those in files that differ from a revision, and those elsewhere that the revision
 * did not have (a payment of a member whose record was removed stands in a file that nobody touched). `then` tells what it had.
 */
export function news(
  findings: readonly Finding[],
  now: FileSource,
  before: FileSource,
  then: () => readonly Finding[] = () => inspect(before).findings,
): readonly Finding[] {
  const changed = changedFiles(now, before);
  const elsewhere = findings.filter(({ file }) => !changed(file));
  if (elsewhere.length === 0) return findings;
  const known = new Set(then().map(sameAs));
  return findings.filter((found) => changed(found.file) || !known.has(sameAs(found)));
}

/** Whether a file differs between two sources; line ends do not count, since a checkout may change them. */
function changedFiles(now: FileSource, before: FileSource): (file: string) => boolean {
  const files = { now: new Set(now.files), before: new Set(before.files) };
  const known = new Map<string, boolean>();
  return (file) => {
    const answer = known.get(file) ?? differs(file);
    known.set(file, answer);
    return answer;
  };

  function differs(file: string): boolean {
    if (files.now.has(file) !== files.before.has(file)) return true;
    if (!files.now.has(file)) return isOdd(now, file) !== isOdd(before, file);
    return !lines(now.read(file)).equals(lines(before.read(file)));
  }
}

function isOdd({ odd }: FileSource, file: string): boolean {
  return odd.some(({ path }) => path === file);
}

function lines(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('\r\n') ? Buffer.from(buffer.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : buffer;
}

/** What makes two findings of unchanged files the same one. */
function sameAs({ kind, file, spot, params }: Finding): string {
  return JSON.stringify([kind.code, file, spot, params]);
}
