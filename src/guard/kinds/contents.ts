import { defineFinding } from '../../findings/finding.ts';
import type { Words } from '../../i18n/lang.ts';
import { squash, word } from '../commands.ts';
import { by, type Of } from './commit.ts';

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
  hint: ({ gone, base }) =>
    gone
      ? rewrite(base)
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
  hint: ({ gone, base }) =>
    gone
      ? rewrite(base)
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
  hint: ({ gone, inMessage, base }) =>
    inMessage
      ? reword(base)
      : gone
        ? rewrite(base)
        : {
            vi: `xóa đi và gộp vào chính commit ấy (git commit --amend, hoặc git rebase -i ${word(base)}), để lịch sử không giữ lại (Luật 91/2025/QH15)`,
            en: `remove it within that same commit (git commit --amend, or git rebase -i ${word(base)}), so that history does not keep it (Law 91/2025/QH15)`,
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
  hint: ({ base }) => ({
    vi: `coi như đã lộ: thay khóa hoặc thu hồi mã ngay, rồi bỏ khỏi commit (git rebase -i ${word(base)})`,
    en: `take it for known to all: replace or revoke it now, then take it out of the commit (git rebase -i ${word(base)})`,
  }),
});

const reword = (base: string): Words => ({
  vi: `viết lại lời ấy: git commit --amend (commit cuối cùng), hoặc git rebase -i ${word(base)} rồi chọn reword (commit trước đó)`,
  en: `write the message anew: git commit --amend for the last commit, git rebase -i ${word(base)} with reword for an earlier one`,
});

const rewrite = (base: string): Words => ({
  vi: `gộp các commit của nhánh thành một (${squash(base)}) rồi gửi lại, để lịch sử không giữ`,
  en: `make one commit of the branch (${squash(base)}) and send it again, so that history does not keep it`,
});

const PERSONAL: Readonly<Record<'phone' | 'card' | 'account' | 'health', Words>> = {
  phone: { vi: 'số điện thoại', en: 'a phone number' },
  card: { vi: 'số căn cước hoặc chứng minh nhân dân', en: 'an identity-card number' },
  account: { vi: 'số tài khoản ngân hàng', en: 'a bank account number' },
  health: { vi: 'lời nói về sức khỏe của một người', en: "words about somebody's health" },
};

function megabytes(bytes: number): string {
  return String(Math.max(1, Math.round(bytes / (1 << 20))));
}
