import type { Ident } from '../guard/change.ts';
import { bearsSignature } from './signing.ts';

/** What a commit says of itself. */
export interface CommitHeader {
  readonly parents: readonly string[];
  readonly author: Ident;
  readonly committer: Ident;
  readonly message: string;
  readonly signed: boolean;
}

/** What stands above the message of a commit; the message itself may hold anything. */
export function commitHeader(text: string): CommitHeader {
  const head = text.slice(0, text.indexOf('\n\n') + 1 || undefined);
  const fields = (name: string) => [...head.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map((match) => match[1] ?? '');
  return {
    parents: fields('parent'),
    author: ident(fields('author')[0]),
    committer: ident(fields('committer')[0]),
    message: text.slice(head.length).trim(),
    signed: bearsSignature(text),
  };
}

/** Somebody and a moment as Git writes them in commits and tags. */
export function ident(text = ''): Ident {
  const [, name = '', email = '', time = '0'] = /^(.*?) ?<([^>]*)> (\d+)/.exec(text) ?? [];
  return { name: name === '' ? email : name, email, time: Number(time) };
}
