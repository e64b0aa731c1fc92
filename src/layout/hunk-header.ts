/** The name of the driver that `.gitattributes` gives to YAML files. None that Git comes with fits: they are made for programs. */
export const DIFF_DRIVER = 'hoi';

export const HUNK_KEY = `diff.${DIFF_DRIVER}.xfuncname`;

/**
 * Which lines name what a change in `git diff` belongs to: keys at the left edge, ids and places one or two levels in (they have a
 * hyphen, names of fields have none), and the first line of an event. Members' ids in a receipt lie deeper and name nothing. It has
 * no sign that bash, PowerShell or Windows' command prompt reads differently between double quotes.
 */
export const HUNK_PATTERN = '^([A-Za-z0-9][^:]*:.*|  ?  ?[A-Za-z0-9]+(-[A-Za-z0-9]+)+:.*|(  )*- [a-z_]+: .*)';

/** The command that a clone needs once, the same in every shell. */
export const HUNK_COMMAND = `git config ${HUNK_KEY} "${HUNK_PATTERN}"`;
