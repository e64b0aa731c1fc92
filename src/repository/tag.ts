import type { Ident } from '../guard/change.ts';
import { gitFailed } from './commit-file.ts';
import { ident } from './header.ts';
import { askGit } from './run-git.ts';
import { SIGNING } from './signing.ts';

/** A tag as it stands in the repository. */
export type Tag =
  | { readonly kind: 'missing' }
  /** A name for a commit without a message, a day or a signature. */
  | { readonly kind: 'light' }
  | {
      readonly kind: 'annotated';
      readonly id: string;
      readonly commit: string;
      /** What it calls itself: any tag can be put under any name. */
      readonly name: string;
      readonly tagger: Ident;
      /** Without the signature. */
      readonly message: string;
      readonly isSigned: boolean;
    };

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

/** Reads a tag; of an annotated one what it says of itself. */
export async function readTag(root: string, name: string): Promise<Tag> {
  const found = await askGit(root, ['rev-parse', '--quiet', '--verify', '--end-of-options', `refs/tags/${name}`]);
  if (!found.ok) return { kind: 'missing' };
  const id = found.text.trim();
  const object = await askGit(root, ['cat-file', 'tag', id]);
  const [, commit, own, tagger] = /^object ([0-9a-f]+)\ntype commit\ntag (.*)\ntagger (.*)\n/.exec(object.text) ?? [];
  if (!object.ok || commit === undefined || own === undefined) return { kind: 'light' };
  const body = object.text.slice(object.text.indexOf('\n\n') + 2);
  const end = /^-----BEGIN (?:PGP|SSH|SIGNED)/m.exec(body)?.index;
  return { kind: 'annotated', id, commit, name: own, tagger: ident(tagger), message: body.slice(0, end), isSigned: end !== undefined };
}
