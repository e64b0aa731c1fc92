import { defineFinding, type Finding, finding } from '../findings/finding.ts';
import type { DataFile } from '../model/dataset.ts';

/** A list of people of another chapter: told once, instead of once for everybody in it. */
export const otherChapter = defineFinding<{ code: string; home: string; own: string }>({
  code: 'H052',
  name: 'other-chapter',
  severity: 'error',
  ensures: { vi: 'Mỗi tệp nằm ở đúng Hội cơ sở của nó', en: 'Every file stands in the folder of its own chapter' },
  message: ({ code, home, own }) => ({
    vi: `mọi mã số ở đây đều bắt đầu bằng \`${code}\`: có lẽ là tệp của \`${home}\`, không phải của Hội cơ sở này (\`${own}\`)`,
    en: `all ids here begin with \`${code}\`: this looks like the file of \`${home}\`, not of this chapter (\`${own}\`)`,
  }),
  hint: () => ({
    vi: 'nếu chép nhầm thì lấy lại tệp cũ của Hội cơ sở này từ Git (git checkout -- tên tệp)',
    en: "if it was copied here by mistake, restore this chapter's own file from Git (git checkout -- file)",
  }),
});

/** A year's folder that was copied from another year: told once, instead of once for every date in it. */
export const otherYear = defineFinding<{ folder: string; year: number; files: number }>({
  code: 'H053',
  name: 'other-year',
  severity: 'error',
  ensures: { vi: 'Thư mục của một năm không chép nguyên từ năm khác', en: "A year's folder is not a copy of another year's" },
  message: ({ folder, year, files }) => ({
    vi: `mọi ngày ghi trong ${files} tệp của thư mục \`${folder}\` đều thuộc năm ${year}: có lẽ chép từ thư mục năm ấy`,
    en: `all dates in ${files} files of the folder \`${folder}\` are of ${year}: it looks like a copy of that year's folder`,
  }),
  hint: ({ folder }) => ({
    vi: `nếu chép nhầm thì xóa thư mục \`${folder}\` này, hoặc lấy lại nội dung đúng từ Git; năm mới chỉ nhập những gì đã có`,
    en: `if it was copied by mistake, remove the folder \`${folder}\` or restore its content from Git; a new year holds only what has happened`,
  }),
});

/** What tells of a file whether it may be out of place; its values need not stay in memory for that. */
export interface Marks extends Pick<DataFile, 'file' | 'placed'> {
  /** The code that a chapter's own file gives it. */
  readonly own: string | undefined;
  /** The code with which all ids of people begin, where there are enough of them. */
  readonly code: string | undefined;
  /** The years of the days on which something happened. */
  readonly years: ReadonlySet<string>;
}

/** The marks of a file as it is read. */
export function marksOf({ file, placed, value }: DataFile): Marks {
  const ids = idsOf(placed.kind, value);
  const code = /^[A-Z]+(?=-)/.exec(ids[0] ?? '')?.[0];
  return {
    file,
    placed,
    own: placed.kind === 'chapter' ? String((value as { ma?: string } | undefined)?.ma) : undefined,
    code: ids.length >= FEWEST && ids.every((id) => id.startsWith(`${code}-`)) ? code : undefined,
    years: 'year' in placed && 'chapter' in placed && !SPANNING.has(placed.kind) ? yearsIn(value) : NO_YEARS,
  };
}

const NO_YEARS: ReadonlySet<string> = new Set();

/** Files of another chapter or another year, with every file whose values must not be relied on; `valuesIn` reads a file again. */
export function misplaced(
  files: readonly Marks[],
  valuesIn: (file: string) => unknown,
): readonly { readonly found: Finding; readonly files: readonly string[] }[] {
  return [...otherChapters(files, valuesIn), ...otherYears(files)];
}

/** Fewer ids than this may all be of people who moved. */
const FEWEST = 5;

function otherChapters(files: readonly Marks[], valuesIn: (file: string) => unknown): { found: Finding; files: readonly string[] }[] {
  const codes = new Map<string, string>();
  for (const { placed, own } of files) if (placed.kind === 'chapter' && own !== undefined) codes.set(placed.chapter, own);
  const homes = new Map([...codes].map(([chapter, code]) => [code, chapter]));
  const lists = new Map(
    files.flatMap(({ file, placed }) =>
      placed.kind === 'members' || placed.kind === 'volunteers' ? [[`${placed.kind} ${placed.chapter}`, file]] : [],
    ),
  );
  const opened = new Map<string, List | undefined>();
  return files.flatMap(({ file, placed, code }) => {
    if (!('chapter' in placed)) return [];
    const own = codes.get(placed.chapter);
    const home = code === undefined ? undefined : homes.get(code);
    if (own === undefined || code === own || code === undefined || home === undefined) return [];
    if (!idsOf(placed.kind, valuesIn(file)).every((id) => isStranger(id, placed.kind, placed.chapter, home))) return [];
    return [{ found: finding(otherChapter, file, { start: 0, end: 0 }, { code, home, own }), files: [file] }];
  });

  /** Whether somebody belongs elsewhere: whoever moved here has left there, and stands in this chapter's own list. */
  function isStranger(id: string, kind: string, chapter: string, home: string): boolean {
    const there = kind === 'members' || kind === 'volunteers' ? listOf(kind, home)?.[id] : undefined;
    const here = listOf('members', chapter)?.[id];
    // A copied list brings those who had left along, word for word.
    if (kind === 'members') return there !== undefined && (there.ra_hoi === undefined || JSON.stringify(here) === JSON.stringify(there));
    return kind === 'volunteers' ? there !== undefined : here === undefined;
  }

  function listOf(kind: string, chapter: string): List | undefined {
    const file = lists.get(`${kind} ${chapter}`);
    if (file === undefined) return undefined;
    if (!opened.has(file)) opened.set(file, valuesIn(file) as List | undefined);
    return opened.get(file);
  }
}

type List = Readonly<Record<string, { readonly ra_hoi?: unknown } | undefined>>;

/** The people that a file is about. */
function idsOf(kind: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (kind === 'members' || kind === 'volunteers' || kind === 'evaluations') return Object.keys(value);
  if (kind !== 'dues') return [];
  const { mien = {}, phieu_thu = {} } = value as { mien?: object; phieu_thu?: Record<string, { hoi_vien?: object }> };
  return [...Object.keys(mien), ...Object.values(phieu_thu).flatMap((receipt) => Object.keys(receipt?.hoi_vien ?? {}))];
}

function otherYears(files: readonly Marks[]): { found: Finding; files: readonly string[] }[] {
  const folders = new Map<string, { year: number; all: string[]; first: string; dates: Set<string>; dated: number }>();
  for (const { file, placed, years } of files) {
    if (!('year' in placed) || !('chapter' in placed)) continue;
    const folder = file.slice(0, file.lastIndexOf('/'));
    const known = folders.get(folder) ?? { year: placed.year, all: [], first: file, dates: new Set<string>(), dated: 0 };
    for (const year of years) known.dates.add(year);
    known.all.push(file);
    known.dated += years.size > 0 ? 1 : 0;
    folders.set(folder, known);
  }
  return [...folders].flatMap(([folder, { year, all, first, dates, dated }]) => {
    const [only] = dates;
    if (dates.size !== 1 || dated < 2 || only === undefined || Number(only) === year) return [];
    // A year far from all others is a slip in the folder's name, which its own rule tells.
    if (Math.abs(Number(only) - year) >= FAR) return [];
    const params = { folder: folder.slice(folder.lastIndexOf('/') + 1), year: Number(only), files: dated };
    return [{ found: finding(otherYear, first, { start: 0, end: 0 }, params), files: all }];
  });
}

const FAR = 10;

/** Files whose dates may lie in the years around theirs. */
const SPANNING: ReadonlySet<string> = new Set(['chapter-plan', 'title', 'chapter-report']);

/** The years of the days on which something happened. */
function yearsIn(value: unknown, years = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return years;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'ngay' || key === 'cap_nhat') && typeof inner === 'string') years.add(inner.slice(0, 4));
    else if (typeof inner === 'object') yearsIn(inner, years);
  }
  return years;
}
