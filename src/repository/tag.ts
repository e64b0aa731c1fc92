import type { Signature } from '../guard/change.ts';
import { gitFailed } from './commit-file.ts';
import { askGit } from './run-git.ts';
import { SIGNING } from './signing.ts';

/** A tag as it stands in the repository. */
export type Tag =
  | { readonly kind: 'missing' }
  /** A name for a commit without a message, a day or a signature. */
  | { readonly kind: 'light' }
  | { readonly kind: 'annotated'; readonly commit: string; readonly signature: Signature['state'] };

/** Why a tag cannot be made: it exists, or one stands in its way (Git keeps tags like files in folders); undefined when it can. */
export async function tagInTheWay(root: string, name: string): Promise<string | undefined> {
  const { text } = await askGit(root, ['for-each-ref', '--format=%(refname:strip=2)', 'refs/tags']);
  return text.split('\n').find((tag) => tag !== '' && (tag === name || tag.startsWith(`${name}/`) || name.startsWith(`${tag}/`)));
}

/** Makes an annotated tag at a commit; never moves one. Throws CannotRun when Git cannot, as when a signature fails. */
export async function makeTag(root: string, name: string, commit: string, message: string, sign: boolean): Promise<void> {
  const how = [sign ? '--sign' : '--no-sign', '--annotate', '--cleanup=verbatim', '--file=-'];
  const { ok, said } = await askGit(
    root,
    [...SIGNING, '-c', 'tag.forceSignAnnotated=false', 'tag', ...how, '--', name, commit],
    {},
    message,
  );
  if (!ok) throw gitFailed(said, sign);
}

/** Takes a tag away that we made a moment ago, if it still is that one. */
export async function dropTag(root: string, name: string, commit: string): Promise<void> {
  const tag = await readTag(root, name);
  if (tag.kind === 'annotated' && tag.commit === commit) await askGit(root, ['update-ref', '-d', `refs/tags/${name}`]);
}

/** Reads a tag; of an annotated one the commit that it stands on and what can be said of its signature. */
export async function readTag(root: string, name: string): Promise<Tag> {
  const found = await askGit(root, ['rev-parse', '--quiet', '--verify', '--end-of-options', `refs/tags/${name}`]);
  if (!found.ok) return { kind: 'missing' };
  const id = found.text.trim();
  const object = await askGit(root, ['cat-file', 'tag', id]);
  const [, commit, type] = /^object ([0-9a-f]+)\ntype (\w+)\n/.exec(object.text) ?? [];
  if (!object.ok || commit === undefined || type !== 'commit') return { kind: 'light' };
  return { kind: 'annotated', commit, signature: await signatureOf(root, id, object.text) };
}

async function signatureOf(root: string, id: string, text: string): Promise<Signature['state']> {
  if (!/^-----BEGIN (PGP|SSH|SIGNED)/m.test(text)) return 'none';
  const { ok, said } = await askGit(root, [...SIGNING, 'verify-tag', '--raw', id], { LC_ALL: 'C' });
  if (/\b(EXPSIG|EXPKEYSIG|REVKEYSIG)\b/.test(said)) return 'expired';
  if (ok) return 'good';
  return /\bBADSIG\b|incorrect signature|Could not verify signature/i.test(said) ? 'bad' : 'unknown';
}
