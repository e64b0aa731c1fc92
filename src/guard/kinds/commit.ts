import type { Words } from '../../i18n/lang.ts';

/** A commit as findings speak of it. */
export interface Of {
  readonly commit: string;
  readonly name: string;
  /** What a command calls the base. */
  readonly base: string;
  /** Who signed or made the commit where that is somebody else than its author. */
  readonly hand?: { readonly name: string; readonly signed: boolean };
}

/** A commit as a sentence begins with it. */
export const by = ({ commit, name, hand }: Omit<Of, 'base'>): Words =>
  hand === undefined
    ? { vi: `commit ${commit} của ${name}`, en: `commit ${commit} by ${name}` }
    : {
        vi: `commit ${commit} do ${hand.name} ${hand.signed ? 'ký' : 'ghi'} (đứng tên ${name})`,
        en: `commit ${commit} ${hand.signed ? 'signed' : 'made'} by ${hand.name} (in the name of ${name})`,
      };
