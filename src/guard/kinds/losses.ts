import { defineFinding } from '../../findings/finding.ts';
import type { Words } from '../../i18n/lang.ts';
import { squash, word } from '../commands.ts';

/** Two clerks changed the same lines: somebody must choose, and it is not Git. */
export const mergeConflict = defineFinding<{ base: string }>({
  code: 'H515',
  name: 'merge-conflict',
  severity: 'error',
  ensures: { vi: 'Thay đổi nhập được vào bản gốc', en: 'The change can be merged into the base' },
  message: () => ({
    vi: 'bản gốc cũng vừa sửa những dòng này: Git không tự nhập hai bên được',
    en: 'the base has changed these lines too: Git cannot merge the two',
  }),
  hint: ({ base }) => ({
    vi: `lấy bản gốc mới về nhánh này (git fetch, git merge ${word(base)}), mở tệp, giữ lại đủ những gì đúng ở cả hai bên (hai bên cấp trùng một mã mới thì bên gửi sau lấy số kế tiếp), chạy hoi check rồi gửi lại`,
    en: `merge the new base into this branch (git fetch, git merge ${word(base)}), keep what is right of both sides (where both gave out the same new id, the later one takes the next number), run hoi check and send it again`,
  }),
});

/** Something that the base has and the result has not: in words, its file, and what a command calls the base. */
interface Gone {
  readonly told: Words;
  readonly file: string;
  readonly base: string;
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
  hint: ({ base, file }) => ({
    vi: `chép lại mục ấy từ bản gốc (xem bằng git show ${word(`${base}:${file}`)}), giữ nguyên phần mình mới nhập; ai ra Hội thì thêm \`ra_hoi\`, phiếu ghi nhầm thì thêm \`huy\`, nơi không còn thì ghi ngày kết thúc`,
    en: `copy it back from the base (git show ${word(`${base}:${file}`)}) and keep what you entered yourself; who left gets \`ra_hoi\`, a wrong voucher \`huy\`, a place that ended its last day`,
  }),
});

/** A file of the data that is deleted takes everything in it along, and most of that has no id that anybody would miss. */
export const fileVanished = defineFinding<Gone & { now: string }>({
  code: 'H525',
  name: 'file-vanished',
  severity: 'error',
  ensures: { vi: 'Không xóa cả tệp số liệu', en: 'No whole file of the data is deleted' },
  message: ({ told }) => ({
    vi: `bản gốc có tệp này, nay cả tệp bị xóa; mất theo: ${told.vi}`,
    en: `the base has this file, and it is deleted whole; gone with it: ${told.en}`,
  }),
  hint: ({ base, file, now }) => ({
    vi: `lấy lại cả tệp: git checkout ${word(base)} -- ${file}${now === file ? '' : `, chuyển về ${now}`}, rồi commit; mục nào sai thì sửa hay bỏ riêng mục ấy`,
    en: `take the file back: git checkout ${word(base)} -- ${file}${now === file ? '' : `, move it to ${now}`}, then commit; what is wrong in it is corrected or taken out entry by entry`,
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
  hint: ({ base, file }) => ({
    vi: `bỏ đúng ý (nhập trùng, nhập nhầm) thì nói rõ lý do cho người nhận; xóa nhầm thì chép lại từ bản gốc (xem bằng git show ${word(`${base}:${file}`)})`,
    en: `if it was meant (entered twice, or by mistake), tell whoever takes it in why; otherwise copy it back from the base (git show ${word(`${base}:${file}`)})`,
  }),
});

/** A merge keeps what each side did: a conflict solved in a hurry often drops the work of the other. */
export const lostInMerge = defineFinding<{ told: Words; base: string; commit?: string }>({
  code: 'H524',
  name: 'lost-in-merge',
  severity: 'error',
  ensures: { vi: 'Hợp nhất giữ đủ việc của cả hai bên', en: 'A merge keeps the work of both sides' },
  message: ({ told, commit }) => ({
    vi: commit === undefined ? told.vi : `${told.vi} (commit hợp nhất ${commit})`,
    en: commit === undefined ? told.en : `${told.en} (merge commit ${commit})`,
  }),
  hint: ({ base }) => ({
    vi: `so với hai bên (git show tên-nhánh:tên-tệp), sửa lại cho đủ việc của cả hai, rồi gộp nhánh thành một commit để lịch sử không giữ bản hợp nhất sai: ${squash(base)}`,
    en: `compare with both sides (git show branch:file), put the work of both back, and make one commit of the branch, so that history keeps no bad merge: ${squash(base)}`,
  }),
});
