import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { CannotRun } from '../findings/cannot-run.ts';
import type { Signature } from '../guard/change.ts';
import { APART, runGit } from './run-git.ts';
import { SIGNING, STATE_OF_LETTER } from './signing.ts';

/**
 * Checks the signatures of commits that bear one with gpg and ssh-keygen by their own names, whatever the repository's configuration
 * says. SSH keys are those of the list given and no others; GPG keys must be known to the machine's own keyring.
 */
export function checkSignatures(root: string, ids: readonly string[], allowedSigners: string): ReadonlyMap<string, Signature> {
  if (ids.length === 0) return new Map();
  const folder = mkdtempSync(join(tmpdir(), 'hoi-signers-'));
  try {
    const list = join(folder, 'allowed_signers');
    writeFileSync(list, allowedSigners);
    const settings = [...SIGNING, '-c', `gpg.ssh.allowedSignersFile=${list}`];
    const format = '--format=%H%x00%G?%x00%GS%x00%GF%x00%GP%x00';
    const { text } = runGit(root, [...settings, 'log', '--no-walk=unsorted', '--no-show-signature', format, '--stdin'], {
      input: `${ids.join('\n')}\n`,
    });
    const states = new Map<string, Signature>();
    const parts = text.split('\0').map((part) => part.trim());
    for (let at = 0; at + 4 < parts.length; at += 5) states.set(parts[at] ?? '', signature(parts.slice(at + 1, at + 5)));
    if ([...states.values()].some(({ state }) => state === 'bad')) needSshKeygen();
    return states;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function signature([letter = '', signer = '', key = '', primary = '']: readonly string[]): Signature {
  const state = STATE_OF_LETTER[letter] ?? 'unknown';
  const fingerprints = [...new Set([key, primary].filter((one) => one !== ''))];
  if (!key.startsWith('SHA256:')) return { state, fingerprints: fingerprints.map((one) => one.toUpperCase()) };
  // Git calls an SSH signature undecided when it is right, but of a key that is not in the list.
  return letter === 'G' ? { state: 'good', person: signer, fingerprints } : { state: letter === 'U' ? 'unknown' : state, fingerprints };
}

/** Without ssh-keygen Git calls every SSH signature a bad one. */
function needSshKeygen(): void {
  const ran = execaSync('ssh-keygen', ['-Y', 'none'], { reject: false, cwd: APART.cwd });
  if (ran.exitCode !== undefined) return;
  throw new CannotRun({
    vi: 'máy này chưa có ssh-keygen nên không kiểm được chữ ký số. Cài OpenSSH rồi chạy lại',
    en: 'there is no ssh-keygen on this machine, so signatures cannot be checked. Install OpenSSH and run again',
  });
}
