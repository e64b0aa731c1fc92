import type { Day } from '../../calendar/day.ts';
import { defineFinding } from '../../findings/finding.ts';
import type { Words } from '../../i18n/lang.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { squash, word } from '../commands.ts';
import { by, type Of } from './commit.ts';

/** What is asked of whoever has no right: all three ways are honest ones. */
const ASK: Words = {
  vi: 'nhờ người có quyền sửa rồi gửi thay, hoặc đề nghị Thường trực Hội thêm quyền vào data/quyen.yaml (gửi riêng, nhận trước)',
  en: 'have somebody with the right make this change, or ask the association to add the right to data/quyen.yaml (a change of its own, taken in first)',
};

/** A transfer is one thing in two chapters' lists: half of it would lose a member or count one twice. */
const TOGETHER: Words = {
  vi: 'chuyển hội viên giữa hai Hội cơ sở thì cả phần chuyển đi và phần nhận đi trong một thay đổi, do người được giao cả hai nơi làm (cán bộ Hội cấp trên)',
  en: 'a transfer between two chapters goes in one change, both its parts, made by somebody granted both (the association has such people)',
};

/** A commit that takes something back leaves the one that did it in the history, where it is still judged. */
const undo = (base: string): Words => ({
  vi: `phần ấy phải ra khỏi cả lịch sử của nhánh, sửa thêm một commit là chưa đủ: ${squash(base, `${restore(base)} <tệp không được giao>`)}`,
  en: `it has to leave the history of the branch too, and another commit is not enough: ${squash(base, `${restore(base)} <the files not granted>`)}`,
});

const restore = (base: string) => `git restore ${word(`--source=${base}`)} --staged --worktree --`;

/** Each author touches only what is granted (`data/quyen.yaml` of the base). */
export const foreignArea = defineFinding<Of & { area: string | undefined; more: number; isTransfer: boolean }>({
  code: 'H508',
  name: 'foreign-area',
  severity: 'error',
  ensures: { vi: 'Mỗi người chỉ sửa phần được giao', en: 'Everybody changes only what is granted to them' },
  message: ({ area, more, isTransfer: _, ...of }) => ({
    vi: `${by(of).vi} sửa ${area === undefined ? 'tệp của Hội' : `dữ liệu của \`${area}\``}${more > 0 ? ` (ở đây và ${more} tệp nữa)` : ''} mà không được giao quyền ấy`,
    en: `${by(of).en} changes ${area === undefined ? "the association's own files" : `the data of \`${area}\``}${more > 0 ? ` (here and in ${more} more)` : ''} without the right to it`,
  }),
  hint: ({ isTransfer, base }) => {
    const first = isTransfer ? TOGETHER : ASK;
    return { vi: `${first.vi}; ${undo(base).vi}`, en: `${first.en}; ${undo(base).en}` };
  },
});

/** Somebody of whom `data/quyen.yaml` of the base knows nothing. */
export const unknownAuthor = defineFinding<Of & { email: string }>({
  code: 'H509',
  name: 'unknown-author',
  severity: 'error',
  ensures: { vi: 'Người sửa có tên trong quyen.yaml', en: 'Whoever changes data is listed in quyen.yaml' },
  message: ({ email, ...of }) => ({
    vi: `${by(of).vi}: email \`${email}\` không có trong data/quyen.yaml của bản gốc`,
    en: `${by(of).en}: the address \`${email}\` does not stand in data/quyen.yaml of the base`,
  }),
  hint: () => ({
    vi: 'nếu máy đặt sai email thì sửa bằng git config user.email rồi git commit --amend --reset-author; nếu là người mới thì đề nghị Thường trực Hội thêm vào data/quyen.yaml trước',
    en: 'if the address is set wrong, mend it with git config user.email and git commit --amend --reset-author; somebody new is added to data/quyen.yaml first',
  }),
});

/** An e-mail address can be written by anybody: where the association asks for it, only a signature counts. */
export const unsignedCommit = defineFinding<Of & { since: Day }>({
  code: 'H510',
  name: 'unsigned-commit',
  severity: 'error',
  ensures: { vi: 'Hội yêu cầu ký số thì commit nào cũng ký', en: 'Commits are signed where the association asks for it' },
  message: ({ since, ...of }) => ({
    vi: `${by(of).vi} không ký số, mà từ ngày ${formatDay(since, 'vi')} commit nào cũng phải ký`,
    en: `${by(of).en} is not signed, and since ${since} every commit must be`,
  }),
  hint: ({ base }) => ({
    vi: `đặt khóa ký một lần (git config gpg.format ssh, git config user.signingkey ~/.ssh/id_ed25519.pub), rồi ký lại: git rebase --force-rebase --gpg-sign ${word(base)}`,
    en: `set a signing key once (git config gpg.format ssh, git config user.signingkey ~/.ssh/id_ed25519.pub), then sign again: git rebase --force-rebase --gpg-sign ${word(base)}`,
  }),
});

/** A signature that does not fit its commit: it was changed after it was signed. */
export const badSignature = defineFinding<Of>({
  code: 'H511',
  name: 'bad-signature',
  severity: 'error',
  ensures: { vi: 'Chữ ký số khớp với nội dung', en: 'A signature fits its commit' },
  message: (of) => ({
    vi: `chữ ký số của ${by(of).vi} không khớp với nội dung: commit đã bị sửa sau khi ký`,
    en: `the signature of ${by(of).en} does not fit it: the commit was changed after it was signed`,
  }),
  hint: () => ({
    vi: 'không nhận commit này; hỏi người gửi, rồi làm lại thay đổi từ bản gốc và ký lại',
    en: 'do not take this commit in; ask its author, make the change again from the base and sign it',
  }),
});

/** A signature by a key that nobody of the base's list has. */
export const unknownSigner = defineFinding<Of & { fingerprint: string | undefined }>({
  code: 'H512',
  name: 'unknown-signer',
  severity: 'error',
  ensures: { vi: 'Khóa ký có trong quyen.yaml', en: 'Commits are signed with listed keys' },
  message: ({ fingerprint, ...of }) => ({
    vi: `${by(of).vi} ký bằng khóa không có trong data/quyen.yaml của bản gốc, hoặc máy này không kiểm được khóa ấy${fingerprint === undefined ? '' : ` (${fingerprint})`}`,
    en: `${by(of).en} is signed with a key that is not in data/quyen.yaml of the base, or that cannot be checked here${fingerprint === undefined ? '' : ` (${fingerprint})`}`,
  }),
  hint: () => ({
    vi: 'ký bằng khóa đã đăng ký, hoặc đề nghị Thường trực Hội thêm khóa vào data/quyen.yaml trước; khóa GPG thì còn phải nhập vào máy xét (gpg --import)',
    en: 'sign with a listed key, or have the key added to data/quyen.yaml first; a GPG key must also be imported where this runs (gpg --import)',
  }),
});

/** A right, or a key, that was not in force on the day of arrival. */
export const rightNotInForce = defineFinding<Of & { from: Day | undefined; until: Day | undefined; on: Day }>({
  code: 'H513',
  name: 'right-not-in-force',
  severity: 'error',
  ensures: { vi: 'Quyền và khóa ký còn hiệu lực khi gửi đến', en: 'Rights and keys are in force when a change arrives' },
  message: ({ from, until, on, ...of }) => ({
    vi:
      until !== undefined && on > until
        ? `${by(of).vi}: quyền sửa đã hết từ sau ngày ${formatDay(until, 'vi')}, nay là ngày ${formatDay(on, 'vi')}`
        : from !== undefined && on < from
          ? `${by(of).vi}: đến ngày ${formatDay(from, 'vi')} mới được sửa, nay là ngày ${formatDay(on, 'vi')}`
          : `${by(of).vi} ký bằng khóa GPG đã hết hạn hoặc đã thu hồi`,
    en:
      until !== undefined && on > until
        ? `${by(of).en}: the right ended on ${until}, and today is ${on}`
        : from !== undefined && on < from
          ? `${by(of).en}: the right begins on ${from}, and today is ${on}`
          : `${by(of).en} is signed with a GPG key that has expired or was revoked`,
  }),
  hint: () => ({
    vi: 'ngày tính là ngày gửi đến, không phải ngày ghi trong commit (ngày ấy ghi sao cũng được); nhờ người đang có quyền gửi thay, hoặc gia hạn ở data/quyen.yaml',
    en: 'what counts is the day of arrival, since any day can be written into a commit; have somebody with a right send it, or extend the right in data/quyen.yaml',
  }),
});

/** Rights by e-mail address rest on good faith, and whoever reads the verdict should know. */
export const emailOnly = defineFinding<{ commits: number; people: string }>({
  code: 'H514',
  name: 'email-only',
  severity: 'info',
  ensures: { vi: 'Người gửi được nhận ra bằng chữ ký số', en: 'Authors are known by their signatures' },
  message: ({ commits, people }) => ({
    vi: `${commits} commit chỉ nhận ra người gửi bằng email (${people}); email ghi trong commit ai cũng giả được`,
    en: `${commits === 1 ? '1 commit is' : `${commits} commits are`} known by an e-mail address alone (${people}), which anybody can write into a commit`,
  }),
  hint: () => ({
    vi: 'người xem xét so với tài khoản đã gửi đề nghị; muốn chắc thì ghi phai_ky_tu trong data/quyen.yaml để bắt buộc ký số',
    en: 'compare with the account that sent the request; to be sure, ask for signatures with phai_ky_tu (signed from) in data/quyen.yaml',
  }),
});

/** Somebody listed made a commit in the name of somebody else who is: by e-mail alone nobody can tell whether they agreed. */
export const inAnotherName = defineFinding<{ commit: string; more: number; name: string; hand: string }>({
  code: 'H527',
  name: 'in-another-name',
  severity: 'warning',
  ensures: { vi: 'Ai làm thì đứng tên người ấy', en: 'Whoever makes a commit stands as its author' },
  message: ({ commit, more, name, hand }) => ({
    vi: `commit ${commit}${more > 0 ? ` và ${more} commit nữa` : ''} đứng tên ${name} nhưng do ${hand} ghi, chỉ nhận ra bằng email`,
    en: `commit ${commit}${more > 0 ? ` and ${more} more` : ''} stands in the name of ${name} but was made by ${hand}, known by e-mail addresses alone`,
  }),
  hint: ({ name, hand }) => ({
    vi: `hỏi ${name} có biết việc này không; làm thay thì nên đứng tên ${hand} (git commit --amend --reset-author) hoặc ký số`,
    en: `ask ${name} whether they know of it; whoever acts for another should stand as author (${hand}: git commit --amend --reset-author) or sign`,
  }),
});

/** A CODEOWNERS file that `hoi` made and that no longer says what `quyen.yaml` says. */
export const codeownersDiffer = defineFinding<object>({
  code: 'H522',
  name: 'codeowners-differ',
  severity: 'warning',
  ensures: { vi: 'CODEOWNERS đúng như quyen.yaml', en: 'CODEOWNERS says what quyen.yaml says' },
  message: () => ({
    vi: 'tệp này do hoi lập, nay không còn đúng như data/quyen.yaml',
    en: 'this file was made by hoi and no longer says what data/quyen.yaml says',
  }),
  hint: () => ({
    vi: 'lập lại: hoi rights --codeowners > .github/CODEOWNERS',
    en: 'make it again: hoi rights --codeowners > .github/CODEOWNERS',
  }),
});
