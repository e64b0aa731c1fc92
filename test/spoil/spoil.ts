import { type Files, Sheet } from './files.ts';

/** Where a finding is expected: a line, or any line from `line` to `to` where the contract leaves it open. */
export interface At {
  readonly file: string;
  readonly line: number;
  readonly to?: number;
}

/** One cause (as alternatives, any of which is right), several causes, none, or not more than one anywhere. */
export type Expected = At | readonly At[] | { readonly causes: readonly At[] } | 'none' | 'at most one';

export interface Spoil {
  readonly name: string;
  readonly severity: 'error' | 'warning';
  /** Spoils the files and tells where that must be found. */
  readonly edit: (files: Files) => Expected;
}

export type Where = (files: Files) => string;

export function spoil(name: string, edit: (files: Files) => Expected, severity: Spoil['severity'] = 'error'): Spoil {
  return { name, edit, severity };
}

/** Replaces the value on the first line that matches; the finding must stand there. */
export function cell(name: string, where: Where, pattern: RegExp, value: string, severity: Spoil['severity'] = 'error'): Spoil {
  return spoil(name, (files) => setCell(files, where(files), pattern, value), severity);
}

export function setCell(files: Files, file: string, pattern: RegExp, value: string): At {
  const sheet = new Sheet(files, file);
  const line = sheet.line(pattern);
  sheet.value(line, value);
  return { file, line };
}

/** Rewrites the first line that matches; the finding must stand there. */
export function rewrite(
  name: string,
  where: Where,
  pattern: RegExp,
  to: (text: string) => string,
  severity: Spoil['severity'] = 'error',
): Spoil {
  return spoil(
    name,
    (files) => {
      const sheet = new Sheet(files, where(files));
      const line = sheet.line(pattern);
      sheet.put(line, to(sheet.text(line)));
      return { file: sheet.file, line };
    },
    severity,
  );
}

export const association: Where = () => 'data/hoi.yaml';
export const associationReport: Where = () => 'data/bao-cao/2016.yaml';
export const plan: Where = (files) => files.paths.find((file) => file.startsWith('data/ke-hoach/')) ?? '';

const everyYear = [
  'bao-cao',
  'can-bo',
  'danh-hieu',
  'hoat-dong',
  'hoi-phi',
  'ke-hoach',
  'khen-thuong',
  'kiem-tra',
  'quy-nhan-dao',
  'so-sach',
  'tap-huan',
];

export function chapters(files: Files): string[] {
  return [...new Set(files.paths.flatMap((file) => /^data\/hoi-co-so\/[^/]+(?=\/)/.exec(file)?.[0] ?? []))];
}

/** A commune with every file of 2016, from which and to which nobody moves. */
export const home: Where = (files) => {
  const all = chapters(files);
  const moves = all.flatMap((folder) =>
    files.has(`${folder}/hoi-vien.yaml`)
      ? [...files.text(`${folder}/hoi-vien.yaml`).matchAll(/noi_den: (\S+)/g)].map((found) => ({ folder, to: found[1] }))
      : [],
  );
  const found = all.find(
    (folder) =>
      everyYear.every((kind) => files.has(`${folder}/2016/${kind}.yaml`)) &&
      files.has(`${folder}/2017/quy-nhan-dao.yaml`) &&
      /^cong_nhan: /m.test(files.text(`${folder}/2016/danh-hieu.yaml`)) &&
      files.has(`${folder}/co-so.yaml`) &&
      /^loai: xa$/m.test(files.text(`${folder}/co-so.yaml`)) &&
      /^ {6}[A-Z]+-\d+: /m.test(files.text(`${folder}/2016/hoi-phi.yaml`)) &&
      !moves.some((move) => move.folder === folder || folder.endsWith(`/${move.to}`)),
  );
  if (!found) throw new Error('no chapter has everything');
  return found;
};

/** Another chapter than `home`. */
export const other: Where = (files) => chapters(files).find((folder) => folder !== home(files)) ?? '';

export const chapter: Where = (files) => `${home(files)}/co-so.yaml`;
export const members: Where = (files) => `${home(files)}/hoi-vien.yaml`;
export const volunteers: Where = (files) => `${home(files)}/tinh-nguyen-vien.yaml`;

/** A file of 2016 (or another year) of `home`. */
export function ofYear(kind: string, year = 2016): Where {
  return (files) => `${home(files)}/${year}/${kind}.yaml`;
}

export const fund = ofYear('quy-nhan-dao');
export const dues = ofYear('hoi-phi');

export interface Person {
  readonly id: string;
  readonly line: number;
  readonly end: number;
  readonly joined: string;
  readonly left: string | undefined;
  readonly subchapter: string;
}

/** The members of a chapter as they stand in the file. */
export function people(files: Files, folder: string): Person[] {
  const sheet = new Sheet(files, `${folder}/hoi-vien.yaml`);
  return sheet.all(/^[A-Z]+-\d+:$/).map((line) => {
    const end = sheet.end(line);
    const text = Array.from({ length: end - line + 1 }, (_, index) => sheet.text(line + index)).join('\n');
    const pick = (pattern: RegExp) => pattern.exec(text)?.[1];
    return {
      id: sheet.text(line).slice(0, -1),
      line,
      end,
      joined: pick(/ngay_vao_hoi: (\S+)/) ?? '',
      left: pick(/ra_hoi:[\s\S]*?ngay: (\S+)/),
      subchapter: pick(/chi_hoi: (\S+)/) ?? '',
    };
  });
}

/** The file and line where somebody moves to another chapter of the association, and their entry there. */
export function transfer(files: Files): { from: Sheet; to: Sheet; id: string; left: number; entry: number } {
  for (const folder of chapters(files)) {
    const from = new Sheet(files, `${folder}/hoi-vien.yaml`);
    const left = from.all(/noi_den: /)[0];
    if (left === undefined) continue;
    const id = people(files, folder).find((one) => one.line < left && left <= one.end)?.id ?? '';
    const to = new Sheet(files, `data/hoi-co-so/${from.get(left)}/hoi-vien.yaml`);
    return { from, to, id, left, entry: to.line(new RegExp(`^${id}:`)) };
  }
  throw new Error('nobody moves');
}

export function codeOf(files: Files, folder: string): string {
  return /^ma: (\S+)/m.exec(files.text(`${folder}/co-so.yaml`))?.[1] ?? '';
}
