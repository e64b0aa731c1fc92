import type { Day } from '../calendar/day.ts';
import { defineFinding } from '../findings/finding.ts';
import type { Words } from '../i18n/lang.ts';
import { formatDay } from '../i18n/numbers.ts';

/** A commit as findings speak of it. */
interface Of {
  readonly commit: string;
  readonly name: string;
  /** Who signed or made the commit where that is somebody else than its author. */
  readonly hand?: { readonly name: string; readonly signed: boolean };
}

const by = ({ commit, name, hand }: Of): Words =>
  hand === undefined
    ? { vi: `commit ${commit} của ${name}`, en: `commit ${commit} by ${name}` }
    : {
        vi: `commit ${commit} do ${hand.name} ${hand.signed ? 'ký' : 'ghi'} (đứng tên ${name})`,
        en: `commit ${commit} ${hand.signed ? 'signed' : 'made'} by ${hand.name} (in the name of ${name})`,
      };

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
const UNDO: Words = {
  vi: 'phần ấy phải ra khỏi cả lịch sử của nhánh, sửa thêm một commit là chưa đủ: git merge origin/main, git reset --soft origin/main, git restore --source=origin/main --staged --worktree -- <tệp không được giao>, git commit',
  en: 'it has to leave the history of the branch too, and another commit is not enough: git merge origin/main, git reset --soft origin/main, git restore --source=origin/main --staged --worktree -- <the files not granted>, git commit',
};

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
  hint: ({ isTransfer }) =>
    isTransfer
      ? { vi: `${TOGETHER.vi}; ${UNDO.vi}`, en: `${TOGETHER.en}; ${UNDO.en}` }
      : { vi: `${ASK.vi}; ${UNDO.vi}`, en: `${ASK.en}; ${UNDO.en}` },
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
  hint: () => ({
    vi: 'đặt khóa ký một lần (git config gpg.format ssh, git config user.signingkey ~/.ssh/id_ed25519.pub), rồi ký lại: git rebase --force-rebase --gpg-sign origin/main',
    en: 'set a signing key once (git config gpg.format ssh, git config user.signingkey ~/.ssh/id_ed25519.pub), then sign again: git rebase --force-rebase --gpg-sign origin/main',
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

/** Two clerks changed the same lines: somebody must choose, and it is not Git. */
export const mergeConflict = defineFinding<object>({
  code: 'H515',
  name: 'merge-conflict',
  severity: 'error',
  ensures: { vi: 'Thay đổi nhập được vào bản gốc', en: 'The change can be merged into the base' },
  message: () => ({
    vi: 'bản gốc cũng vừa sửa những dòng này: Git không tự nhập hai bên được',
    en: 'the base has changed these lines too: Git cannot merge the two',
  }),
  hint: () => ({
    vi: 'lấy bản gốc mới về nhánh này (git fetch, git merge), mở tệp, giữ lại đủ những gì đúng ở cả hai bên (hai bên cấp trùng một mã mới thì bên gửi sau lấy số kế tiếp), chạy hoi check rồi gửi lại',
    en: 'merge the new base into this branch (git fetch, git merge), keep what is right of both sides (where both gave out the same new id, the later one takes the next number), run hoi check and send it again',
  }),
});

/** Pictures, workbooks and archives: no file of the data is binary, and history keeps them for ever. */
export const binaryInData = defineFinding<Of & { gone: boolean }>({
  code: 'H516',
  name: 'binary-in-data',
  severity: 'error',
  ensures: { vi: 'Trong data/ chỉ có tệp chữ', en: 'Files below data/ are text' },
  message: ({ gone, ...of }) => ({
    vi: `${by(of).vi} đưa vào data/ một tệp không phải tệp chữ (ảnh, Excel, Word, tệp nén…)${gone ? '; đã xóa sau đó, nhưng lịch sử vẫn giữ' : ''}`,
    en: `${by(of).en} brings a file into data/ that is not text (picture, workbook, archive…)${gone ? '; it was removed later, but history keeps it' : ''}`,
  }),
  hint: ({ gone }) =>
    gone
      ? REWRITE
      : { vi: 'để tệp ấy ở chỗ khác, trong data/ chỉ nhập số liệu vào tệp YAML', en: 'keep it elsewhere: data/ holds YAML alone' },
});

/** What history keeps for ever should be small. */
export const heavyFile = defineFinding<Of & { bytes: number; most: number; gone: boolean }>({
  code: 'H517',
  name: 'heavy-file',
  severity: 'error',
  ensures: { vi: 'Không đưa vào kho tệp quá lớn', en: 'No oversized files' },
  message: ({ bytes, most, gone, ...of }) => ({
    vi: `${by(of).vi} đưa vào một tệp ${megabytes(bytes)} MB, lớn hơn mức ${most >> 20} MB${gone ? '; đã xóa sau đó, nhưng lịch sử vẫn giữ' : ''}`,
    en: `${by(of).en} brings in a file of ${megabytes(bytes)} MB, more than ${most >> 20} MB${gone ? '; it was removed later, but history keeps it' : ''}`,
  }),
  hint: ({ gone }) =>
    gone
      ? REWRITE
      : {
          vi: 'bỏ tệp ấy ra khỏi commit (git rm --cached, git commit --amend) và để ở chỗ khác',
          en: 'take it out of the commit (git rm --cached, git commit --amend) and keep it elsewhere',
        },
});

/** A link or a submodule shows other bytes on every machine, or somebody else's. */
export const linkInChange = defineFinding<Of & { what: 'link' | 'submodule' }>({
  code: 'H518',
  name: 'link-in-change',
  severity: 'error',
  ensures: { vi: 'Không có liên kết, kho con', en: 'No links and no submodules' },
  message: ({ what, ...of }) => ({
    vi: `${by(of).vi} đưa vào ${what === 'link' ? 'một liên kết (symlink)' : 'một kho con (submodule)'}, không phải tệp thật`,
    en: `${by(of).en} brings in a ${what === 'link' ? 'symbolic link' : 'submodule'}, not a file`,
  }),
  hint: () => ({ vi: 'thay bằng tệp thật, hoặc bỏ đi', en: 'put the file itself there, or leave it out' }),
});

/** What stands where no file of a data repository stands is often sent by mistake. */
export const unknownPlace = defineFinding<Of>({
  code: 'H519',
  name: 'unknown-place',
  severity: 'warning',
  ensures: { vi: 'Tệp mới nằm ở chỗ quen biết của kho dữ liệu', en: 'New files stand in known places' },
  message: (of) => ({
    vi: `${by(of).vi} thêm một tệp ở chỗ không thuộc kho dữ liệu`,
    en: `${by(of).en} adds a file where no file of a data repository stands`,
  }),
  hint: () => ({
    vi: 'gửi nhầm thì bỏ ra khỏi commit; cần giữ thì để trong docs/ hoặc templates/',
    en: 'if it was sent by mistake, take it out; otherwise keep it in docs/ or templates/',
  }),
});

/** What law and the domain keep out of the repository (Law 91/2025, Decree 356/2025): history never forgets it. */
export const addedPersonalData = defineFinding<Of & { what: 'phone' | 'card' | 'account' | 'health'; gone: boolean; inMessage?: boolean }>({
  code: 'H520',
  name: 'added-personal-data',
  severity: 'error',
  ensures: { vi: 'Không đưa thêm dữ liệu cá nhân không được giữ', en: 'No personal data is added that must not be kept' },
  message: ({ what, gone, inMessage, ...of }) => ({
    vi: `${by(of).vi} đưa vào ${PERSONAL[what].vi}${inMessage ? ' trong lời của commit' : ''}${gone ? '; đã xóa sau đó, nhưng lịch sử vẫn giữ' : ''}`,
    en: `${by(of).en} brings in ${PERSONAL[what].en}${inMessage ? ' in its message' : ''}${gone ? '; it was removed later, but history keeps it' : ''}`,
  }),
  hint: ({ gone, inMessage }) =>
    inMessage
      ? REWORD
      : gone
        ? REWRITE
        : {
            vi: 'xóa đi và gộp vào chính commit ấy (git commit --amend, hoặc git rebase -i), để lịch sử không giữ lại (Luật 91/2025/QH15)',
            en: 'remove it within that same commit (git commit --amend, or git rebase -i), so that history does not keep it (Law 91/2025/QH15)',
          },
});

/** A secret that was pushed is no secret any more. */
export const addedSecret = defineFinding<Of & { what: 'key' | 'token'; gone: boolean }>({
  code: 'H521',
  name: 'added-secret',
  severity: 'error',
  ensures: { vi: 'Không đưa khóa bí mật, mã truy cập vào kho', en: 'No private keys or access tokens are added' },
  message: ({ what, gone, ...of }) => ({
    vi: `${by(of).vi} đưa vào ${what === 'key' ? 'một khóa bí mật' : 'một mã truy cập (token)'}${gone ? '; đã xóa sau đó, nhưng lịch sử vẫn giữ' : ''}`,
    en: `${by(of).en} brings in ${what === 'key' ? 'a private key' : 'an access token'}${gone ? '; it was removed later, but history keeps it' : ''}`,
  }),
  hint: () => ({
    vi: 'coi như đã lộ: thay khóa hoặc thu hồi mã ngay, rồi bỏ khỏi commit (git rebase -i)',
    en: 'take it for known to all: replace or revoke it now, then take it out of the commit (git rebase -i)',
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

/** Something that the base has and the result has not: in words, its file, and what a command calls the base. */
interface Gone {
  readonly told: Words;
  readonly file: string;
  readonly from: string;
}

/** Nobody vanishes: what was handed out a number, or counted once, is ended and stays in its list. */
export const recordVanished = defineFinding<Gone>({
  code: 'H523',
  name: 'record-vanished',
  severity: 'error',
  ensures: { vi: 'Không ai, không phiếu nào biến mất', en: 'No person and no voucher vanishes' },
  message: ({ told }) => ({
    vi: `${told.vi} có ở bản gốc, nay không còn trong danh sách`,
    en: `${told.en}: in the base, but no longer there`,
  }),
  hint: ({ from, file }) => ({
    vi: `chép lại mục ấy từ bản gốc (xem bằng git show ${from}:${file}), giữ nguyên phần mình mới nhập; ai ra Hội thì thêm \`ra_hoi\`, phiếu ghi nhầm thì thêm \`huy\`, nơi không còn thì ghi ngày kết thúc`,
    en: `copy it back from the base (git show ${from}:${file}) and keep what you entered yourself; who left gets \`ra_hoi\`, a wrong voucher \`huy\`, a place that ended its last day`,
  }),
});

/** A file of the data that is deleted takes everything in it along, and most of that has no id that anybody would miss. */
export const fileVanished = defineFinding<Gone>({
  code: 'H525',
  name: 'file-vanished',
  severity: 'error',
  ensures: { vi: 'Không xóa cả tệp số liệu', en: 'No whole file of the data is deleted' },
  message: ({ told }) => ({
    vi: `bản gốc có tệp này, nay cả tệp bị xóa; mất theo: ${told.vi}`,
    en: `the base has this file, and it is deleted whole; gone with it: ${told.en}`,
  }),
  hint: ({ from, file }) => ({
    vi: `lấy lại cả tệp: git checkout ${from} -- ${file}, rồi commit; mục nào sai thì sửa hay bỏ riêng mục ấy`,
    en: `take the file back: git checkout ${from} -- ${file}, then commit; what is wrong in it is corrected or taken out entry by entry`,
  }),
});

/** Entries without an id may be taken out, but whoever takes the change in should know of it. */
export const entryRemoved = defineFinding<Gone>({
  code: 'H526',
  name: 'entry-removed',
  severity: 'warning',
  ensures: { vi: 'Mục bị bỏ khỏi số liệu thì người nhận biết', en: 'Entries that are taken out are told' },
  message: ({ told }) => ({
    vi: `bỏ khỏi số liệu: ${told.vi}`,
    en: `taken out of the data: ${told.en}`,
  }),
  hint: ({ from, file }) => ({
    vi: `bỏ đúng ý (nhập trùng, nhập nhầm) thì nói rõ lý do cho người nhận; xóa nhầm thì chép lại từ bản gốc (xem bằng git show ${from}:${file})`,
    en: `if it was meant (entered twice, or by mistake), tell whoever takes it in why; otherwise copy it back from the base (git show ${from}:${file})`,
  }),
});

/** A merge keeps what each side did: a conflict solved in a hurry often drops the work of the other. */
export const lostInMerge = defineFinding<{ told: Words; commit?: string }>({
  code: 'H524',
  name: 'lost-in-merge',
  severity: 'error',
  ensures: { vi: 'Hợp nhất giữ đủ việc của cả hai bên', en: 'A merge keeps the work of both sides' },
  message: ({ told, commit }) => ({
    vi: commit === undefined ? told.vi : `${told.vi} (commit hợp nhất ${commit})`,
    en: commit === undefined ? told.en : `${told.en} (merge commit ${commit})`,
  }),
  hint: () => ({
    vi: 'so với hai bên (git show tên-nhánh:tên-tệp), sửa lại cho đủ việc của cả hai, rồi gộp nhánh thành một commit để lịch sử không giữ bản hợp nhất sai: git merge origin/main, git reset --soft origin/main, git commit',
    en: 'compare with both sides (git show branch:file), put the work of both back, and make one commit of the branch, so that history keeps no bad merge: git merge origin/main, git reset --soft origin/main, git commit',
  }),
});

const REWORD: Words = {
  vi: 'viết lại lời ấy: git commit --amend (commit cuối cùng), hoặc git rebase -i origin/main rồi chọn reword (commit trước đó)',
  en: 'write the message anew: git commit --amend for the last commit, git rebase -i origin/main with reword for an earlier one',
};

const REWRITE: Words = {
  vi: 'gộp các commit của nhánh thành một (git merge origin/main, git reset --soft origin/main, git commit) rồi gửi lại, để lịch sử không giữ',
  en: 'make one commit of the branch (git merge origin/main, git reset --soft origin/main, git commit) and send it again, so that history does not keep it',
};

const PERSONAL: Readonly<Record<'phone' | 'card' | 'account' | 'health', Words>> = {
  phone: { vi: 'số điện thoại', en: 'a phone number' },
  card: { vi: 'số căn cước hoặc chứng minh nhân dân', en: 'an identity-card number' },
  account: { vi: 'số tài khoản ngân hàng', en: 'a bank account number' },
  health: { vi: 'lời nói về sức khỏe của một người', en: "words about somebody's health" },
};

function megabytes(bytes: number): string {
  return String(Math.max(1, Math.round(bytes / (1 << 20))));
}
