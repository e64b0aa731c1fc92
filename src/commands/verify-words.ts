import { CannotRun } from '../findings/cannot-run.ts';
import type { CommitPresence } from '../repository/find-commit.ts';

/** A file that does not say what it was made from. */
export function noLine(): CannotRun {
  return new CannotRun({
    vi: 'tệp không ghi nó được lập từ đâu: không phải do hoi report lập, lập bằng bản hoi cũ, hoặc thông tin của tệp (Properties) đã bị xóa. Không đối chiếu được; xin tệp gốc, hoặc lập lại bằng hoi report rồi so bằng mắt',
    en: 'the file does not say what it was made from: hoi report did not write it, an old hoi did, or its properties were removed. It cannot be compared; ask for the original, or make the report again with hoi report and compare the two by eye',
  });
}

/** A report that no commit holds the data of. */
export function unproved(dirty: boolean): CannotRun {
  return new CannotRun(
    dirty
      ? {
          vi: 'báo cáo lập khi dữ liệu còn sửa đổi chưa ghi vào Git, nên không có bản dữ liệu nào để đối chiếu. Ghi dữ liệu (git add, git commit) rồi lập lại báo cáo bằng hoi report',
          en: 'the report was made while the data had uncommitted changes, so there is no state of the data to compare it with. Commit the data (git add, git commit), then make the report again with hoi report',
        }
      : {
          vi: 'báo cáo lập khi dữ liệu chưa nằm trong Git, nên không có bản dữ liệu nào để đối chiếu. Đưa dữ liệu vào Git (git init, git add, git commit) rồi lập lại báo cáo bằng hoi report',
          en: 'the report was made from data outside of Git, so there is no state of the data to compare it with. Put the data into Git (git init, git add, git commit), then make the report again with hoi report',
        },
  );
}

/** A commit that is not in this clone, with how to fetch it. */
export function missingCommit(presence: Exclude<CommitPresence, 'here'>, commit: string): CannotRun {
  const words = {
    missing: {
      vi: `báo cáo lập từ commit ${commit}, kho này chưa có commit ấy. Chạy git fetch --all rồi thử lại; vẫn không có thì nhờ máy đã lập báo cáo gửi lên (git push)`,
      en: `the report was made from commit ${commit}, which this clone does not have. Run git fetch --all and try again; if it is still missing, have it pushed (git push) from where the report was made`,
    },
    shallow: {
      vi: `báo cáo lập từ commit ${commit}, kho này là bản sao nông (shallow) nên chưa có commit ấy. Chạy git fetch --unshallow rồi thử lại`,
      en: `the report was made from commit ${commit}, which this shallow clone does not have. Run git fetch --unshallow and try again`,
    },
    'no-git': {
      vi: `báo cáo lập từ commit ${commit}, nhưng thư mục dữ liệu này không nằm trong Git (hoặc máy chưa cài Git). Chạy lệnh trong bản sao Git của kho dữ liệu (git clone), hoặc thêm --root <thư mục>`,
      en: `the report was made from commit ${commit}, but this data folder is not in Git (or Git is not installed). Run this in a Git clone of the data repository, or add --root <folder>`,
    },
  }[presence];
  return new CannotRun(words);
}

/** A format that this version cannot make, and so cannot compare. */
export function noFormat(format: string, formats: readonly string[]): CannotRun {
  return new CannotRun({
    vi: `bản hoi này không lập tệp .${format} nên không đối chiếu được (chỉ có ${formats.join(', ')}). Cài bản hoi mới hơn`,
    en: `this version of hoi makes no .${format} and cannot compare one (it makes ${formats.join(', ')}). Install a newer hoi`,
  });
}
