import { formatCount, formatDay, formatHundredths } from '../i18n/numbers.ts';
import { INDICATOR_NAMES, STATE_NAMES } from '../indicators/words.ts';
import type { Dataset } from '../model/dataset.ts';
import type { SealedFigure, SealedState } from '../model/seal.ts';
import { STATE_OF } from './figures.ts';
import { reportName } from './names.ts';

/** What a sealing is told as in Git: in Vietnamese, whatever language its clerk's screen speaks. */
export interface Sealing {
  readonly data: Dataset;
  readonly year: number;
  readonly key: string;
  readonly state: SealedState;
  /** Number and reason of the amendment that this closes. */
  readonly amendment?: { readonly number: number; readonly reason: string } | undefined;
}

/** The message of the commit that adds the record. */
export function sealCommitMessage({ data, year, key, state, amendment }: Sealing): string {
  const what = amendment
    ? `Niêm phong lại ${reportName(data, year, key).vi} (đính chính số ${amendment.number})`
    : `Niêm phong ${reportName(data, year, key).vi}`;
  return `${what}\n\n${datesOf(state)}\n`;
}

/** The message of the tag: what was submitted, in the words and numbers of the report. */
export function tagMessage({ data, year, key, state, amendment }: Sealing): string {
  const name = reportName(data, year, key).vi;
  const lines = [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}${amendment ? `, đính chính số ${amendment.number}` : ''}`,
    '',
    ...(data.association?.sample ? ['SỐ LIỆU MINH HỌA'] : []),
    ...(state.number === undefined ? [] : [`Báo cáo số ${state.number}`]),
    datesOf(state),
    ...(amendment ? [`Lý do đính chính: ${amendment.reason}`] : []),
    '',
    ...state.figures.map(figureLine),
    '',
    `Số liệu từ commit ${state.commit}; hoi ${state.version}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The message of the commit that opens an amendment. */
export function amendCommitMessage(data: Dataset, year: number, key: string, number: number, reason: string): string {
  return `Mở đính chính số ${number} của ${reportName(data, year, key).vi}\n\nLý do: ${reason}\n`;
}

function datesOf({ received, figuresTo }: SealedState): string {
  return `Nhận ngày ${formatDay(received, 'vi')}; số liệu tính đến ngày ${formatDay(figuresTo, 'vi')}`;
}

function figureLine({ id, numerator, denominator, percent, target, result }: SealedFigure): string {
  const share = percent === undefined ? '' : ` = ${formatHundredths(Math.round(percent * 100), 'vi')}%`;
  return `${INDICATOR_NAMES[id].vi}: ${formatCount(numerator, 'vi')}/${formatCount(denominator, 'vi')}${share}, mục tiêu ${target}%: ${STATE_NAMES[STATE_OF[result]].vi}`;
}
