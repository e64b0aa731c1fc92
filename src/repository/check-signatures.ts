import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaSync } from 'execa';
import type { Signature } from '../guard/change.ts';
import { APART, runGit } from './run-git.ts';
import { SIGNING, STATE_OF_LETTER } from './signing.ts';

/**
 * Checks the signatures of commits that bear one with gpg and ssh-keygen by their own names, whatever the repository's configuration
 * says. SSH keys are those of the list given and no others, or without one those that Git is configured with; GPG keys must be known
 * to the machine's own keyring.
 */
export function checkSignatures(root: string, ids: readonly string[], allowedSigners: string | undefined): ReadonlyMap<string, Signature> {
  if (ids.length === 0) return new Map();
  const format = '--format=%H%x00%G?%x00%GS%x00%GF%x00%GP%x00';
  return withKeys(allowedSigners, (settings) => {
    const { text } = runGit(root, [...settings, 'log', '--no-walk=unsorted', '--no-show-signature', format, '--stdin'], {
      input: `${ids.join('\n')}\n`,
    });
    const states = new Map<string, Signature>();
    const parts = text.split('\0').map((part) => part.trim());
    for (let at = 0; at + 4 < parts.length; at += 5)
      states.set(parts[at] ?? '', signature(parts.slice(at + 1, at + 5), allowedSigners !== undefined));
    return states;
  });
}

/** The same of one tag that bears a signature: Git has no letters for tags, only what the programs say. */
export function checkTag(root: string, id: string, allowedSigners: string | undefined): Signature {
  return withKeys(allowedSigners, (settings) => {
    const { ok, said } = runGit(root, [...settings, 'verify-tag', '--raw', id], { env: { LC_ALL: 'C' } });
    const [, person, key] = /^Good "git" signature (?:for (.+) )?with \S+ key (SHA256:\S+)$/m.exec(said) ?? [];
    if (key !== undefined) {
      const isListed = ok && person !== undefined;
      if (!isListed) return { state: 'unknown', fingerprints: [key] };
      return { state: 'good', ...(allowedSigners === undefined ? {} : { person }), fingerprints: [key] };
    }
    const status = (word: string) => new RegExp(`^\\[GNUPG:\\] ${word}\\b`, 'm').test(said);
    const [, ...prints] = /^\[GNUPG:\] VALIDSIG (\w+).* (\w+)$/m.exec(said) ?? [];
    const fingerprints = [...new Set(prints)];
    if (status('EXPSIG') || status('EXPKEYSIG') || status('REVKEYSIG')) return { state: 'expired', fingerprints };
    if (status('GOODSIG')) return { state: 'good', fingerprints };
    const isBad = status('BADSIG') || /incorrect signature|Could not verify signature/i.test(said);
    return { state: isBad ? 'bad' : 'unknown', fingerprints };
  });
}

function withKeys<T>(allowedSigners: string | undefined, check: (settings: readonly string[]) => T): T {
  if (allowedSigners === undefined) return check(SIGNING);
  const folder = mkdtempSync(join(tmpdir(), 'hoi-signers-'));
  try {
    const [list, revoked] = [join(folder, 'allowed_signers'), join(folder, 'revoked')];
    writeFileSync(list, allowedSigners);
    writeFileSync(revoked, '');
    return check([...SIGNING, '-c', `gpg.ssh.allowedSignersFile=${list}`, '-c', `gpg.ssh.revocationFile=${revoked}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function signature([letter = '', signer = '', key = '', primary = '']: readonly string[], isOurList: boolean): Signature {
  const state = STATE_OF_LETTER[letter] ?? 'unknown';
  const fingerprints = [...new Set([key, primary].filter((one) => one !== ''))];
  if (!key.startsWith('SHA256:')) return { state, fingerprints: fingerprints.map((one) => one.toUpperCase()) };
  // Git calls an SSH signature undecided when it is right, but of a key that is not in the list.
  if (letter === 'U') return { state: 'unknown', fingerprints };
  return letter === 'G' && isOurList ? { state: 'good', person: signer, fingerprints } : { state, fingerprints };
}

/** Whether there is ssh-keygen on the machine: without it Git calls every SSH signature a bad one. */
export function hasSshKeygen(): boolean {
  return execaSync('ssh-keygen', ['-Y', 'none'], { reject: false, cwd: APART.cwd }).exitCode !== undefined;
}
