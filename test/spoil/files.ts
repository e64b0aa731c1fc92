import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSource } from '../../src/layout/file-source.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const original = new Map<string, Uint8Array>();
for (const entry of readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  original.set(path.slice(root.length).replaceAll('\\', '/'), readFileSync(path));
}

/** The files of data/ in memory: a fresh copy for each spoil. */
export class Files {
  readonly #bytes = new Map(original);

  get paths(): string[] {
    return [...this.#bytes.keys()].sort();
  }

  has(file: string): boolean {
    return this.#bytes.has(file);
  }

  bytes(file: string): Uint8Array {
    const found = this.#bytes.get(file);
    if (!found) throw new Error(`no such file: ${file}`);
    return found;
  }

  text(file: string): string {
    return new TextDecoder().decode(this.bytes(file));
  }

  write(file: string, content: string | Uint8Array): void {
    this.#bytes.set(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  remove(file: string): void {
    if (!this.#bytes.delete(file)) throw new Error(`no such file: ${file}`);
  }

  rename(from: string, to: string): void {
    const content = this.bytes(from);
    this.remove(from);
    this.write(to, content);
  }

  /** Renames a folder with all that is in it. */
  renameFolder(from: string, to: string): void {
    for (const file of this.under(from)) this.rename(file, to + file.slice(from.length));
  }

  under(folder: string): string[] {
    return this.paths.filter((file) => file.startsWith(`${folder}/`));
  }

  source(): FileSource {
    return { files: this.paths, odd: [], read: (file) => this.bytes(file) };
  }
}

/** The lines of one file; every change is written back at once. Lines count from 1. */
export class Sheet {
  readonly #files: Files;
  readonly file: string;
  #lines: string[];

  constructor(files: Files, file: string) {
    this.#files = files;
    this.file = file;
    this.#lines = files.text(file).split('\n');
  }

  get count(): number {
    return this.#lines.at(-1) === '' ? this.#lines.length - 1 : this.#lines.length;
  }

  text(line: number): string {
    return this.#lines[line - 1] ?? '';
  }

  /** First line at or after `from` that matches. */
  line(pattern: RegExp, from = 1): number {
    for (let at = from; at <= this.#lines.length; at++) if (pattern.test(this.text(at))) return at;
    throw new Error(`nothing like ${pattern} in ${this.file} from line ${from}`);
  }

  all(pattern: RegExp): number[] {
    return this.#lines.flatMap((text, index) => (pattern.test(text) ? [index + 1] : []));
  }

  /** Last line of what begins at a line: itself and everything indented deeper. */
  end(line: number): number {
    const depth = indent(this.text(line));
    let last = line;
    while (last < this.count && indent(this.text(last + 1)) > depth) last += 1;
    return last;
  }

  put(line: number, text: string): void {
    this.#lines[line - 1] = text;
    this.#save();
  }

  /** Replaces what stands after the key. */
  value(line: number, text: string): void {
    this.put(
      line,
      this.text(line).replace(/^(\s*(?:- )?[^:]+:)(?: .*)?$/, (_all, key: string) => (text === '' ? key : `${key} ${text}`)),
    );
  }

  get(line: number): string {
    return this.text(line).replace(/^\s*(?:- )?[^:]+:\s*/, '');
  }

  insert(line: number, ...texts: string[]): void {
    this.#lines.splice(line - 1, 0, ...texts);
    this.#save();
  }

  append(...texts: string[]): void {
    this.insert(this.count + 1, ...texts);
  }

  /** Takes lines out and returns them; a list item keeps its dash when its first key goes. */
  cut(from: number, to: number): string[] {
    const dash = /^\s*- /.exec(this.text(from))?.[0];
    const rest = this.text(to + 1);
    const gone = this.#lines.splice(from - 1, to - from + 1);
    if (dash && indent(rest) === dash.length && !rest.trim().startsWith('- ')) this.#lines[from - 1] = dash + rest.trimStart();
    this.#save();
    return gone;
  }

  #save(): void {
    this.#files.write(this.file, this.#lines.join('\n'));
  }
}

function indent(text: string): number {
  return text.trim() === '' ? Number.POSITIVE_INFINITY : text.length - text.trimStart().length;
}
