import { CannotRun } from '../findings/cannot-run.ts';
import { runGit } from './run-git.ts';

/** Throws CannotRun where there is no Git on the machine. */
export function needGit(root: string): void {
  if (runGit(root, ['--version']).code === undefined)
    throw new CannotRun({
      vi: 'máy này chưa có Git, mà lệnh này đọc lịch sử trong Git. Cài Git (https://git-scm.com) rồi chạy lại',
      en: 'there is no Git on this machine, and this command reads history. Install Git (https://git-scm.com) and run again',
    });
}

/** Throws CannotRun without Git or a repository at a root. */
export function needRepository(root: string): void {
  needGit(root);
  if (runGit(root, ['rev-parse', '--git-dir']).ok) return;
  throw new CannotRun({
    vi: `${root} không nằm trong kho Git nào (hoặc thư mục thuộc người dùng khác: git config --global --add safe.directory "${root}"). Chuyển vào kho dữ liệu có Git, hoặc thêm --root <thư mục>`,
    en: `${root} is not in a Git repository (or belongs to another user: git config --global --add safe.directory "${root}"). Change into a repository, or add --root <folder>`,
  });
}

/**
 * Makes sure that a repository's whole history can be read at a root. Throws CannotRun without Git or a repository, and for a
 * shallow clone, whose history is cut off without a sign.
 */
export function needHistory(root: string): void {
  needRepository(root);
  const shallow = runGit(root, ['rev-parse', '--is-shallow-repository']);
  if (shallow.text.trim() === 'true')
    throw new CannotRun({
      vi: 'bản sao này thiếu lịch sử (shallow clone) nên không xét, không kể lại được. Chạy git fetch --unshallow; trên GitHub Actions đặt fetch-depth: 0, trên GitLab đặt GIT_DEPTH: 0',
      en: 'this clone lacks history (a shallow clone), so nothing can be told or judged. Run git fetch --unshallow; with GitHub Actions set fetch-depth: 0, with GitLab GIT_DEPTH: 0',
    });
}

/** The full id of the commit that a revision names. Throws CannotRun where there is none. */
export function commitOf(root: string, name: string): string {
  const found = runGit(root, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${name}^{commit}`]);
  if (found.ok) return found.text.trim();
  if (name === 'HEAD')
    throw new CannotRun({
      vi: `kho Git ở ${root} chưa có bản ghi nào. Ghi bản đầu tiên: git add . rồi git commit`,
      en: `the Git repository in ${root} has no commit yet. Make the first one: git add . and git commit`,
    });
  throw new CannotRun({
    vi: `Git không có bản nào tên '${name}'. Kiểm tra lại tên (git branch -a); nhánh ở máy chủ thì lấy về trước: git fetch origin`,
    en: `Git knows no revision '${name}'. Check its name (git branch -a); fetch a branch of the server first: git fetch origin`,
  });
}
