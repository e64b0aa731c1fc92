import type { Machine } from '../doctor/facts.ts';
import { askGit } from './run-git.ts';

/** What this machine is: its Node, its Git, its clock, and who commits in a folder. */
export async function machineFacts(folder: string, hoi: string): Promise<Machine> {
  const asked = await askGit(folder, ['--version']);
  const git = asked.ok ? /\d+\.\d+(?:\.\d+)*/.exec(asked.text)?.[0] : undefined;
  return {
    node: process.versions.node,
    hoi,
    git,
    platform: process.platform,
    zone: {
      name: Intl.DateTimeFormat().resolvedOptions().timeZone,
      // Vietnam has no summer time, so that any day will do.
      minutes: -new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset(),
    },
    identity: git === undefined ? { name: undefined, email: undefined } : await identityIn(folder),
  };
}

/** The name and address that somebody set, never those that Git guesses from the machine. */
async function identityIn(folder: string): Promise<Machine['identity']> {
  const both = await askGit(folder, ['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT']);
  const [, name, email] = (both.ok && /^(.*) <([^>]*)> \d/.exec(both.text)) || [];
  if (name && email) return { name, email };
  const setting = async (key: string) => {
    const found = await askGit(folder, ['config', '--get', key]);
    return found.ok && found.text.trim() !== '' ? found.text.trim() : undefined;
  };
  const [first, second] = await Promise.all([setting('user.name'), setting('user.email')]);
  return { name: first, email: second };
}
