import type { Rights } from '../model/rights.ts';

/**
 * The SSH keys of `quyen.yaml` in the form that `ssh-keygen` and Git read (`gpg.ssh.allowedSignersFile`), each under its person's
 * key in the file. It bears no dates: which day counts is judged by `judgePeople`, so that an old key is told from an unknown one.
 */
export function allowedSigners({ people }: Rights): string {
  return people
    .flatMap(({ id, keys }) => keys.flatMap(({ kind, value }) => (kind === 'ssh' ? [`${id} namespaces="git" ${value}\n`] : [])))
    .join('');
}
