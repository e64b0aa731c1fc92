import { OWN_REPORT, type SealedState } from '../../model/seal.ts';
import { escapedJson } from './escaped.ts';

/** What `hoi submit` did, or with `--dry-run` would do. */
export interface Submitted {
  readonly year: number;
  readonly key: string;
  readonly state: SealedState;
  readonly amendment: number | undefined;
  readonly tag: string;
  readonly files: readonly string[];
  readonly dryRun: boolean;
}

/** The JSON document of `hoi submit --json` (version 1); `commit` is that of the data. */
export function submitJson({ year, key, state, amendment, tag, files, dryRun }: Submitted): string {
  return `${escapedJson({
    version: 1,
    year,
    chapter: key === OWN_REPORT ? null : key,
    amendment: amendment ?? null,
    received: state.received,
    asOf: state.figuresTo,
    commit: state.commit,
    tag,
    files,
    dryRun,
  })}\n`;
}
