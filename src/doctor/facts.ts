import type { Day } from '../calendar/day.ts';

/** What was found on the machine and in the clone, gathered at the edge; `src/doctor/` only judges it. */
export interface Facts {
  readonly today: Day;
  readonly machine: Machine;
  /** Undefined where no data repository was found. */
  readonly repository: Repository | undefined;
}

export interface Machine {
  /** Versions such as 20.11.1; undefined for Git where there is none. */
  readonly node: string;
  readonly hoi: string;
  readonly git: string | undefined;
  readonly platform: string;
  /** Name of the time zone and its distance from UTC in minutes. */
  readonly zone: { readonly name: string; readonly minutes: number };
  /** Who commits, by the settings that hold in the working folder. */
  readonly identity: { readonly name: string | undefined; readonly email: string | undefined };
}

export interface Repository {
  readonly root: string;
  /** Undefined without Git, or where Git knows of no repository. */
  readonly clone: Clone | undefined;
  /** A `.git` stands here or above, and Git does not take it. */
  readonly refused: boolean;
  /** Files below `data/` that hold Windows' line ends. */
  readonly windowsEnds: readonly string[];
  /** From which day commits must be signed, if the association says so. */
  readonly signedFrom: Day | undefined;
  /** The tags that prove the reports sealed in `data/niem-phong/`. */
  readonly sealTags: readonly string[];
  /** Version of `hoi` that made the newest report here. */
  readonly reportedBy: string | undefined;
  /** The editor's copies of schemas that differ from those of this `hoi`; undefined where the repository keeps no copies. */
  readonly oldSchemas: readonly string[] | undefined;
  readonly preCommitConfig: boolean;
}

export interface Clone {
  readonly shallow: boolean;
  readonly settings: Readonly<Record<Setting, string | undefined>>;
  readonly tags: readonly string[];
  /** Every path that Git keeps, from the top of its repository. */
  readonly paths: readonly string[];
  readonly preCommitHook: boolean;
  /** What the attributes say of a data file: our driver of differences, line ends of one kind. */
  readonly hasDriver: boolean;
  readonly hasEol: boolean;
}

/** Settings of Git that are looked at, as Git writes their names. */
export const SETTINGS = [
  'core.autocrlf',
  'core.precomposeunicode',
  'core.hookspath',
  'user.signingkey',
  'gpg.format',
  'commit.gpgsign',
  'diff.hoi.xfuncname',
  'remote.origin.promisor',
] as const;
export type Setting = (typeof SETTINGS)[number];
