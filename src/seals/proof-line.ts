import type { Words } from '../i18n/lang.ts';
import type { FileSource } from '../layout/file-source.ts';
import type { Dataset } from '../model/dataset.ts';

/** A repository in some state: what it says, and its files. */
export interface Side {
  readonly data: Dataset;
  readonly source: FileSource;
}

/** One thing that was looked at; `note` decides nothing, `unknown` could not be told. */
export interface ProofLine {
  readonly check:
    | 'tag'
    | 'message'
    | 'maker'
    | 'record'
    | 'history'
    | 'received'
    | 'commit'
    | 'branch'
    | 'signature'
    | 'tagged-files'
    | 'tagged-figures'
    | 'files'
    | 'figures'
    | 'amendment';
  readonly verdict: 'ok' | 'bad' | 'unknown' | 'note';
  readonly words: Words;
  /** Files that differ. */
  readonly files?: readonly string[];
}

/** A line of a proof. */
export function line(check: ProofLine['check'], verdict: ProofLine['verdict'], words: Words): ProofLine {
  return { check, verdict, words };
}
