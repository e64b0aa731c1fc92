import { applyBaseline } from '../baseline/apply.ts';
import { readBaseline } from '../baseline/baseline.ts';
import { staleDebt } from '../baseline/kinds.ts';
import type { Day } from '../calendar/day.ts';
import { type Located, locate } from '../check/locate.ts';
import { news } from '../check/news.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { allowedSigners } from '../guard/allowed-signers.ts';
import { isBelowData } from '../guard/area.ts';
import type { Change, Signature } from '../guard/change.ts';
import { CODEOWNERS_PLACES, differsFrom } from '../guard/codeowners.ts';
import { baseName } from '../guard/commands.ts';
import { atFirstChange } from '../guard/first-change.ts';
import { judgeContents, MOST_ELSEWHERE } from '../guard/hygiene.ts';
import { binaryInData, codeownersDiffer, mergeConflict } from '../guard/kinds.ts';
import { withoutRepeats } from '../guard/one-cause.ts';
import { judgePeople } from '../guard/people.ts';
import type { FileSource } from '../layout/file-source.ts';
import { ASSOCIATION_FILE, BASELINE_FILE, RIGHTS_FILE } from '../layout/paths.ts';
import type { Raw } from '../model/decode/raw.ts';
import { decodeRights } from '../model/decode/rights.ts';
import type { Rights } from '../model/rights.ts';
import { blobsOf, changeBetween } from '../repository/change.ts';
import { checkSignatures, hasSshKeygen } from '../repository/check-signatures.ts';
import { type Tree, treesOf } from '../repository/trees.ts';
import { validate } from '../schema/validate.ts';
import { judgeSeals, withJudged } from '../seals/judge.ts';
import { readDocument } from '../source/document.ts';
import { type ChangeTrees, type Compared, compared, treesOfChange } from './compared.ts';
import { judgeLosses } from './judge-losses.ts';
import { namesIn } from './told.ts';

/** A change with everything that was found out about it. */
export interface Judged {
  readonly change: Change;
  /** Rights of the base; undefined where it has none, and nobody's right was judged. */
  readonly rights: Rights | undefined;
  /** Both states as data, where the change touches any and Git could merge it. */
  readonly data: Compared | undefined;
  readonly findings: readonly Finding[];
  /** Those that the base had already. */
  readonly old: ReadonlySet<Finding>;
  /** How many are known debt of the base. */
  readonly known: number;
  readonly located: Located;
}

/**
 * Judges what taking `head` into `base` would bring. What decides (rights, keys, known debt) is read from the base, what is judged
 * from Git's merge of the two. `today` is the day of arrival. Throws CannotRun where it cannot be judged.
 */
export function judgeChange(root: string, base: string, head: string, today: Day): Judged {
  const trees = treesOf(root);
  let rights: Rights | undefined;
  const change = changeBetween(root, base, head, (from) => {
    rights = rightsOf(trees.named(from));
    // Where nobody is granted anything, nobody asks whose key it is.
    return (ids) => (rights ? judgeable(checkSignatures(root, ids, allowedSigners(rights))) : new Map());
  });
  const own = treesOfChange(root, change, trees);
  const result = own.result.source;
  if (!result.files.includes(ASSOCIATION_FILE)) throw noData();
  const blob = blobsOf(root, change, MOST_ELSEWHERE, trees.contents);
  const conflicting = new Set(change.conflicts);
  // Where Git could not merge, its result holds marks that nobody wrote: the branch's own file is shown.
  const final = (path: string) => (conflicting.has(path) ? own.branch : own.result).read(path);
  const named = baseName(base, change.base);
  const contents = judgeContents(change.commits, { blob, final, base: named });
  const people = rights ? judgePeople(change.commits, rights, today, named) : [];
  const conflicts = change.conflicts.map((file) => finding(mergeConflict, file, { start: 0, end: 0 }, { base: named }));
  const checked = change.conflicts.length === 0 && change.changed.some(isDecisive) ? check(root, change, own, today, named) : undefined;
  const owners = checked ? codeownersOf(checked.data.result.data.rights, final, today) : [];
  const placed = atFirstChange([...conflicts, ...people, ...contents], (file) => ({
    before: own.base.read(file),
    after: final(file),
  }));
  const findings = withoutRepeats([...placed, ...owners, ...(checked?.findings ?? [])]);
  // Bytes of a picture are nothing to show.
  const binary = new Set(findings.flatMap(({ kind, file }) => (kind.code === binaryInData.code ? [file] : [])));
  return {
    change,
    rights,
    data: checked?.data,
    findings,
    old: checked?.old ?? new Set(),
    known: checked?.known ?? 0,
    located: locate(
      findings,
      withFiles({ ...result, files: result.files.filter((file) => !conflicting.has(file) && !binary.has(file)) }, findings, final),
      () => true,
    ),
  };
}

/** Signatures that came out bad are bad only where they could be checked. Throws CannotRun where they could not. */
function judgeable(signatures: ReadonlyMap<string, Signature>): ReadonlyMap<string, Signature> {
  if (![...signatures.values()].some(({ state }) => state === 'bad') || hasSshKeygen()) return signatures;
  throw new CannotRun({
    vi: 'máy này chưa có ssh-keygen nên không kiểm được chữ ký số. Cài OpenSSH rồi chạy lại',
    en: 'there is no ssh-keygen on this machine, so signatures cannot be checked. Install OpenSSH and run again',
  });
}

/** Whether a path says something that `hoi check` would judge differently. */
function isDecisive(path: string): boolean {
  return isBelowData(path) || path === BASELINE_FILE || CODEOWNERS_PLACES.some((place) => place === path);
}

/** The findings of the whole tree that the merge gives, the known debt of the base taken out. */
function check(root: string, change: Change, trees: ChangeTrees, today: Day, from: string) {
  const [before, result] = [trees.base.source, trees.result.source];
  const data = compared(trees);
  const known = trees.base.read(BASELINE_FILE);
  const own = trees.result.read(BASELINE_FILE);
  const debts = known === undefined ? [] : readBaseline(known).debts;
  const applied = applyBaseline(data.result.findings, debts, today);
  // The list of the base is not what the result's own check will read: entries that the change makes stale are no fault of it.
  const kept = applied.kept.filter(({ kind }) => kind.code !== staleDebt.code);
  const losses = judgeLosses(root, change, trees, data.reader, namesIn([() => data.result.data, () => data.base.data], false), from);
  const sealed = judgeSeals(data.base.data.seals, { ...data.result, source: result });
  const fresh = new Set(news(kept, result, before, () => data.base.findings));
  return {
    data,
    known: applied.known,
    old: new Set(kept.filter((one) => !fresh.has(one))),
    findings: [...losses, ...withJudged(kept, sealed), ...(own === undefined ? [] : readBaseline(own).findings)],
  };
}

/** The rights of a commit. Throws CannotRun where they cannot be read whole: a right that is lost would be a right that nobody gave. */
function rightsOf(base: Tree): Rights | undefined {
  const bytes = base.read(RIGHTS_FILE);
  if (bytes === undefined) return undefined;
  const { value, findings } = validate(readDocument(RIGHTS_FILE, bytes), 'rights');
  if (value !== undefined && !findings.some(({ kind }) => kind.severity === 'error')) return decodeRights(value as unknown as Raw);
  throw new CannotRun({
    vi: `${RIGHTS_FILE} ở bản gốc còn lỗi nên không biết ai được sửa gì. Người quản trị kho sửa tệp ấy trên nhánh chính trước (hoi check)`,
    en: `${RIGHTS_FILE} of the base has errors, so nobody knows who may change what. Whoever administers the repository mends it on the main branch first (hoi check)`,
  });
}

function codeownersOf(rights: Rights | undefined, final: (path: string) => Uint8Array | undefined, today: Day): Finding[] {
  return CODEOWNERS_PLACES.flatMap((place) => {
    const bytes = final(place);
    const differs = bytes !== undefined && rights !== undefined && differsFrom(Buffer.from(bytes).toString('utf8'), rights, today);
    return differs ? [finding(codeownersDiffer, place, { start: 0, end: 0 }, {})] : [];
  });
}

/** A source that knows the files outside `data/` that findings stand in, so that their lines can be told. */
function withFiles(source: FileSource, findings: readonly Finding[], final: (path: string) => Uint8Array | undefined): FileSource {
  const known = new Set(source.files);
  const more = new Map<string, Uint8Array>();
  for (const { file, spot } of findings) {
    if (known.has(file) || more.has(file) || !('end' in spot) || spot.end === 0) continue;
    const bytes = final(file);
    if (bytes) more.set(file, bytes);
  }
  return { ...source, files: [...source.files, ...more.keys()], read: (file) => more.get(file) ?? source.read(file) };
}

function noData(): CannotRun {
  return new CannotRun({
    vi: `nhập xong thì không còn tệp ${ASSOCIATION_FILE}: không phải kho dữ liệu, hoặc thay đổi này xóa mất. Kiểm tra lại --root, --head, rồi lấy lại tệp ấy`,
    en: `after the merge there is no ${ASSOCIATION_FILE}: this is no data repository, or the change removes it. Check --root and --head, then restore the file`,
  });
}
