/**
 * Options for Git under which whatever it signs or checks is signed and checked by the usual programs under their own names, never by
 * one that the repository's configuration names.
 */
export const SIGNING = ['gpg.program=gpg', 'gpg.openpgp.program=gpg', 'gpg.x509.program=gpgsm', 'gpg.ssh.program=ssh-keygen'].flatMap(
  (setting) => ['-c', setting],
);

/** What Git's letters for a commit's signature (`%G?`) mean; `N`, none, is told too of an SSH signature without a list of keys. */
export const STATE_OF_LETTER: Readonly<Record<string, 'good' | 'bad' | 'expired' | 'unknown'>> = {
  G: 'good',
  U: 'good',
  B: 'bad',
  X: 'expired',
  Y: 'expired',
  R: 'expired',
  E: 'unknown',
};

/** Whether a commit's text bears a signature at all: it stands above the message, which may hold anything. */
export function bearsSignature(commit: string): boolean {
  return /^gpgsig(?:-sha256)? /m.test(commit.slice(0, commit.indexOf('\n\n') + 1 || undefined));
}
