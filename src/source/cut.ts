/**
 * The entries of a text that is one map in the canonical style, each with the lines that follow its key; undefined where anything else
 * stands at the margin. Each entry can be read on its own, and together they say what the whole text says.
 */
export function entriesIn(text: string): string[] | undefined {
  const starts: number[] = [];
  for (let start = 0; start < text.length; ) {
    const first = text.charCodeAt(start);
    // What stands before the first entry is read with it.
    if (isOfKey(first)) starts.push(starts.length === 0 ? 0 : start);
    else if (!MAY_FOLLOW.has(first)) return undefined;
    const end = text.indexOf('\n', start);
    start = end < 0 ? text.length : end + 1;
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

const UNDERSCORE = 95;
/** Line ends, a space, a remark; a list at the margin belongs to the key before it. */
const MAY_FOLLOW: ReadonlySet<number> = new Set([...'\n\r #-'].map((one) => one.charCodeAt(0)));

/** Letters alone: a map puts a key that looks like a number before all others. */
function isOfKey(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === UNDERSCORE;
}
