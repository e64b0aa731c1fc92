import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keyOf } from '../history/keys.ts';
import { gitIn } from '../history/replay.ts';
import { type Edit, OWN_REPORT, type PullRequest, REPORT, RIGHTS, RIGHTS_TEXT, THU_KY } from './acts.ts';

const base = join(import.meta.dirname, '../rules/base');

/** The association's repository of the year, in a folder whose name has spaces and marks. */
export interface Repository {
  readonly folder: string;
  readonly git: ReturnType<typeof gitIn>;
  readonly commit: (by: string, on: string, message: string, edits: Readonly<Record<string, Edit>>, how?: How) => void;
  readonly remove: () => void;
}

interface How {
  readonly sign?: string | undefined;
  readonly wrote?: string | undefined;
}

/** The repository on the first of June: the data of the base without the reports, and who may change what. */
export function begin(): Repository {
  const home = mkdtempSync(join(tmpdir(), 'hoi-nam-'));
  const folder = join(home, 'kho dữ liệu Năm Căn');
  mkdirSync(folder);
  const git = gitIn(folder, home);
  git(['init', '--quiet', '--initial-branch=main']);
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1))
    .filter((file) => file !== REPORT && file !== OWN_REPORT);
  const edits = Object.fromEntries(files.map((file) => [file, readFileSync(join(base, file), 'utf8')]));
  commit(THU_KY, '2016-06-01', 'Số liệu đầu năm', { ...edits, [RIGHTS]: RIGHTS_TEXT, '.gitignore': 'reports/\n' });
  return { folder, git, commit, remove: () => rmSync(home, { recursive: true, force: true }) };

  function commit(by: string, on: string, message: string, edits: Readonly<Record<string, Edit>>, { sign, wrote = on }: How = {}): void {
    for (const [file, edit] of Object.entries(edits)) apply(file, edit);
    git(['add', '--all']);
    const signing = sign === undefined ? ['--no-gpg-sign'] : ['--gpg-sign'];
    const settings = sign === undefined ? [] : ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${keyFile(sign)}`];
    git([...settings, 'commit', '--quiet', '--message', message, `--date=${wrote}T08:00:00+07:00`, ...signing], by, `${on}T09:00:00+07:00`);
  }

  function apply(file: string, edit: Edit): void {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (edit === null) rmSync(path);
    else if (edit === 'taken from the base') writeFileSync(path, readFileSync(join(base, file)));
    else if (typeof edit === 'string') writeFileSync(path, edit);
    else if ('append' in edit) writeFileSync(path, readFileSync(path, 'utf8') + edit.append);
    else {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(edit[0])) throw new Error(`${file} does not hold: ${edit[0]}`);
      writeFileSync(
        path,
        text.replace(edit[0], () => edit[1]),
      );
    }
  }

  function keyFile(name: string): string {
    const path = join(home, `${name}.key`);
    writeFileSync(path, keyOf(name).privateFile, { mode: 0o600 });
    writeFileSync(`${path}.pub`, `${keyOf(name).publicKey}\n`);
    return path;
  }
}

/** Sends a pull request in: a branch `sua` from the main one, with its commit and, where somebody else went on meanwhile, a merge. */
export function send({ git, commit }: Repository, { name, by, on, sign, wrote, edits, meanwhile }: PullRequest): void {
  git(['checkout', '--quiet', '-B', 'sua', 'main']);
  commit(by, on, name, edits, { sign, wrote });
  if (!meanwhile) return;
  git(['checkout', '--quiet', 'main']);
  commit(THU_KY, on, 'Việc của Thường trực', meanwhile.edits);
  git(['checkout', '--quiet', 'sua']);
  git(['merge', '--quiet', '--no-ff', '--strategy', 'ours', '--message', 'Hợp nhất', 'main'], by, `${on}T10:00:00+07:00`);
}

/** Takes the branch into the main one, as the association's clerk does on a day. */
export function take({ git }: Repository, on: string): void {
  git(['checkout', '--quiet', 'main']);
  git(['merge', '--quiet', '--no-ff', '--message', 'Nhận', 'sua'], THU_KY, `${on}T11:00:00+07:00`);
}
