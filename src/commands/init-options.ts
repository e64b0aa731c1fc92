import { readNamed } from '../repository/read.ts';
import type { Given, Needed } from '../starter/settle.ts';
import type { CommonOptions } from './options.ts';

/** What the flags say, most of it an answer as it is. */
export interface InitOptions extends Omit<CommonOptions, 'root' | 'at' | 'asOf' | 'year'>, Omit<Given, 'year' | 'recipients' | 'chapters'> {
  readonly year?: number;
  readonly dir?: string;
  readonly recipient?: readonly string[];
  readonly chapter?: readonly string[];
  readonly chapterList?: string;
  /** Only the editor's copies of the schemas. */
  readonly schemas?: boolean;
  /** False with `--no-git`. */
  readonly git?: boolean;
}

/** The flag that gives each answer. */
export const FLAGS = {
  name: '--name',
  level: '--level',
  parent: '--parent',
  signer: '--signer',
  chapters: '--chapter',
  planNumber: '--plan-number',
  planDate: '--plan-date',
} as const satisfies Record<Needed, string>;

/** The names of a file, one a line; empty lines and those behind `#` are none. */
export function chapterList(path: string): readonly string[] {
  return new TextDecoder()
    .decode(readNamed(path, 1 << 20))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
