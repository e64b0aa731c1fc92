import { INDICATOR_IDS, type IndicatorId } from '../model/plan.ts';
import { TOTALS, type TotalKey } from '../model/totals.ts';

/** What can be said of an indicator in `{{ chi_tieu.hoi-phi.ty_le }}`. */
export const INDICATOR_PARTS = ['so_dat', 'tong_so', 'ty_le', 'muc_tieu', 'con_thieu', 'ket_qua'] as const;
export type IndicatorPart = (typeof INDICATOR_PARTS)[number];

/** What a name in `{{ … }}` stands for. */
export type Reference =
  | { readonly what: 'total'; readonly key: TotalKey }
  | { readonly what: 'indicator'; readonly id: IndicatorId; readonly part: IndicatorPart }
  | { readonly what: 'year' | 'day' };

const shared: [string, Reference][] = [
  ['nam', { what: 'year' }],
  ['so_lieu_den', { what: 'day' }],
  ...(Object.keys(TOTALS) as TotalKey[]).map((key): [string, Reference] => [key, { what: 'total', key }]),
  ...INDICATOR_IDS.flatMap((id) =>
    INDICATOR_PARTS.map((part): [string, Reference] => [`chi_tieu.${id}.${part}`, { what: 'indicator', id, part }]),
  ),
];

/** Every name that the association's report can use. */
export const NAMES: ReadonlyMap<string, Reference> = new Map(shared);

/** Those that a chapter's report can use: how many chapters there are is not its own number. */
export const CHAPTER_NAMES: ReadonlyMap<string, Reference> = new Map(shared.filter(([name]) => name !== 'hoi_co_so'));
