import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { CannotRun } from '../findings/cannot-run.ts';

/** Whether a file of the repository lies in one of the paths given on the command line; every file when there are none. Throws CannotRun for a path that does not exist or lies outside. */
export function pathFilter(root: string, cwd: string, paths: readonly string[]): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = paths.map((path) => {
    const full = resolve(cwd, path);
    const inside = relative(root, full).split(sep).join('/');
    if (!existsSync(full)) throw new CannotRun({ vi: `không có tệp hay thư mục ${path}`, en: `there is no file or folder ${path}` });
    if (inside.startsWith('..'))
      throw new CannotRun({ vi: `${path} nằm ngoài kho dữ liệu ${root}`, en: `${path} is outside the data repository ${root}` });
    return inside;
  });
  return (file) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}
