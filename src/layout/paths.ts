/** Files of a chapter's year folder, by what they hold. */
export const YEAR_FILES = {
  'chapter-plan': 'ke-hoach.yaml',
  dues: 'hoi-phi.yaml',
  fund: 'quy-nhan-dao.yaml',
  registers: 'so-sach.yaml',
  inspections: 'kiem-tra.yaml',
  trainings: 'tap-huan.yaml',
  activities: 'hoat-dong.yaml',
  evaluations: 'can-bo.yaml',
  awards: 'khen-thuong.yaml',
  title: 'danh-hieu.yaml',
  'chapter-report': 'bao-cao.yaml',
} as const;

/** Files that stand directly in a chapter's folder. */
export const CHAPTER_FILES = { chapter: 'co-so.yaml', members: 'hoi-vien.yaml', volunteers: 'tinh-nguyen-vien.yaml' } as const;

export type YearFileKind = keyof typeof YEAR_FILES;
export type ChapterFileKind = keyof typeof CHAPTER_FILES;
/** Every kind of file that has a schema. */
export type FileKind = 'association' | 'plan' | ChapterFileKind | YearFileKind | 'association-report' | 'rights' | 'seal' | 'baseline';

/** What the place of a file says about it. */
export type Placed =
  | { readonly kind: 'association' }
  | { readonly kind: 'rights' }
  | { readonly kind: 'plan'; readonly id: string }
  | { readonly kind: 'association-report'; readonly year: number }
  | { readonly kind: ChapterFileKind; readonly chapter: string }
  | { readonly kind: YearFileKind; readonly chapter: string; readonly year: number }
  | { readonly kind: 'seal'; readonly year: number };

export const ASSOCIATION_FILE = 'data/hoi.yaml';
/** Who may change what; optional. */
export const RIGHTS_FILE = 'data/quyen.yaml';
export const CHAPTERS_FOLDER = 'data/hoi-co-so';
/** Findings that are known and not mended yet. It stands beside `data/`, since it is no data. */
export const BASELINE_FILE = '.hoi-baseline.yaml';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const YEAR = /^(19|20|21)\d\d$/;

/** Path of a file in a chapter's folder. */
export function chapterFile(chapter: string, kind: ChapterFileKind): string {
  return `${CHAPTERS_FOLDER}/${chapter}/${CHAPTER_FILES[kind]}`;
}

/** Path of a file in a chapter's year folder. */
export function yearFile(chapter: string, year: number, kind: YearFileKind): string {
  return `${CHAPTERS_FOLDER}/${chapter}/${year}/${YEAR_FILES[kind]}`;
}

/** Path of a plan. */
export function planFile(id: string): string {
  return `data/ke-hoach/${id}.yaml`;
}

/** Path of the association's own report of a year. */
export function reportFile(year: number): string {
  return `data/bao-cao/${year}.yaml`;
}

/** Path of the seals of a year's reports. */
export function sealFile(year: number): string {
  return `data/niem-phong/${year}.yaml`;
}

/** Path of a chapter's folder of a year. */
export function yearFolder(chapter: string, year: number): string {
  return `${CHAPTERS_FOLDER}/${chapter}/${year}`;
}

/** Whether a folder name is a chapter's (ASCII, kebab-case). */
export function isSlug(name: string): boolean {
  return SLUG.test(name);
}

/** Whether a folder name is a year. */
export function isYear(name: string): boolean {
  return YEAR.test(name);
}

/** Whether a path below the root is a file of the data. */
export function isData(file: string): boolean {
  return placeOf(file) !== undefined;
}

/** What a path below the root is; undefined for a file that belongs nowhere. */
export function placeOf(file: string): Placed | undefined {
  const parts = file.split('/');
  if (file === ASSOCIATION_FILE) return { kind: 'association' };
  if (file === RIGHTS_FILE) return { kind: 'rights' };
  const name = parts.at(-1) ?? '';
  const stem = name.endsWith('.yaml') ? name.slice(0, -5) : undefined;
  if (stem === undefined || parts[0] !== 'data') return undefined;
  if (parts[1] === 'ke-hoach' && parts.length === 3) return isSlug(stem) ? { kind: 'plan', id: stem } : undefined;
  if (parts[1] === 'bao-cao' && parts.length === 3) return isYear(stem) ? { kind: 'association-report', year: Number(stem) } : undefined;
  if (parts[1] === 'niem-phong' && parts.length === 3) return isYear(stem) ? { kind: 'seal', year: Number(stem) } : undefined;
  const chapter = parts[2] ?? '';
  if (parts[1] !== 'hoi-co-so' || !isSlug(chapter)) return undefined;
  if (parts.length === 4) {
    const kind = keyOf(CHAPTER_FILES, name);
    return kind && { kind, chapter };
  }
  const year = parts[3] ?? '';
  if (parts.length !== 5 || !isYear(year)) return undefined;
  const kind = keyOf(YEAR_FILES, name);
  return kind && { kind, chapter, year: Number(year) };
}

function keyOf<K extends string>(files: Readonly<Record<K, string>>, name: string): K | undefined {
  return (Object.keys(files) as K[]).find((kind) => files[kind] === name);
}
