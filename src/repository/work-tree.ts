import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotRun } from '../findings/cannot-run.ts';
import { type FileSource, MAX_FILE_BYTES, type Odd } from '../layout/file-source.ts';
import { ASSOCIATION_FILE } from '../layout/paths.ts';
import { isBare } from './run-git.ts';

/**
 * The root of the data repository: the folder given, or the nearest one upwards from `cwd` that holds `data/hoi.yaml`.
 * Throws CannotRun when there is none.
 */
export function findRoot(cwd: string, given: string | undefined): string {
  if (given !== undefined) {
    const root = resolve(cwd, given);
    if (existsSync(join(root, ASSOCIATION_FILE))) return root;
    if (isBare(root))
      throw new CannotRun({
        vi: `${root} là kho Git không có thư mục làm việc (bare). Ghi thêm bản cần đọc, ví dụ --at main, nếu lệnh có --at; hoặc sao ra bằng git clone`,
        en: `${root} is a Git repository without a work tree (bare). Name the revision to read, such as --at main, where the command takes --at; or clone it`,
      });
    throw new CannotRun({
      vi: `thư mục ${root} không có tệp data/hoi.yaml. Ghi --root là thư mục chứa data/`,
      en: `${root} has no data/hoi.yaml. Give --root the folder that holds data/`,
    });
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ASSOCIATION_FILE))) return folder;
    if (folder === dirname(folder)) {
      throw new CannotRun({
        vi: `không tìm thấy kho dữ liệu: từ ${resolve(cwd)} trở lên không có tệp data/hoi.yaml. Chuyển vào thư mục kho dữ liệu (cd), hoặc thêm --root <thư mục>; chưa có kho thì chạy hoi init`,
        en: `no data repository: there is no data/hoi.yaml in ${resolve(cwd)} or above. Change into the repository, or add --root <folder>; run hoi init to begin one`,
      });
    }
  }
}

/** Data lies at most four folders deep; far below that, paths grow too long to be opened. */
const DEEPEST = 32;

/** The files of the work tree below `data/`. Throws CannotRun when one cannot be read, or changes while it is read. */
export function workTree(root: string): FileSource {
  const files: string[] = [];
  const odd: Odd[] = [];
  const stamps = new Map<string, string>();
  // What a link leads to may lie anywhere, and is not what Git keeps.
  if (lstatSync(join(root, 'data'), { throwIfNoEntry: false })?.isSymbolicLink()) throw linkedData(root);
  walk('data');
  return {
    files: files.sort(),
    odd: odd.sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: (file) => {
      const { bytes, stamp } = orCannotRead(file, () => readSteadily(join(root, file)));
      // Places are worked out from a second reading: it must be of the same file.
      if ((stamps.get(file) ?? stamp) !== stamp) throw changing(file);
      stamps.set(file, stamp);
      return bytes;
    },
  };

  function walk(folder: string, depth = 0): void {
    for (const entry of orCannotRead(folder, () => readdirSync(join(root, folder), { withFileTypes: true }))) {
      const path = `${folder}/${entry.name}`;
      // A name that is not UTF-8 was read with this in its place, and opens nothing.
      if (entry.name.includes('\ufffd')) odd.push({ path, what: 'name' });
      else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) odd.push({ path, what: 'link' });
      else if (!entry.isDirectory()) odd.push({ path, what: 'device' });
      else if (entry.name.endsWith('.yaml')) odd.push({ path, what: 'folder' });
      else if (depth === DEEPEST) odd.push({ path, what: 'deep' });
      else walk(path, depth + 1);
    }
  }
}

/** The bytes of an ordinary file, the same at the beginning and the end of the reading, and what tells this state from another. */
function readSteadily(path: string): { bytes: Uint8Array; stamp: string } {
  for (let attempt = 0; ; attempt += 1) {
    // Neither follows a link nor waits for a pipe that took the file's place since its folder was read.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const before = fstatSync(file, { bigint: true });
      if (!before.isFile()) throw Object.assign(new Error(), { code: 'EINVAL' });
      const bytes = Buffer.alloc(Math.min(Number(before.size), MAX_FILE_BYTES) + 1);
      let length = 0;
      for (let got = -1; got !== 0 && length < bytes.length; length += got)
        got = readSync(file, bytes, length, bytes.length - length, null);
      const after = fstatSync(file, { bigint: true });
      const steady =
        before.mtimeNs === after.mtimeNs && before.size === after.size && length === Math.min(Number(before.size), bytes.length);
      if (steady) return { bytes: bytes.subarray(0, length), stamp: `${after.mtimeNs} ${after.size} ${after.ino}` };
    } finally {
      closeSync(file);
    }
    if (attempt === 2) throw changing(path);
  }
}

function changing(path: string): CannotRun {
  return new CannotRun({
    vi: `${path} đang bị sửa trong lúc kiểm tra. Lưu tệp, đợi đồng bộ xong rồi chạy lại`,
    en: `${path} is changing while it is checked. Save it, let the synchronisation finish, and run again`,
  });
}

function linkedData(root: string): CannotRun {
  return new CannotRun({
    vi: `${join(root, 'data')} là liên kết (shortcut, symlink), không phải thư mục thật. Chép thư mục data/ thật vào đó`,
    en: `${join(root, 'data')} is a link, not a folder. Put the folder itself there`,
  });
}

function orCannotRead<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CannotRun({
      vi: `không đọc được ${path} (${code}). Kiểm tra quyền đọc tệp, hoặc đóng chương trình đang mở tệp rồi chạy lại`,
      en: `cannot read ${path} (${code}). Check its permissions, or close the program that holds it, and run again`,
    });
  }
}
