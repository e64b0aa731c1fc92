import { HUNK_COMMAND, HUNK_KEY, HUNK_PATTERN } from '../layout/hunk-header.ts';
import type { Facts, Repository } from './facts.ts';
import { type Check, someOf } from './remark.ts';

/** The data must stand in a Git repository: without one there is no trail. */
export const repository: Check<Facts> = ({ machine, repository: found }) => {
  if (found === undefined)
    return {
      state: 'error',
      what: {
        vi: 'từ thư mục này trở lên không có data/hoi.yaml',
        en: 'there is no data/hoi.yaml in this folder or above',
      },
      remedy: {
        words: { vi: 'chuyển vào thư mục kho (cd), hoặc khởi tạo kho mới', en: 'change into the repository, or begin one' },
        command: 'hoi init',
      },
    };
  if (found.clone !== undefined || machine.git === undefined)
    return { state: 'ok', what: { vi: `kho dữ liệu ở ${found.root}`, en: `data repository at ${found.root}` } };
  return found.refused
    ? {
        state: 'error',
        what: { vi: 'có thư mục .git nhưng Git không nhận kho này', en: 'there is a .git, but Git does not take the repository' },
        remedy: { words: { vi: 'Git cho biết lý do khi chạy', en: 'Git says why when you run' }, command: 'git status' },
      }
    : {
        state: 'error',
        what: { vi: 'kho dữ liệu không nằm trong Git: không có nhật ký', en: 'the data is not in Git: there is no history' },
        remedy: {
          words: {
            vi: 'lấy lại kho bằng git clone; kho mới thì chạy ở thư mục kho',
            en: 'clone the repository again; for a new one run in its folder',
          },
          command: 'git init',
        },
      };
};

/** Commands that tell history refuse on a shallow clone: its oldest commits claim everything. */
export const depth: Check<Repository> = ({ clone }) => {
  if (clone === undefined) return undefined;
  if (clone.shallow)
    return {
      state: 'warning',
      what: {
        vi: 'bản sao nông: thiếu nhật ký cũ nên không xem được ai sửa gì trước đó',
        en: 'a shallow clone: older history is missing, so that nobody can tell who changed what before',
      },
      remedy: { command: 'git fetch --unshallow' },
    };
  if (clone.settings['remote.origin.promisor'] === 'true')
    return {
      state: 'warning',
      what: {
        vi: 'bản sao thiếu nội dung cũ (--filter): hoi không tự tải về nên có lệnh không chạy được',
        en: 'a partial clone (--filter): hoi fetches nothing by itself, so some commands cannot run',
      },
      remedy: { words: { vi: 'sao lại cả kho', en: 'clone it whole' }, command: 'git clone' },
    };
  return { state: 'ok', what: { vi: 'đủ nhật ký từ đầu', en: 'the whole history' } };
};

/** A sealed report is proved by its tag; `git clone --no-tags` and machines that judge changes leave tags out. */
export const tags: Check<Repository> = ({ clone, sealTags }) => {
  if (clone === undefined || sealTags.length === 0) return undefined;
  const missing = sealTags.filter((tag) => !clone.tags.includes(tag));
  if (missing.length === 0)
    return { state: 'ok', what: { vi: 'đủ thẻ của các báo cáo đã niêm phong', en: 'the tags of every sealed report' } };
  const some = someOf(missing);
  return {
    state: 'warning',
    what: {
      vi: `thiếu thẻ của báo cáo đã niêm phong: ${some.vi}`,
      en: `tags of sealed reports are missing: ${some.en}`,
    },
    remedy: { command: 'git fetch origin "refs/tags/bao-cao/*:refs/tags/bao-cao/*"' },
  };
};

/** Hunk headers of `git diff` name the record: the attribute travels with the repository, the pattern is each clone's own. */
export const hunkHeaders: Check<Repository> = ({ clone }) => {
  if (clone === undefined) return undefined;
  if (!clone.hasDriver)
    return {
      state: 'info',
      what: {
        vi: 'git diff chưa ghi mã bản ghi ở đầu mỗi đoạn: .gitattributes thiếu dòng *.yaml diff=hoi',
        en: 'git diff does not name records above its hunks: .gitattributes lacks the line *.yaml diff=hoi',
      },
    };
  if (clone.settings[HUNK_KEY] === undefined)
    return {
      state: 'warning',
      what: {
        vi: 'git diff chưa ghi mã hội viên, số phiếu ở đầu mỗi đoạn trên máy này',
        en: 'git diff does not name members and vouchers above its hunks on this machine yet',
      },
      remedy: { command: HUNK_COMMAND },
    };
  return {
    state: 'ok',
    what:
      clone.settings[HUNK_KEY] === HUNK_PATTERN
        ? { vi: 'git diff ghi mã bản ghi ở đầu mỗi đoạn', en: 'git diff names the record above each hunk' }
        : { vi: 'git diff có cách ghi riêng ở đầu mỗi đoạn', en: 'git diff has a pattern of its own for hunk headers' },
  };
};

/** An association may ask for signed commits from a day on (`phai_ky_tu` in `data/quyen.yaml`). */
export const signing: Check<Facts> = ({ today, repository: found }) => {
  if (found?.clone === undefined) return undefined;
  const { signedFrom, clone } = found;
  const { 'user.signingkey': key, 'commit.gpgsign': always, 'gpg.format': format } = clone.settings;
  const sets = key !== undefined && always === 'true';
  if (signedFrom === undefined)
    return sets
      ? {
          state: 'ok',
          what: { vi: `ký số bằng ${format ?? 'openpgp'}; Hội không bắt buộc`, en: `signs with ${format ?? 'openpgp'}; not asked for` },
        }
      : { state: 'info', what: { vi: 'không ký số; Hội không bắt buộc', en: 'does not sign; not asked for' } };
  if (sets) return { state: 'ok', what: { vi: `ký số bằng ${format ?? 'openpgp'}`, en: `signs with ${format ?? 'openpgp'}` } };
  const due = signedFrom <= today;
  return {
    state: due ? 'error' : 'warning',
    what: {
      vi: `Hội bắt buộc ký số từ ngày ${signedFrom} (data/quyen.yaml), máy này chưa ký: thay đổi gửi lên sẽ bị từ chối`,
      en: `commits must be signed from ${signedFrom} (data/quyen.yaml), and this machine does not sign: its changes will be refused`,
    },
    remedy: {
      words: { vi: 'thay bằng tệp khóa công khai của mình', en: 'with your own public key' },
      command: [
        ...(key === undefined ? ['git config --global gpg.format ssh', 'git config --global user.signingkey ~/.ssh/id_ed25519.pub'] : []),
        'git config --global commit.gpgsign true',
      ].join('\n'),
    },
  };
};

/** pre-commit runs only where somebody installed it; its settings alone do nothing. */
export const hooks: Check<Repository> = ({ clone, preCommitConfig }) => {
  if (clone === undefined) return undefined;
  if (!preCommitConfig) return { state: 'info', what: { vi: 'kho không dùng pre-commit', en: 'the repository does not use pre-commit' } };
  return clone.preCommitHook
    ? { state: 'ok', what: { vi: 'hoi chạy trước mỗi lần ghi nhật ký', en: 'hoi runs before every commit' } }
    : {
        state: 'warning',
        what: {
          vi: 'kho dùng pre-commit nhưng máy này chưa cài: ghi nhật ký mà không kiểm tra',
          en: 'the repository uses pre-commit, but it is not installed here: commits are not checked',
        },
        remedy: { command: 'pre-commit install' },
      };
};

/** Names that one system writes in two ways, or cannot tell apart, make files vanish on the other. */
export const names: Check<Repository> = ({ clone }) => {
  if (clone === undefined) return undefined;
  const seen = new Map<string, string>();
  const clashes: string[] = [];
  for (const path of clone.paths) {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, path);
    else clashes.push(`${other} = ${path}`);
  }
  if (clashes.length > 0) {
    const some = someOf(clashes);
    return {
      state: 'error',
      what: {
        vi: `tên chỉ khác chữ hoa, chữ thường hay cách mã hóa dấu: ${some.vi}. Trên Windows, macOS hai tên này là một, sẽ mất một tệp`,
        en: `names that differ in case or in the form of their marks alone: ${some.en}. On Windows and macOS they are one, and a file is lost`,
      },
      remedy: { words: { vi: 'so hai tệp, đổi tên hoặc bỏ một', en: 'compare the two, then rename or remove one' }, command: 'git mv' },
    };
  }
  const decomposed = clone.paths.filter((path) => path !== path.normalize('NFC'));
  if (decomposed.length > 0) {
    const some = someOf(decomposed);
    return {
      state: 'warning',
      what: { vi: `tên tệp có dấu tổ hợp (NFD): ${some.vi}`, en: `file names with separate marks (NFD): ${some.en}` },
      remedy: { words: { vi: 'đổi sang tên không dấu', en: 'rename them without marks' }, command: 'git mv' },
    };
  }
  return { state: 'ok', what: { vi: 'tên tệp giống nhau trên mọi máy', en: 'file names are the same on every system' } };
};
