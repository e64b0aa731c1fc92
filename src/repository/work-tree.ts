import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotRun } from '../findings/cannot-run.ts';
import type { FileSource } from '../layout/file-source.ts';
import { ASSOCIATION_FILE } from '../layout/paths.ts';

/**
 * The root of the data repository: the folder given, or the nearest one upwards from `cwd` that holds `data/hoi.yaml`.
 * Throws CannotRun when there is none.
 */
export function findRoot(cwd: string, given: string | undefined): string {
  if (given !== undefined) {
    const root = resolve(cwd, given);
    if (existsSync(join(root, ASSOCIATION_FILE))) return root;
    throw new CannotRun({
      vi: `thư mục ${root} không có tệp data/hoi.yaml. Ghi --root là thư mục chứa data/`,
      en: `${root} has no data/hoi.yaml. Give --root the folder that holds data/`,
    });
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ASSOCIATION_FILE))) return folder;
    if (folder === dirname(folder)) {
      throw new CannotRun({
        vi: `không tìm thấy kho dữ liệu: từ ${resolve(cwd)} trở lên không có tệp data/hoi.yaml. Chuyển vào thư mục kho dữ liệu (cd), hoặc thêm --root <thư mục>`,
        en: `no data repository: there is no data/hoi.yaml in ${resolve(cwd)} or above. Change into the repository, or add --root <folder>`,
      });
    }
  }
}

/** The files of the work tree below `data/`. Throws CannotRun when one cannot be read. */
export function workTree(root: string): FileSource {
  const files: string[] = [];
  const odd: string[] = [];
  walk('data');
  return {
    files: files.sort(),
    odd: odd.sort(),
    read: (file) => orCannotRead(file, () => readFileSync(join(root, file))),
  };

  function walk(folder: string): void {
    for (const entry of orCannotRead(folder, () => readdirSync(join(root, folder), { withFileTypes: true }))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else (entry.isFile() ? files : odd).push(path);
    }
  }
}

function orCannotRead<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CannotRun({
      vi: `không đọc được ${path} (${code}). Kiểm tra quyền đọc tệp, hoặc đóng chương trình đang mở tệp rồi chạy lại`,
      en: `cannot read ${path} (${code}). Check its permissions, or close the program that holds it, and run again`,
    });
  }
}
