import type { Words } from '../i18n/lang.ts';
import type { Provenance } from '../report/provenance.ts';
import type { Difference } from './difference.ts';

/** What is known of a file that says it is a report. */
export type Verdict =
  | { readonly state: 'cannot-check'; readonly file: string; readonly why: Words }
  | {
      /** `identical`: byte for byte; `same-content`: nothing that a reader sees differs. */
      readonly state: 'identical' | 'same-content' | 'changed';
      readonly file: string;
      readonly provenance: Provenance;
      /** Whether another version of `hoi` made it, so that only contents are compared. */
      readonly otherVersion: boolean;
      /** Whether nothing but the time differs that the document bears. */
      readonly otherTime: boolean;
      readonly differences: readonly Difference[];
    };
