import type { Signed } from '../guard/signer.ts';
import { formatDay } from '../i18n/numbers.ts';
import { INDICATOR_HEADS } from '../indicators/words.ts';
import type { FileSource } from '../layout/file-source.ts';
import { placeOf, reportFile } from '../layout/paths.ts';
import type { Seal, SealedFigure, SealedState } from '../model/seal.ts';
import { type Comparison, compareWith } from './compare.ts';
import { differing, digestsOf } from './digest.ts';
import { changedFigures, figuresOf, otherwiseWritten } from './figures.ts';
import { latest, openAmendment } from './names.ts';
import { line, type ProofLine, type Side } from './proof-line.ts';
import { isExtension } from './records.ts';
import { type Maker, makerLine, messageLine, signatureLine } from './tag-proof.ts';
import { figureChange, some } from './words.ts';

/** What Git says of a seal's tag, and the state of the repository that it stands on. */
export type Tagged = { readonly tag: string } & (
  | { readonly kind: 'missing' }
  | { readonly kind: 'light' }
  | {
      readonly kind: 'annotated';
      /** What it calls itself, and what it says. */
      readonly name: string;
      readonly message: string;
      readonly maker: Maker;
      readonly signed: Signed;
      /** Whoever made the commit that it stands on. */
      readonly sealer: Maker;
      /** Whether the branch went through the tagged commit itself, or took it in by a merge. */
      readonly onBranch: 'itself' | 'merged' | 'no';
      /** The commit before the tagged one: that of the data. */
      readonly parent: string | undefined;
      /** Whether the branch went through that one itself: only there do its days say when something was received. */
      readonly isParentOnBranch: boolean;
      readonly side: Side;
    }
);

/** Whether a tag still holds what was sealed under it; `amendment` is the number of the state (0: the first). */
export function proveTag(seal: Seal, state: SealedState, amendment: number, tagged: Tagged): ProofLine[] {
  const { tag } = tagged;
  if (tagged.kind === 'missing')
    return [
      line('tag', 'unknown', {
        vi: `không có thẻ ${tag} trong bản sao này, nên chưa chứng minh được gì. Lấy thẻ về: git fetch origin "refs/tags/bao-cao/*:refs/tags/bao-cao/*"`,
        en: `this clone has no tag ${tag}, so nothing can be proved. Fetch the tags: git fetch origin "refs/tags/bao-cao/*:refs/tags/bao-cao/*"`,
      }),
    ];
  if (tagged.kind === 'light')
    return [
      line('tag', 'bad', {
        vi: `thẻ ${tag} không phải thẻ có ghi chú do hoi submit tạo: đã bị tạo lại. Lấy thẻ gốc từ máy chủ hoặc bản sao khác`,
        en: `the tag ${tag} is not the annotated one that hoi submit made: it was made anew. Get the original from the server or another clone`,
      }),
    ];
  const { name, message, maker, sealer, side } = tagged;
  const record = side.data.seals.get(seal.year)?.seals.find(({ key }) => key === seal.key);
  const same = record !== undefined && !openAmendment(record) && latest(record).amendment === amendment && isExtension(record, seal);
  const compared = compareWith(seal, state, digestsOf(side.source, seal.year), side.data);
  return [
    name === tag
      ? line('tag', 'ok', { vi: `có thẻ ${tag}, là thẻ có ghi chú`, en: `the tag ${tag} is here and annotated` })
      : line('tag', 'bad', {
          vi: `thẻ ${tag} thật ra là thẻ ${name} mang tên khác. Lấy thẻ gốc từ máy chủ hoặc bản sao khác`,
          en: `the tag ${tag} is really the tag ${name} under another name. Get the original from the server or another clone`,
        }),
    // What the record says now is compared with the one under the tag; the tag's words with that one alone.
    ...(record ? [messageLine(message, record, side)] : []),
    makerLine(maker, sealer),
    same
      ? line('record', 'ok', { vi: 'khớp với bản ghi niêm phong', en: 'agrees with the record' })
      : line('record', 'bad', {
          vi: 'bản ghi niêm phong khác bản trong thẻ: đã bị sửa sau khi niêm phong',
          en: 'the record is not the one under the tag: it was changed after sealing',
        }),
    tagged.parent === state.commit
      ? line('commit', 'ok', {
          vi: `đứng ngay sau commit ${short(state.commit)} của số liệu`,
          en: `stands right after commit ${short(state.commit)} of the data`,
        })
      : line('commit', 'bad', {
          vi: `thẻ không đứng ngay sau commit ${short(state.commit)} của số liệu: thẻ đã bị dời hoặc bản ghi bị sửa`,
          en: `the tag does not stand right after commit ${short(state.commit)} of the data: it was moved, or the record changed`,
        }),
    branchLine(tagged),
    signatureLine(tagged.signed),
    ...filesLine('tagged-files', compared, []),
    asWritten(seal, state, side) ?? figuresLine('tagged-figures', compared, state),
  ];
}

/** A seal that reaches a protected branch by a merge is as good; its data must have been on the branch already. */
function branchLine({ onBranch, isParentOnBranch }: Extract<Tagged, { kind: 'annotated' }>): ProofLine {
  if (onBranch === 'itself') return line('branch', 'ok', { vi: 'nằm trên nhánh đang đứng', en: 'is on the branch checked out' });
  if (onBranch === 'merged' && isParentOnBranch)
    return line('branch', 'ok', { vi: 'đã được nhập vào nhánh đang đứng', en: 'was merged into the branch checked out' });
  return line('branch', 'bad', {
    vi: 'commit được niêm phong không nằm trên dòng chính của nhánh đang đứng: lịch sử đã bị viết lại (rebase, squash), hoặc đang ở nhánh khác',
    en: 'the sealed commit is not on the first-parent line of the branch checked out: history was rewritten (rebase, squash), or this is another branch',
  });
}

/** Where a record says less, or other percentages, than `hoi submit` would have written of the tagged state: it was not its work. */
function asWritten(seal: Seal, state: SealedState, { data }: Side): ProofLine | undefined {
  const again = figuresOf(data, seal.year, state.figuresTo, seal.chapter);
  if (typeof again === 'string' || changedFigures(state.figures, again).length > 0) return undefined;
  const strange = otherwiseWritten(state.figures, again).map((id) => INDICATOR_HEADS[id]);
  if (strange.length === 0) return undefined;
  return line('tagged-figures', 'bad', {
    vi: `bản ghi thiếu hoặc ghi tỷ lệ khác số liệu tính từ thẻ: ${some(strange, 9).vi}`,
    en: `the record leaves out, or gives other percentages than, figures computed from the tag: ${some(strange, 9).en}`,
  });
}

/** Whether the work tree still is what was sealed last; `sealed` is the tagged state, to name the files that differ. */
export function proveTree(seal: Seal, now: Side, sealed: Side | undefined): { lines: ProofLine[]; figures: ProvedFigure[] } {
  const { state } = latest(seal);
  const compared = compareWith(seal, state, digestsOf(now.source, seal.year), now.data);
  const again = figuresOf(now.data, seal.year, state.figuresTo, seal.chapter);
  const open = openAmendment(seal);
  const lines = [
    ...filesLine('files', compared, sealed ? differingFiles(seal, compared, sealed.source, now.source) : []),
    figuresLine('figures', compared, state),
  ];
  const amended = open
    ? [
        line('amendment', 'note', {
          vi: `đang đính chính số ${open.number} từ ${formatDay(open.day, 'vi')}: ${open.reason}`,
          en: `amendment ${open.number} is open since ${open.day}: ${open.reason}`,
        }),
      ]
    : [];
  return {
    lines: [...lines, ...amended],
    figures: state.figures.map((figure) => ({
      sealed: figure,
      again: typeof again === 'string' ? undefined : again.find(({ id }) => id === figure.id),
      same: typeof compared.figures !== 'string' && !compared.figures.some(({ id }) => id === figure.id),
    })),
  };
}

/** A sealed figure beside the same computed from today's files. */
export interface ProvedFigure {
  readonly sealed: SealedFigure;
  readonly again: SealedFigure | undefined;
  /** Also chapter by chapter. */
  readonly same: boolean;
}

function filesLine(check: 'files' | 'tagged-files', { folders, report }: Comparison, files: readonly string[]): ProofLine[] {
  const count = folders.length + (report ? 1 : 0);
  const where =
    check === 'files'
      ? { vi: 'tệp của năm trong thư mục đang làm', en: "the work tree's files of the year" }
      : { vi: 'tệp của năm trong thẻ', en: "the tag's files of the year" };
  if (count === 0) return [line(check, 'ok', { vi: `${where.vi} giống hệt lúc niêm phong`, en: `${where.en} are what was sealed` })];
  const named = [...folders, ...(report ? ['bao-cao'] : [])].map((one) => ({ vi: one, en: one }));
  return [
    {
      ...line(check, 'bad', {
        vi: `${where.vi} khác lúc niêm phong: ${some(named, 9).vi}`,
        en: `${where.en} are not what was sealed: ${some(named, 9).en}`,
      }),
      files,
    },
  ];
}

function figuresLine(check: 'figures' | 'tagged-figures', { figures }: Comparison, { figuresTo }: SealedState): ProofLine {
  const from = check === 'figures' ? { vi: 'thư mục đang làm', en: 'the work tree' } : { vi: 'thẻ', en: 'the tag' };
  const asOf = { vi: `tính lại từ ${from.vi} đến ngày ${formatDay(figuresTo, 'vi')}`, en: `computed from ${from.en} as of ${figuresTo}` };
  if (typeof figures === 'string')
    return line(check, 'bad', {
      vi: `không ${asOf.vi} được: không đọc được kế hoạch của ngày đó`,
      en: `the figures cannot be ${asOf.en}: there is no plan that can be read`,
    });
  if (figures.length === 0)
    return line(check, 'ok', { vi: `${asOf.vi}: số liệu như đã niêm phong`, en: `${asOf.en}: the figures are those sealed` });
  const changed = figures.map(figureChange);
  return line(check, 'bad', { vi: `${asOf.vi} thì khác: ${some(changed, 9).vi}`, en: `${asOf.en} they differ: ${some(changed, 9).en}` });
}

/** Files of the changed folders, and the report, that are not the same on both sides. */
function differingFiles(seal: Seal, { folders, report }: Comparison, before: FileSource, after: FileSource): string[] {
  const changed = new Set(folders);
  const concerned = (file: string) => {
    const placed = placeOf(file);
    if (file === reportFile(seal.year)) return report;
    return placed !== undefined && 'chapter' in placed && 'year' in placed && placed.year === seal.year && changed.has(placed.chapter);
  };
  return differing(before, after).filter(concerned);
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
