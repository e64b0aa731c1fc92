import type { Day } from '../calendar/day.ts';
import { CHAPTERS_FOLDER } from '../layout/paths.ts';
import { inForceOn, mayChange, type Person, type Rights } from '../model/rights.ts';

/** The first line of every CODEOWNERS file that `hoi` makes: one without it is somebody else's and left alone. */
export const CODEOWNERS_HEADER = '# hoi: lập từ data/quyen.yaml bằng `hoi rights --codeowners`; đừng sửa tay.';

/** Where GitHub and GitLab look for the file. */
export const CODEOWNERS_PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'] as const;

/**
 * CODEOWNERS for GitHub and GitLab: who is asked for a review of what, by the user names in `quyen.yaml`. The last line that fits a
 * path decides there, so the association's people come first and each chapter's line names all who may change it.
 */
export function codeowners(rights: Rights, on: Day): string {
  const people = rights.people.filter((one) => one.account !== undefined && inForceOn(one, on));
  const slugs = [...new Set(people.flatMap(({ chapters }) => (chapters === 'all' ? [] : chapters)))].sort();
  const lines = [
    line(
      '*',
      people.filter((one) => mayChange(one, undefined)),
    ),
    line(
      `/${CHAPTERS_FOLDER}/`,
      people.filter(({ chapters }) => chapters === 'all'),
    ),
    ...slugs.map((slug) =>
      line(
        `/${CHAPTERS_FOLDER}/${slug}/`,
        people.filter((one) => mayChange(one, slug)),
      ),
    ),
  ];
  return `${[CODEOWNERS_HEADER, ...lines.filter((one) => one !== '')].join('\n')}\n`;
}

/** Whether a file that `hoi` made says something else than the rights do; one of somebody else's never does. */
export function differsFrom(text: string, rights: Rights, on: Day): boolean {
  const unix = text.replaceAll('\r\n', '\n');
  return unix.startsWith(CODEOWNERS_HEADER) && unix !== codeowners(rights, on);
}

function line(pattern: string, owners: readonly Person[]): string {
  return owners.length === 0 ? '' : `${pattern} ${owners.map(({ account }) => `@${account}`).join(' ')}`;
}
