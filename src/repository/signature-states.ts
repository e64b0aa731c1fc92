import type { SignatureState } from '../render/signature.ts';
import { blobs } from './blobs.ts';
import { askGit } from './run-git.ts';
import { bearsSignature, SIGNING, STATE_OF_LETTER } from './signing.ts';

/** What Git says of the signatures of some commits; `unknown` when the key to check one is not here. */
export async function signatureStates(root: string, ids: readonly string[]): Promise<Map<string, SignatureState>> {
  const real = ids.filter((id) => !/^0+$/.test(id));
  if (real.length === 0) return new Map();
  const input = `${real.join('\n')}\n`;
  const log = [...SIGNING, 'log', '--no-walk=unsorted', '--no-show-signature', '--format=%H %G?', '--stdin'];
  const { text } = await askGit(root, log, {}, input);
  const commits = blobs(root, real);
  const isSigned = (id: string) => bearsSignature(Buffer.from(commits.get(id) ?? []).toString('latin1'));
  return new Map(
    text.split('\n').map((line) => {
      const id = line.slice(0, -2);
      // Git says “none” too of an SSH signature that it has no list of keys for.
      return [id, STATE_OF_LETTER[line.at(-1) ?? ''] ?? (isSigned(id) ? 'unknown' : 'none')];
    }),
  );
}
