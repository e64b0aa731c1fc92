import { day } from '../../calendar/day.ts';
import { INDICATOR_IDS } from '../plan.ts';
import { type Amendment, OWN_REPORT, type Seal, type SealedFigure, type SealedState, type SealedTally, type YearSeals } from '../seal.ts';
import { entriesAt, mapAt, number, optional, type Raw, text } from './raw.ts';

/** `niem-phong/<year>.yaml`. */
export function decodeSeals(year: number, raw: Raw): YearSeals {
  return { year, seals: entriesAt({ raw }, 'raw').map(([key, record]) => seal(key, year, record)) };
}

function seal(key: string, year: number, raw: Raw): Seal {
  return optional<Seal>({
    key,
    year,
    chapter: key === OWN_REPORT ? undefined : key,
    first: state(raw),
    amendments: entriesAt(raw, 'dinh_chinh')
      .map(([at, item]) => amendment(Number(at), item))
      .sort((a, b) => a.number - b.number),
  });
}

function amendment(at: number, raw: Raw): Amendment {
  const closed = raw['ban_moi'] as Raw | undefined;
  return optional<Amendment>({
    number: at,
    day: day(raw['ngay'] as string),
    who: text(raw, 'nguoi') ?? '',
    reason: text(raw, 'ly_do') ?? '',
    closed: closed && state(closed),
  });
}

function state(raw: Raw): SealedState {
  const marks = mapAt(raw, 'niem_phong');
  const figures = mapAt(raw, 'chi_tieu');
  return optional<SealedState>({
    number: text(raw, 'so'),
    received: day(raw['ngay_nhan'] as string),
    figuresTo: day(raw['so_lieu_den'] as string),
    figures: INDICATOR_IDS.flatMap((id): SealedFigure[] => {
      const one = figures[id] as Raw | undefined;
      if (!one) return [];
      const chapters = entriesAt(one, 'co_so').map(([slug, item]) => [slug, tally(item)] as const);
      return [{ id, ...tally(one), target: number(one, 'muc_tieu') ?? 0, chapters: new Map(chapters) }];
    }),
    commit: text(marks, 'commit') ?? '',
    version: text(marks, 'hoi') ?? '',
    report: text(marks, 'bao_cao'),
    folders: new Map(Object.entries(mapAt(marks, 'co_so')) as [string, string][]),
  });
}

function tally(raw: Raw): SealedTally {
  return optional<SealedTally>({
    numerator: number(raw, 'so_dat') ?? 0,
    denominator: number(raw, 'tong_so') ?? 0,
    percent: number(raw, 'ty_le'),
    result: raw['ket_qua'] as SealedTally['result'],
  });
}
