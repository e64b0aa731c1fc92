import type { Lang, Words } from '../../i18n/lang.ts';
import { formatCount, formatDay, formatHundredths } from '../../i18n/numbers.ts';
import { INDICATOR_NAMES, STATE_NAMES } from '../../indicators/words.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Seal, SealedFigure } from '../../model/seal.ts';
import { STATE_OF } from '../../seals/figures.ts';
import { latest } from '../../seals/names.ts';
import type { ProvedFigure } from '../../seals/proof.ts';
import type { ProofLine } from '../../seals/proof-line.ts';
import { visible } from '../visible.ts';
import { paragraph, type Screen } from './screen.ts';
import { textTable } from './table.ts';

/** What was found out about one sealed report. */
export interface Proof {
  readonly seal: Seal;
  readonly report: Words;
  /** What the branch's history says of the record. */
  readonly history: readonly ProofLine[];
  /** Each tag, oldest first, with what was looked at there. */
  readonly tags: readonly { readonly tag: string; readonly lines: readonly ProofLine[] }[];
  /** What was looked at in the work tree. */
  readonly lines: readonly ProofLine[];
  readonly figures: readonly ProvedFigure[];
}

/** `amending`: changed while an amendment is open, and nothing else is wrong. */
export type ProofState = 'unchanged' | 'amending' | 'changed' | 'cannot-check';

/** What the lines of a proof come to. */
export function proofState({ history, tags, lines }: Proof): ProofState {
  const tagged = [...history, ...tags.flatMap((one) => one.lines)];
  const isAmending = lines.some(({ check }) => check === 'amendment');
  const isChanged = lines.some(({ verdict }) => verdict === 'bad');
  if (tagged.some(({ verdict }) => verdict === 'bad') || (isChanged && !isAmending)) return 'changed';
  if (tagged.some(({ verdict }) => verdict === 'unknown')) return 'cannot-check';
  return isChanged ? 'amending' : 'unchanged';
}

/** The proofs of a year in words, each with a table of the figures sealed and computed again. */
export function renderProof(proofs: readonly Proof[], data: Dataset, screen: Screen): string {
  const sample = data.association?.sample ? `${screen.colour.yellow({ vi: 'SỐ LIỆU MINH HỌA', en: 'SAMPLE DATA' }[screen.lang])}\n\n` : '';
  return `${sample}${proofs.map((proof) => one(proof, screen)).join('\n\n')}\n`;
}

function one(proof: Proof, screen: Screen): string {
  const { lang, colour } = screen;
  const { state } = latest(proof.seal);
  const name = proof.report[lang];
  return [
    colour.bold(visible(name.charAt(0).toUpperCase() + name.slice(1))),
    {
      vi: `Nhận ngày ${formatDay(proof.seal.first.received, 'vi')}; số liệu đến ngày ${formatDay(state.figuresTo, 'vi')}`,
      en: `Received ${proof.seal.first.received}; figures as of ${state.figuresTo}`,
    }[lang],
    { vi: 'Lịch sử của nhánh:', en: 'History of the branch:' }[lang],
    ...proof.history.flatMap((line) => said(line, screen)),
    ...proof.tags.flatMap(({ tag, lines }) => [
      { vi: `Thẻ ${tag}:`, en: `Tag ${tag}:` }[lang],
      ...lines.flatMap((line) => said(line, screen)),
    ]),
    { vi: 'Thư mục đang làm:', en: 'Work tree:' }[lang],
    ...proof.lines.flatMap((line) => said(line, screen)),
    ...(proof.figures.length > 0 ? [table(proof.figures, screen)] : []),
    VERDICTS[proofState(proof)][lang],
  ].join('\n');
}

const MARKS = { ok: '✔', bad: '✘', unknown: '?', note: '–' } as const;

function said({ verdict, words, files }: ProofLine, screen: Screen): string[] {
  const paint = { ok: screen.colour.green, bad: screen.colour.red, unknown: screen.colour.yellow, note: (text: string) => text }[verdict];
  return [
    paint(paragraph(visible(`${MARKS[verdict]} ${words[screen.lang]}`), '  ', screen)),
    ...(files ?? []).map((file) => `      ${visible(file)}`),
  ];
}

function table(figures: readonly ProvedFigure[], { lang, colour }: Screen): string {
  const heads = { vi: ['Chỉ tiêu', 'Đã niêm phong', 'Tính lại', ''], en: ['Indicator', 'Sealed', 'Computed again', ''] }[lang];
  const rows = figures.map(({ sealed, again, same }) => [
    INDICATOR_NAMES[sealed.id][lang],
    figure(sealed, lang),
    figure(again, lang),
    same ? MARKS.ok : { vi: `${MARKS.bad} khác`, en: `${MARKS.bad} differs` }[lang],
  ]);
  return textTable(heads, rows, ['left', 'right', 'right', 'left'], colour);
}

function figure(one: SealedFigure | undefined, lang: Lang): string {
  if (!one) return '–';
  const share = one.percent === undefined ? '' : ` = ${formatHundredths(Math.round(one.percent * 100), lang)}%`;
  return `${formatCount(one.numerator, lang)}/${formatCount(one.denominator, lang)}${share} (${STATE_NAMES[STATE_OF[one.result]][lang]})`;
}

const VERDICTS: Readonly<Record<ProofState, Words>> = {
  unchanged: {
    vi: 'Kết luận: nguyên vẹn, không có gì thay đổi từ khi niêm phong.',
    en: 'Verdict: intact, nothing has changed since it was sealed.',
  },
  amending: {
    vi: 'Kết luận: đang đính chính, khác bản đã niêm phong như trên.',
    en: 'Verdict: being amended, and different from what was sealed as told above.',
  },
  changed: { vi: 'Kết luận: ĐÃ BỊ THAY ĐỔI sau khi niêm phong.', en: 'Verdict: CHANGED since it was sealed.' },
  'cannot-check': { vi: 'Kết luận: chưa xác minh được.', en: 'Verdict: it could not be verified.' },
};
