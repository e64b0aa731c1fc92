import type { Ident, Signature } from '../guard/change.ts';
import { signatureWords } from '../guard/signature-words.ts';
import type { Signed } from '../guard/signer.ts';
import type { Words } from '../i18n/lang.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { Seal } from '../model/seal.ts';
import { tagMessage } from './message.ts';
import { latest } from './names.ts';
import { line, type ProofLine, type Side } from './proof-line.ts';

/** Whoever made something, when they say that it was, and how it is signed. */
export interface Maker {
  readonly who: Ident;
  readonly signature: Signature;
}

/** Whether the tag says in its own words what the record under it says; `hoi submit` writes both. */
export function messageLine(message: string, record: Seal, { data }: Side): ProofLine {
  const { state, amendment: number } = latest(record);
  const amendment = record.amendments.find((one) => one.number === number);
  const [written, said] = [tagMessage({ data, year: record.year, key: record.key, state, amendment }), message].map((text) =>
    text.trimEnd().split('\n'),
  ) as [string[], string[]];
  const at = Array.from({ length: Math.max(written.length, said.length) }, (_, index) => index).find(
    (index) => written[index] !== said[index],
  );
  if (at === undefined)
    return line('message', 'ok', {
      vi: 'lời và số liệu ghi trong thẻ đúng như bản ghi niêm phong',
      en: "the tag's words and figures are those of the record",
    });
  const [is, wanted] = [said[at], written[at]].map((text) => (text === undefined || text === '' ? undefined : text));
  return line('message', 'bad', {
    vi: `lời và số liệu ghi trong thẻ khác bản ghi niêm phong, thẻ đã bị tạo lại: dòng ${at + 1} ghi “${is ?? '(trống)'}”, theo bản ghi là “${wanted ?? '(trống)'}”`,
    en: `the tag's words and figures are not those of the record, so it was made anew: line ${at + 1} says “${is ?? '(nothing)'}”, by the record “${wanted ?? '(nothing)'}”`,
  });
}

/** Whether the tag can have been made along with the commit that it stands on: `hoi submit` makes both, as one person, in one go. */
export function makerLine(tag: Maker, commit: Maker): ProofLine {
  const reason = strange(tag, commit);
  if (!reason) {
    const who = named(tag.who);
    return line('maker', 'ok', {
      vi: `do ${who} tạo, cùng lúc với commit niêm phong`,
      en: `was made by ${who} along with the commit of the seal`,
    });
  }
  return line('maker', 'bad', {
    vi: `${reason.vi}: hoi submit ghi commit và tạo thẻ trong một lần, nên thẻ đã bị tạo lại`,
    en: `${reason.en}: hoi submit makes both in one go, so the tag was made anew`,
  });
}

/** What shows that a tag and its commit do not come from one run; a clerk may be asked for a passphrase in between. */
function strange(tag: Maker, commit: Maker): Words | undefined {
  if (tag.who.name !== commit.who.name || tag.who.email !== commit.who.email) {
    const [one, other] = [named(tag.who), named(commit.who)];
    return { vi: `thẻ do ${one} tạo, commit niêm phong do ${other} ghi`, en: `the tag is by ${one}, the commit of the seal by ${other}` };
  }
  const days = Math.floor((tag.who.time - commit.who.time) / DAY);
  if (days < 0) return { vi: 'thẻ ghi giờ tạo trước commit niêm phong', en: 'the tag is dated before the commit of the seal' };
  if (days > 0) {
    const count = formatCount(days, 'en');
    return {
      vi: `thẻ tạo sau commit niêm phong ${formatCount(days, 'vi')} ngày`,
      en: `the tag is ${days === 1 ? '1 day' : `${count} days`} younger than the commit of the seal`,
    };
  }
  const [ofTag, ofCommit] = [tag.signature, commit.signature];
  if (ofTag.state === 'none' && ofCommit.state !== 'none')
    return { vi: 'commit niêm phong có ký mà thẻ thì không', en: 'the commit of the seal is signed and the tag is not' };
  if (ofTag.state !== 'none' && ofCommit.state === 'none')
    return { vi: 'thẻ có ký mà commit niêm phong thì không', en: 'the tag is signed and the commit of the seal is not' };
  const isKnown = ofTag.fingerprints.length > 0 && ofCommit.fingerprints.length > 0;
  if (isKnown && !ofTag.fingerprints.some((one) => ofCommit.fingerprints.includes(one)))
    return {
      vi: 'thẻ và commit niêm phong ký bằng hai khóa khác nhau',
      en: 'the tag and the commit of the seal are signed with different keys',
    };
  return undefined;
}

const DAY = 24 * 60 * 60;

function named({ name, email }: Ident): string {
  return `${name} <${email}>`;
}

/** What can be said of the tag's signature. */
export function signatureLine(signed: Signed): ProofLine {
  const { vi, en } = signatureWords(signed);
  const words = { vi: `thẻ: ${vi}`, en: `the tag: ${en}` };
  return line('signature', verdictOf(signed), signed.state === 'none' ? NONE : signed.state === 'bad' ? BAD : words);
}

const NONE: Words = { vi: 'thẻ không có chữ ký', en: 'the tag is not signed' };
const BAD: Words = { vi: 'chữ ký trên thẻ SAI: thẻ đã bị sửa', en: "the tag's signature is BAD: it was tampered with" };

/** A signature proves something where it is right, and by somebody of `quyen.yaml` where that names any. */
function verdictOf({ state, signer, isUnlisted }: Signed): ProofLine['verdict'] {
  if (state === 'bad') return 'bad';
  const isDoubtful = isUnlisted === true || (signer !== undefined && (signer.inForce === false || signer.holder !== signer.person));
  return state === 'good' && !isDoubtful ? 'ok' : 'note';
}
