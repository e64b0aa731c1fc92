import type { Day } from '../calendar/day.ts';
import type { SealedFigure, SealedState, SealedTally } from '../model/seal.ts';

/** The lines of a record of a seal, in the canonical form of `hoi fmt`; figures first, since that is what people look for. */
export function recordLines(key: string, state: SealedState): string[] {
  return [`${key}:`, ...stateLines(state).map(indented)];
}

/** The lines of an amendment that is opened, behind the line `dinh_chinh:` where it is the first. */
export function amendmentLines(amendment: {
  readonly number: number;
  readonly day: Day;
  readonly who: string;
  readonly reason: string;
}): string[] {
  const { number, day, who, reason } = amendment;
  return [
    ...(number === 1 ? ['  dinh_chinh:'] : []),
    `    ${number}:`,
    `      ngay: ${day}`,
    `      nguoi: ${scalar(who)}`,
    `      ly_do: ${scalar(reason)}`,
  ];
}

/** The lines that close an open amendment. */
export function closingLines(state: SealedState): string[] {
  return ['      ban_moi:', ...stateLines(state).map((line) => `        ${line}`)];
}

function stateLines({ number, received, figuresTo, figures, commit, version, report, folders }: SealedState): string[] {
  return [
    ...(number === undefined ? [] : [`so: ${scalar(number)}`]),
    `ngay_nhan: ${received}`,
    `so_lieu_den: ${figuresTo}`,
    ...(figures.length === 0 ? ['chi_tieu: {}'] : ['chi_tieu:', ...figures.flatMap(figureLines).map(indented)]),
    'niem_phong:',
    `  commit: ${commit}`,
    `  hoi: ${scalar(version)}`,
    ...(report === undefined ? [] : [`  bao_cao: ${report}`]),
    ...(folders.size === 0 ? ['  co_so: {}'] : ['  co_so:', ...[...folders].map(([slug, id]) => `    ${slug}: ${id}`)]),
  ];
}

function figureLines({ id, target, chapters, ...tally }: SealedFigure): string[] {
  return [
    `${id}:`,
    ...[
      `so_dat: ${tally.numerator}`,
      `tong_so: ${tally.denominator}`,
      ...percent(tally),
      `muc_tieu: ${target}`,
      `ket_qua: ${tally.result}`,
    ].map(indented),
    ...(chapters.size === 0 ? [] : ['  co_so:', ...[...chapters].map(([slug, one]) => `    ${slug}: ${oneLine(one)}`)]),
  ];
}

function oneLine(tally: SealedTally): string {
  return `{so_dat: ${tally.numerator}, tong_so: ${tally.denominator}, ${[...percent(tally), `ket_qua: ${tally.result}`].join(', ')}}`;
}

function percent({ percent: value }: SealedTally): string[] {
  return value === undefined ? [] : [`ty_le: ${value.toFixed(2)}`];
}

function indented(line: string): string {
  return `  ${line}`;
}

/** A text as YAML: as it is where nobody could read it otherwise, else between quotes. */
function scalar(text: string): string {
  const plain = /^[\p{L}\d][\p{L}\p{M}\d ,.()/<>@_+-]*$/u.test(text) && !text.endsWith(' ') && !/^(true|false|null|~)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}
