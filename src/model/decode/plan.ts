import { type Dated, valueOn } from '../../calendar/dated.ts';
import { day } from '../../calendar/day.ts';
import { planFile } from '../../layout/paths.ts';
import type { Criterion, Grade, IndicatorTerms, PlaceKind, Plan, RegisterKind, SchoolLevel, YearlyDeadline } from '../plan.ts';
import { asIs, dated, dayAt, entriesAt, itemsOf, mapAt, number, optional, type Raw, text } from './raw.ts';

/** `ke-hoach/<id>.yaml`. */
export function decodePlan(id: string, raw: Raw): Plan {
  const deadlines = mapAt(raw, 'thoi_han');
  const dues = mapAt(raw, 'hoi_phi');
  const title = mapAt(raw, 'danh_hieu');
  return optional<Plan>({
    id,
    file: planFile(id),
    number: text(raw, 'so') ?? id,
    day: dayAt(raw, 'ngay'),
    subject: text(raw, 'trich_yeu'),
    bases: itemsOf(raw['can_cu']).map(({ item }) =>
      optional({ number: text(item, 'so'), day: dayAt(item, 'ngay'), body: text(item, 'co_quan') }),
    ),
    fromYear: number(raw, 'tu_nam'),
    indicators: indicators(mapAt(raw, 'chi_tieu')),
    chapterDeadline: deadline(deadlines['bao_cao_co_so']),
    associationDeadline: deadline(deadlines['bao_cao_cap_tren']),
    unclearDeadlines: entriesAt({ deadlines }, 'deadlines').flatMap(([key, one]) =>
      (one['cham_nhat'] === undefined) === (one['truoc'] === undefined) ? [{ key, both: one['truoc'] !== undefined }] : [],
    ),
    dues: optional<Plan['dues']>({
      perMonth: dated(dues['moi_thang'], asIs<number>),
      exemptAtMost: dues['mien_toi_da'] === undefined ? undefined : dated(dues['mien_toi_da'], asIs<number>),
      shares: dues['ty_le'] === undefined ? undefined : dated(dues['ty_le'], asIs<{ chi_hoi?: number; co_so?: number; cap_tren?: number }>),
    }),
    criteria: criteria(title['tieu_chi']),
    grades: dated(title['xep_loai'], (list) =>
      itemsOf(list).map(({ item }): Grade => ({ name: text(item, 'ten') ?? '', from: number(item, 'tu') ?? 0 })),
    ),
    tasks: new Map(Object.entries(mapAt(raw, 'nhiem_vu')) as [string, string][]),
  });
}

function indicators(raw: Raw): Plan['indicators'] {
  const found: Record<string, object> = {};
  for (const [id, entry] of Object.entries(raw) as [string, Raw][]) {
    const terms: IndicatorTerms = { text: text(entry, 'noi_dung') ?? '', atLeast: dated(entry['it_nhat'], asIs<number>) };
    found[id] = { ...terms, ...parameters(id, entry) };
  }
  return found as Plan['indicators'];
}

function parameters(id: string, raw: Raw): object {
  switch (id) {
    case 'quy-nhan-dao':
      return { minimumBalance: dated(raw['so_du_toi_thieu'], asIs<number>) };
    case 'so-sach':
      return { required: dated(raw['bat_buoc'], asIs<RegisterKind[]>) };
    case 'hoi-phi':
      return { countsExempt: dated(raw['tinh_ca_nguoi_mien'], asIs<boolean>) };
    case 'chi-hoi':
      return { placeKinds: dated(raw['dia_ban'], asIs<PlaceKind[]>), schoolLevels: dated(raw['cap_hoc'], asIs<SchoolLevel[]>) };
    default:
      return {};
  }
}

/**
 * Criteria of the title, each of whose entries may be dated itself; one that is dated counts from its first version's date on.
 */
function criteria(raw: unknown): Dated<readonly Criterion[]> {
  return dated(raw, (plain) =>
    entriesAt({ plain }, 'plain').map(
      ([id, entry]): Criterion => ({
        id,
        name: latest(dated(entry['ten'], asIs<string>)) ?? id,
        maximum: latest(dated(entry['toi_da'], asIs<number>)) ?? 0,
      }),
    ),
  );
}

function latest<T>(versions: Dated<T>): T | undefined {
  return valueOn(versions, day('9999-12-31'));
}

function deadline(raw: unknown): YearlyDeadline | undefined {
  if (raw === undefined) return undefined;
  const { cham_nhat, truoc } = raw as Raw;
  if (cham_nhat !== undefined) return { dayMonth: dated(cham_nhat, asIs<string>), included: true };
  return truoc === undefined ? undefined : { dayMonth: dated(truoc, asIs<string>), included: false };
}
