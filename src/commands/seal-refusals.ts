import { CannotRun } from '../findings/cannot-run.ts';
import { sealFile } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Clone } from '../repository/clone.ts';
import { pastSeals } from '../repository/past-seals.ts';
import { lostRecords } from '../seals/past.ts';

/** Throws CannotRun unless a clone lets a clerk commit: Git, a commit, a branch, a name. */
export function needsToCommit({ git, branch, mainBranch, identity }: Clone, root: string): void {
  if (git === 'none')
    throw new CannotRun({
      vi: `${root} chưa có Git, nên không niêm phong được: Git giữ bản đã nộp. Tạo kho bằng git init, git add data, git commit`,
      en: `there is no Git in ${root}, and nothing can be sealed without it. Make a repository with git init, git add data, git commit`,
    });
  if (git === 'unborn')
    throw new CannotRun({
      vi: 'kho Git chưa có commit nào. Ghi số liệu bằng git add data, git commit rồi chạy lại',
      en: 'the Git repository has no commit yet. Commit the data with git add data, git commit, then run this again',
    });
  if (branch === undefined)
    throw new CannotRun({
      vi: `Git đang không đứng trên nhánh nào (detached HEAD), commit mới sẽ bị lạc. Về nhánh của Hội bằng git switch ${mainBranch ?? '<nhánh chính>'} rồi chạy lại`,
      en: `Git stands on no branch (detached HEAD), where a new commit would be lost. Go back with git switch ${mainBranch ?? '<main branch>'}, then run this again`,
    });
  if (identity === undefined)
    throw new CannotRun({
      vi: 'Git chưa biết ai đang làm. Chạy git config user.name "Họ tên" và git config user.email thu@vi-du.vn rồi chạy lại',
      en: 'Git does not know who you are. Run git config user.name "Your Name" and git config user.email you@example.org, then run this again',
    });
}

/** Throws CannotRun unless the clone stands where the association receives reports, with its whole history. */
export function needsMainBranch({ shallow, branch, mainBranch, branches }: Clone): void {
  if (shallow)
    throw new CannotRun({
      vi: 'bản sao này không đủ lịch sử (shallow) nên không biết báo cáo vào nhánh của Hội ngày nào. Chạy git fetch --unshallow rồi chạy lại',
      en: 'this clone lacks history (shallow), so that nobody knows when the report reached the branch. Run git fetch --unshallow, then this again',
    });
  if (mainBranch === undefined) {
    const names = branches.map((name) => `'${name}'`).join(', ');
    throw new CannotRun({
      vi: `chưa rõ nhánh nào là nhánh của Hội, nơi nhận báo cáo: kho có ${names}. Có máy chủ thì chạy git remote set-head origin --auto; không có thì chỉ để một nhánh mang tên main hoặc master (git branch -m <nhánh của Hội> main). Rồi git switch về nhánh ấy, chạy lại`,
      en: `nobody can tell which is the association's branch, where reports are received: there are ${names}. With a server, run git remote set-head origin --auto; without one, let a single branch be called main or master (git branch -m <the association's> main). Then git switch to it and run this again`,
    });
  }
  if (branch !== mainBranch)
    throw new CannotRun({
      vi: `đang ở nhánh '${branch}', báo cáo nộp trên nhánh '${mainBranch}' của Hội. Nhập phần việc vào nhánh đó, git switch ${mainBranch} rồi chạy lại`,
      en: `this is the branch '${branch}'; reports are submitted on the association's branch '${mainBranch}'. Merge your work, git switch ${mainBranch}, then run this again`,
    });
}

/** Throws CannotRun where the branch lacks commits of its remote: somebody else may have submitted or amended. */
export function needsLatest({ branch, behind }: Clone): void {
  if (behind === 0) return;
  throw new CannotRun({
    vi: `nhánh '${branch}' còn thiếu ${behind} commit đã có trên máy chủ. Chạy git pull rồi chạy lại`,
    en: `the branch '${branch}' lacks ${behind} commits of its remote. Run git pull, then this again`,
  });
}

/** Throws CannotRun where a record of a seal that the branch had is gone or rewritten: what is added to it would hide that. */
export async function needsRecords(root: string, year: number, { seals }: Dataset): Promise<void> {
  const [lost] = lostRecords(seals.get(year)?.seals ?? [], await pastSeals(root, year));
  if (!lost) return;
  const [file, show] = [sealFile(year), `git show ${lost.revision}:./${sealFile(year)}`];
  throw new CannotRun({
    vi: `bản ghi niêm phong của năm ${year} đã bị xóa hoặc bị sửa sau ${lost.where.vi}. Xem bản ấy: ${show}; ghi lại đúng như thế vào ${file}, ghi vào Git rồi chạy lại`,
    en: `a record of ${year} was removed or rewritten after ${lost.where.en}. Look at it with ${show}, put it back into ${file} as it was, commit, and run this again`,
  });
}

/** Changes that no commit holds, in these files where they are known: what is sealed must be what Git has. */
export function uncommitted(files: readonly string[]): CannotRun {
  const named = files.length > 0 ? ` (${files.slice(0, 3).join(', ')}${files.length > 3 ? ', …' : ''})` : '';
  const ignored = files.length > 0 ? files.slice(0, 3).join(' ') : 'data';
  return new CannotRun({
    vi: `trong data/ hoặc templates/ có thay đổi chưa ghi vào Git${named}. Xem bằng git status, ghi bằng git add data templates, git commit rồi chạy lại; chỉ khi git status không nêu tệp ấy (Git bị bảo bỏ qua) mới cần: git add -f ${ignored}`,
    en: `data/ or templates/ has changes that are not committed${named}. Look with git status, commit with git add data templates, git commit, then run this again; only where git status does not name the file (Git was told to pass it over): git add -f ${ignored}`,
  });
}

/** The year must be said: a seal is no place for a guess. */
export function noYear(command: string): CannotRun {
  return new CannotRun({
    vi: `ghi rõ năm, ví dụ: hoi ${command} --year 2016`,
    en: `name the year, for example: hoi ${command} --year 2016`,
  });
}

/** The tag exists, or another keeps it from being made. */
export function tagTaken(wanted: string, found: string): CannotRun {
  return wanted === found
    ? new CannotRun({
        vi: `đã có thẻ Git '${wanted}' mà kho chưa ghi niêm phong này. Xem bằng git show ${wanted}; nếu là thẻ tạo nhầm, chưa gửi đi thì xóa bằng git tag -d ${wanted} rồi chạy lại`,
        en: `the Git tag '${wanted}' exists, but this seal is not on record. Look with git show ${wanted}; if it was made by mistake and not pushed, delete it with git tag -d ${wanted}, then run this again`,
      })
    : new CannotRun({
        vi: `thẻ Git '${found}' chiếm chỗ nên không tạo được thẻ '${wanted}'. Đổi tên thẻ đó rồi chạy lại`,
        en: `the Git tag '${found}' is in the way of '${wanted}'. Rename it, then run this again`,
      });
}
