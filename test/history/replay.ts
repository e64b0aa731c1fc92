import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { keyOf } from './keys.ts';

/** What one commit does, in this order. */
export interface Act {
  /** `Name <address>`. */
  readonly by: string;
  /** Who made it in the author's name, where that is somebody else. */
  readonly committer?: string;
  /** What it says of itself. */
  readonly message?: string;
  /** When it says that it was made; the first acts are an hour apart. */
  readonly date?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly append?: Readonly<Record<string, string>>;
  /** Text that is replaced by another, in a file. */
  readonly edit?: Readonly<Record<string, readonly [string, string]>>;
  readonly remove?: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  /** Bytes in hexadecimal, and how often. */
  readonly bytes?: Readonly<Record<string, readonly [string, number]>>;
  /** A branch that is merged, and how; what the act does besides belongs to the merge. */
  readonly merge?: string;
  readonly strategy?: string;
  /** Whose test key signs it. */
  readonly sign?: string;
  /** The message is changed after it was signed. */
  readonly tampered?: boolean;
}

/** A history: what the base holds, and the commits of both branches; `main` goes on after `work` began. */
export interface History {
  readonly base?: Readonly<Record<string, string>>;
  readonly work?: readonly Act[];
  readonly main?: readonly Act[];
  /** Commits of `work` after those of `main`. */
  readonly later?: readonly Act[];
}

/** Reads a history as YAML; `{{key an}}` stands for the public test key of `an`. */
export function readHistory(text: string): History {
  return parse(text.replace(/\{\{key ([a-z-]+)\}\}/g, (_, name: string) => keyOf(name).publicKey)) as History;
}

/** Plays a history into a new repository with the branches `main` and `work`, and calls what is to be done there. */
export function replayed<T>(files: ReadonlyMap<string, Uint8Array | string>, history: History, use: (folder: string) => T): T {
  const home = mkdtempSync(join(tmpdir(), 'hoi-history-'));
  try {
    const folder = join(home, 'kho dữ liệu');
    play(folder, home, files, history);
    return use(folder);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Plays a history into a folder; keys are kept in `home`. */
export function play(folder: string, home: string, files: ReadonlyMap<string, Uint8Array | string>, history: History): void {
  mkdirSync(folder, { recursive: true });
  const git = gitIn(folder, home);
  let hour = 0;
  git(['init', '--quiet', '--initial-branch=main']);
  for (const [path, content] of [...files, ...Object.entries(history.base ?? {})]) write(path, content);
  git(['add', '--all']);
  commit({ by: 'Trần Thị Thư Ký <thuky@nam-can.example>' });
  git(['checkout', '--quiet', '-b', 'work']);
  for (const one of history.work ?? []) act(one);
  git(['checkout', '--quiet', 'main']);
  for (const one of history.main ?? []) act(one);
  git(['checkout', '--quiet', 'work']);
  for (const one of history.later ?? []) act(one);
  // As a clone knows the association's branch.
  git(['update-ref', 'refs/remotes/origin/main', 'main']);

  function write(path: string, content: Uint8Array | string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }

  function act(one: Act): void {
    if (one.merge !== undefined) {
      const strategy = one.strategy === undefined ? [] : ['--strategy', one.strategy];
      git(['merge', '--quiet', '--no-ff', '--no-commit', ...strategy, one.merge], one.by, undefined, true);
    }
    for (const [path, content] of Object.entries(one.files ?? {})) write(path, content);
    for (const [path, text] of Object.entries(one.append ?? {})) appendFileSync(join(folder, path), text);
    for (const [path, [from, to]] of Object.entries(one.edit ?? {})) replace(path, from, to);
    for (const [path, target] of Object.entries(one.links ?? {})) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      rmSync(join(folder, path), { force: true });
      symlinkSync(target, join(folder, path));
    }
    for (const [path, [hex, times]] of Object.entries(one.bytes ?? {})) write(path, Buffer.from(hex.repeat(times), 'hex'));
    for (const path of one.remove ?? []) rmSync(join(folder, path), { recursive: true });
    git(['add', '--all']);
    commit(one);
  }

  function replace(path: string, from: string, to: string): void {
    const text = readFileSync(join(folder, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not hold: ${from}`);
    write(
      path,
      text.replace(from, () => to),
    );
  }

  function commit(one: Act): void {
    hour += 1;
    const date =
      one.date ?? `2016-12-${String(1 + Math.floor(hour / 24)).padStart(2, '0')}T${String(hour % 24).padStart(2, '0')}:00:00+07:00`;
    const signing = one.sign === undefined ? ['--no-gpg-sign'] : ['--gpg-sign'];
    const settings = one.sign === undefined ? [] : ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${keyFile(one.sign)}`];
    const author = one.committer === undefined ? [] : ['--author', one.by, '--date', date];
    const message = one.message ?? `Việc ${hour}`;
    git([...settings, 'commit', '--quiet', '--allow-empty', '--message', message, ...author, ...signing], one.committer ?? one.by, date);
    if (one.tampered) {
      const text = git(['cat-file', 'commit', 'HEAD']).replace(/\nViệc/, '\nSửa trộm, việc');
      const id = git(['hash-object', '-t', 'commit', '-w', '--stdin'], undefined, undefined, false, text).trim();
      git(['reset', '--quiet', '--hard', id]);
    }
  }

  function keyFile(name: string): string {
    const path = join(home, `${name}.key`);
    writeFileSync(path, keyOf(name).privateFile, { mode: 0o600 });
    writeFileSync(`${path}.pub`, `${keyOf(name).publicKey}\n`);
    return path;
  }
}

/** Git in a folder with settings of its own, whatever the machine says. */
export function gitIn(folder: string, home: string) {
  return (args: readonly string[], by = 'Máy <may@example.org>', date?: string, mayFail = false, input?: string): string => {
    const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(by) ?? [];
    const at = date ?? '2016-12-01T00:00:00+07:00';
    try {
      return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'pipe'],
        ...(input === undefined ? {} : { input }),
        env: {
          PATH: process.env['PATH'],
          HOME: home,
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_AUTHOR_NAME: name,
          GIT_AUTHOR_EMAIL: email,
          GIT_AUTHOR_DATE: at,
          GIT_COMMITTER_NAME: name,
          GIT_COMMITTER_EMAIL: email,
          GIT_COMMITTER_DATE: at,
        },
      });
    } catch (error) {
      if (mayFail) return '';
      throw error;
    }
  };
}
