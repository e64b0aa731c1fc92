import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';

/** An office file with one part changed; `from` must stand in it. */
export function editPart(bytes: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  return rewritePart(bytes, part, (text) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  });
}

/** An office file with one part written anew. */
export function rewritePart(bytes: Uint8Array, part: string, rewrite: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const old = parts[part];
  if (!old) throw new Error(`no part ${part}`);
  return zipSync({ ...parts, [part]: strToU8(rewrite(strFromU8(old))) });
}

/** An office file with one more part. */
export function addPart(bytes: Uint8Array, part: string, text: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [part]: strToU8(text) });
}

/** A worksheet without one of its rows, or with a copy of it below, everything after moved as Excel moves it. */
export function shiftRows(sheet: string, row: number, by: 1 | -1, more: (copy: string) => string = (copy) => copy): string {
  const line = new RegExp(`<row r="${row}" .*?</row>`).exec(sheet)?.[0];
  if (line === undefined) throw new Error(`no row ${row}`);
  const moved = (text: string) =>
    text.replace(/\b(r|ref|sqref)="([A-Z]*\d+(?::[A-Z]+\d+)?)"|<f>(.*?)<\/f>/g, (whole, name, at, formula) =>
      formula === undefined ? `${name}="${movedAddresses(at)}"` : whole.replace(formula, movedAddresses(formula)),
    );
  const movedAddresses = (text: string) => text.replace(/([A-Z]*)(\d+)/g, (_, letters, number) => `${letters}${shifted(Number(number))}`);
  const shifted = (number: number) => (number > row || (by < 0 && number === row) ? number + by : number);
  if (by < 0) return moved(sheet.replace(line, ''));
  const copy = more(line.replace(/\br="([A-Z]*)\d+"/g, `r="$1${row + 1}"`));
  const [before, after] = sheet.split(line) as [string, string];
  return `${moved(before)}${moved(line)}${copy}${moved(after)}`;
}
