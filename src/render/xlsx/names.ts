const LONGEST = 31;

/** Names Excel accepts, each once: it compares them without case and refuses to open a file with two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const free = firstFree(allowed(name), taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** An apostrophe is legal inside a name, but exceljs does not double it in print titles, so it becomes a typographic one. */
function allowed(name: string): string {
  const clean = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
  return cut(clean, LONGEST) || '1';
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const candidate = cut(name, LONGEST - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function cut(name: string, longest: number): string {
  return name.slice(0, longest).trim();
}
