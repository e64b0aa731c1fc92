/** A text cut at the entries of one of its maps; put together again in their order the parts are the text. */
export interface Cut {
  readonly before: string;
  readonly entries: readonly string[];
  readonly after: string;
}

/**
 * Cuts a text in the canonical style at the entries of the map below a key at the margin, or of the whole text, which then is one map.
 * Each entry can be read without the others. Undefined where the map does not stand there so.
 */
export function cut(text: string, key?: string): Cut | undefined {
  const [from, to] = key === undefined ? [0, text.length] : below(text, key);
  const indent = key === undefined ? 0 : 2;
  const starts: number[] = [];
  for (let line = from; line < to; line = nextLine(text, line)) {
    const inside = text.charCodeAt(line) === SPACE && (indent === 0 || text.charCodeAt(line + 1) === SPACE);
    if (isOfKey(text.charCodeAt(line + indent)) && (indent === 0 || inside)) starts.push(line);
    else if (!MAY_FOLLOW.has(text.charCodeAt(line))) return undefined;
  }
  if (starts.length === 0) return undefined;
  // What stands before the first entry is read with it.
  const ends = [...starts.slice(1), to];
  return {
    before: text.slice(0, from),
    entries: ends.map((end, index) => text.slice(index === 0 ? from : starts[index], end)),
    after: text.slice(to),
  };
}

/** From the line after a key at the margin to the next such key. */
function below(text: string, key: string): [from: number, to: number] {
  const head = `${key}:\n`;
  const at = text.startsWith(head) ? 0 : text.indexOf(`\n${head}`) + 1;
  if (at === 0 && !text.startsWith(head)) return [0, 0];
  const from = at + head.length;
  let to = from;
  while (to < text.length && !isOfKey(text.charCodeAt(to))) to = nextLine(text, to);
  return [from, to];
}

function nextLine(text: string, line: number): number {
  const end = text.indexOf('\n', line);
  return end < 0 ? text.length : end + 1;
}

const [SPACE, UNDERSCORE] = [32, 95] as const;
/** Line ends, a space, a remark; a list at the margin belongs to the key before it. */
const MAY_FOLLOW: ReadonlySet<number> = new Set([...'\n\r #-'].map((one) => one.charCodeAt(0)));

/** Letters alone: a map puts a key that looks like a number before all others. */
function isOfKey(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === UNDERSCORE;
}
