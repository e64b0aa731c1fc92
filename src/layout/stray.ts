import { defineFinding, type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { withoutMarks } from '../i18n/without-marks.ts';
import type { FileSource } from './file-source.ts';
import { CHAPTER_FILES, isSlug, isYear, placeOf, YEAR_FILES } from './paths.ts';

type Params = {
  readonly name: string;
  readonly where: 'file' | 'folder' | 'chapter' | 'year' | 'link' | 'device' | 'named' | 'name' | 'deep' | 'more';
  readonly near: string | undefined;
  readonly files: number;
  readonly taken: boolean;
  readonly intended: string | readonly string[] | undefined;
  /** A year's file that stands in the chapter's folder, or the reverse. */
  readonly level?: 'year' | 'chapter' | undefined;
};

/** Files belong where the data model puts them; one elsewhere would be silently left out. */
export const strayFile = defineFinding<Params>({
  code: 'H020',
  name: 'stray-file',
  severity: 'error',
  ensures: { vi: 'Mọi tệp, thư mục trong data/ đúng tên và đúng chỗ', en: 'Every file and folder below data/ has its name and place' },
  message: ({ name, where, files }) => ({
    vi: {
      file: `tệp \`${name}\` không thuộc tệp dữ liệu nào, nên không được đọc`,
      folder: `thư mục \`${name}\` không có trong mẫu, ${files} tệp trong đó không được đọc`,
      chapter: `tên thư mục Hội cơ sở \`${name}\` viết không đúng dạng, ${files} tệp trong đó không được đọc`,
      year: `thư mục \`${name}\` không phải là năm, ${files} tệp trong đó không được đọc`,
      link: `\`${name}\` là liên kết, không phải tệp thật, nên không được đọc`,
      named: `\`${name}\` là thư mục, ở đây phải là tệp`,
      device: `\`${name}\` là ống dẫn hoặc thiết bị, không phải tệp, nên không được đọc`,
      name: `tên \`${name}\` không phải mã UTF-8 nên không mở được, không được đọc`,
      deep: `thư mục \`${name}\` nằm quá sâu trong data/, nên không được đọc`,
      more: `còn ${files} tệp, thư mục nữa không đúng tên hoặc không đúng chỗ, không liệt kê hết`,
    }[where],
    en: {
      file: `\`${name}\` is no file of the data and is not read`,
      folder: `the folder \`${name}\` is not part of the data; its ${counted(files)} not read`,
      chapter: `the chapter folder \`${name}\` is not named in the required form; its ${counted(files)} not read`,
      year: `the folder \`${name}\` is not a year; its ${counted(files)} not read`,
      link: `\`${name}\` is a link, not a file, and is not read`,
      named: `\`${name}\` is a folder where a file should be`,
      device: `\`${name}\` is a pipe or a device, not a file, and is not read`,
      name: `the name \`${name}\` is not UTF-8, cannot be opened and is not read`,
      deep: `the folder \`${name}\` lies too deep in data/ and is not read`,
      more: `${files} more files or folders have a wrong name or place and are not listed`,
    }[where],
  }),
  hint: ({ name, where, near, taken, level }) =>
    level === 'year'
      ? {
          vi: 'đây là tệp của một năm: xem các ngày trong tệp thuộc năm nào rồi chuyển vào thư mục năm ấy; ở đó đã có tệp cùng tên thì đừng ghi đè, so hai tệp trước',
          en: "this is a year's file: see of which year its dates are and move it into that year's folder; never over a file of that name that is there already, compare the two first",
        }
      : level === 'chapter'
        ? {
            vi: 'tệp này đứng ngay trong thư mục Hội cơ sở, không đứng trong thư mục năm: chuyển ra ngoài một bậc, nếu ở đó chưa có',
            en: "this file stands in the chapter's folder, not in a year's: move it one level up, if it is not there yet",
          }
        : taken
          ? {
              vi: `đã có \`${near}\`: so hai tệp, giữ nội dung đúng ở đó rồi mới xóa tệp này${isSameName(name, near) ? ' (trên Windows và macOS hai tên này là một, sẽ mất một tệp)' : ''}`,
              en: `\`${near}\` is there already: compare the two, keep what is right there, then remove this one${isSameName(name, near) ? ' (on Windows and macOS both names are one, and a file is lost)' : ''}`,
            }
          : near
            ? { vi: `có phải \`${near}\`? Nếu phải, đổi tên`, en: `did you mean \`${near}\`? If so, rename it` }
            : {
                vi: {
                  file: 'đổi tên cho đúng mẫu, hoặc chuyển ra ngoài thư mục data/',
                  folder: 'chuyển các tệp về đúng thư mục, hoặc ra ngoài data/',
                  chapter: 'đặt tên bằng chữ thường không dấu, nối bằng gạch ngang, ví dụ: xa-hang-vinh',
                  year: 'đặt tên bằng bốn chữ số, ví dụ: 2016',
                  link: 'thay bằng tệp thật',
                  named: 'chuyển những gì trong đó về đúng chỗ, xóa thư mục, rồi đặt tệp thật vào',
                  device: 'xóa đi, rồi đặt tệp thật vào',
                  name: 'đổi tên bằng chữ thường không dấu, nối bằng gạch ngang; nếu không cần thì xóa',
                  deep: 'chuyển các tệp về đúng thư mục, hoặc ra ngoài data/',
                  more: 'thường là chép nhầm cả một thư mục vào data/: chuyển thư mục ấy ra ngoài, hoặc lấy lại từ Git',
                }[where],
                en: {
                  file: 'rename it, or move it out of data/',
                  folder: 'move its files to where they belong, or out of data/',
                  chapter: 'use lower-case ASCII letters and hyphens, such as xa-hang-vinh',
                  year: 'use four digits, such as 2016',
                  link: 'put the file itself there',
                  named: 'move what is in it to where it belongs, remove it, and put the file there',
                  device: 'remove it, and put the file itself there',
                  name: 'rename it with lower-case ASCII letters and hyphens, or remove it',
                  deep: 'move its files to where they belong, or out of data/',
                  more: 'often a whole folder was copied into data/: move it out, or restore data/ from Git',
                }[where],
              },
});

/** Whether two names differ in case or Unicode form alone, which some systems do not tell apart. */
function isSameName(a: string, b: string | undefined): boolean {
  return a.normalize('NFC').toLowerCase() === b?.normalize('NFC').toLowerCase();
}

const TOP_FOLDERS = ['ke-hoach', 'hoi-co-so', 'bao-cao', 'niem-phong'];
// What operating systems and people leave beside data, and nobody would take for data.
const HARMLESS = /^(\..*|README(\.[a-z]+)?\.md|README\.md|Thumbs\.db|desktop\.ini)$/i;

/** More stray files than this are a folder copied by mistake: nobody reads a list of them. */
const MOST = 200;

/** A finding for every file or folder that belongs nowhere; a folder is told once, not file by file. */
export function strayFindings(source: FileSource): Finding[] {
  const there = withFolders(source.files);
  const culprits = new Map<string, { readonly params: Params; readonly file: string }>();
  for (const file of source.files) {
    if (placeOf(file) !== undefined || file.split('/').some((part) => HARMLESS.test(part))) continue;
    const { path, where, near, level } = culprit(file);
    const intended = near === undefined ? undefined : `${path.slice(0, path.lastIndexOf('/') + 1)}${near}`;
    const known = culprits.get(path);
    const params = { name: nameOf(path), where, near, level, files: (known?.params.files ?? 0) + 1, intended };
    culprits.set(path, { params: { ...params, taken: intended !== undefined && there.has(intended) }, file: known?.file ?? file });
  }
  const found = [
    ...[...culprits.values()].map(({ params, file }) => finding(strayFile, file, { path: [] }, params)),
    ...source.odd.map(({ path, what }) =>
      finding(strayFile, path, { path: [] }, { ...NOWHERE, name: nameOf(path), where: what === 'folder' ? 'named' : what }),
    ),
  ];
  if (found.length <= MOST) return found;
  const rest = found.slice(MOST);
  const more = { ...NOWHERE, name: 'data', where: 'more' as const, files: rest.length, intended: intendedPaths(rest) };
  return [...found.slice(0, MOST), finding(strayFile, 'data', { path: [] }, more)];
}

const NOWHERE = { near: undefined, files: 1, taken: false, intended: undefined };

/** Files and every folder on the way to them. */
function withFolders(files: readonly string[]): ReadonlySet<string> {
  const all = new Set(files);
  for (const file of files)
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (all.has(folder)) break;
      all.add(folder);
    }
  return all;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A number of files with its verb. */
function counted(files: number): string {
  return files === 1 ? '1 file is' : `${files} files are`;
}

function culprit(file: string): { path: string; where: Params['where']; near: string | undefined; level?: Params['level'] } {
  const parts = file.split('/');
  const upTo = (length: number) => parts.slice(0, length).join('/');
  const [, top = '', chapter = '', year = ''] = parts;
  if (parts.length > 2 && !TOP_FOLDERS.includes(top)) return { path: upTo(2), where: 'folder', near: nearest(top, TOP_FOLDERS) };
  if (top === 'hoi-co-so' && parts.length > 3) {
    if (!isSlug(chapter)) return { path: upTo(3), where: 'chapter', near: slugOf(chapter) };
    if (parts.length > 4 && !isYear(year)) return { path: upTo(4), where: 'year', near: /(?:19|20)\d\d/.exec(year)?.[0] };
    if (parts.length > 5) return { path: upTo(5), where: 'folder', near: undefined };
  }
  const name = (parts.at(-1) ?? '').replace(/\.ya?ml(\.\w+)?$/i, '.yaml');
  const names =
    top === 'hoi-co-so'
      ? Object.values(parts.length === 5 ? YEAR_FILES : CHAPTER_FILES)
      : parts.length === 2
        ? ['hoi.yaml', 'quyen.yaml']
        : [];
  if (top === 'hoi-co-so' && parts.length === 4 && isOneOf(YEAR_FILES, name))
    return { path: file, where: 'file', near: undefined, level: 'year' };
  if (top === 'hoi-co-so' && parts.length === 5 && isOneOf(CHAPTER_FILES, name))
    return { path: file, where: 'file', near: undefined, level: 'chapter' };
  const ofYear = /^((?:19|20|21)\d\d)\D/.exec(name)?.[1];
  if (top === 'bao-cao' && parts.length === 3 && ofYear !== undefined) return { path: file, where: 'file', near: `${ofYear}.yaml` };
  if (top === 'ke-hoach' && parts.length === 3 && /\.ya?ml$/i.test(name)) return { path: file, where: 'file', near: asSlug(name) };
  return { path: file, where: 'file', near: /\.ya?ml/i.test(parts.at(-1) ?? '') ? nearest(name, names) : undefined };
}

function isOneOf(names: Readonly<Record<string, string>>, name: string): boolean {
  return Object.values(names).includes(name);
}

/** The name that a plan's file should have had. */
function asSlug(name: string): string {
  return `${slugOf(name.replace(/\.yaml$/i, '')) ?? ''}.yaml`;
}

/** A name in ASCII, lower case and with hyphens; undefined when nothing is left of it. */
export function slugOf(name: string): string | undefined {
  const slug = withoutMarks(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? undefined : slug;
}

/** Paths where a file was meant to stand that stands, misspelt, beside them: nobody need be told twice that they are empty. */
export function intendedPaths(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ params }) => (params as Params).intended ?? []);
}
