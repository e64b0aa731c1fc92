import { type Day, isDay } from '../calendar/day.ts';
import { type Change, recordOf } from './compare.ts';
import type { AuditRecord, RecordKind } from './record.ts';

/** The day of what an entry tells, by the field that holds it. */
const DAY_OF: Readonly<Partial<Record<RecordKind, string>>> = {
  chapter: 'ngay_thanh_lap',
  officer: 'tu',
  place: 'tu',
  member: 'ngay_vao_hoi',
  volunteer: 'tu',
  'chapter-plan': 'ngay',
  exemption: 'ngay',
  receipt: 'ngay',
  'passed-on': 'ngay',
  voucher: 'ngay',
  'in-kind': 'ngay',
  register: 'cap_nhat',
  inspection: 'ngay',
  training: 'ngay',
  activity: 'ngay',
  award: 'ngay',
  title: 'cong_nhan/ngay',
  'chapter-report': 'ngay',
};

/**
 * Values that tell of another day than their entry: by the field, or everything below one that ends in a stroke, the field that holds
 * that day. A cancellation is not among them: a cancelled receipt counts nowhere, also before its cancellation.
 */
const DAY_OF_PART: Readonly<Partial<Record<RecordKind, Readonly<Record<string, string>>>>> = {
  chapter: { 'ket_thuc/': 'ket_thuc/ngay' },
  officer: { thoi_giu: 'thoi_giu' },
  place: { 'chi_hoi/giai_the': 'chi_hoi/giai_the', 'chi_hoi/': 'chi_hoi/ngay_thanh_lap', den: 'den' },
  member: { 'ra_hoi/': 'ra_hoi/ngay' },
  volunteer: { 'thoi_tham_gia/': 'thoi_tham_gia/ngay' },
  measure: { hoan_thanh: 'hoan_thanh', ket_qua: 'hoan_thanh' },
  title: { 'cong_nhan/': 'cong_nhan/ngay', 'de_nghi/': 'de_nghi/ngay' },
};

/** What bears no day and yet decides indicators: it is taken to have been so all the time. */
const ALWAYS: ReadonlySet<RecordKind> = new Set<RecordKind>(['association', 'plan', 'chapter', 'place', 'instalment', 'fund', 'measure']);

/** The part of a change that is dated on or before a day, with that day; `day` is undefined for what bears none and decides indicators. */
export interface DatedChange {
  readonly change: Change;
  readonly day: Day | undefined;
}

/** What of a change speaks of a day on or before `asOf`; undefined where nothing does. Of a day that was corrected the earlier one counts. */
export function datedBy(change: Change, asOf: Day): DatedChange | undefined {
  const record = recordOf(change);
  if (change.what === 'moved' || record.kind === 'file') return undefined;
  const sides = [change.before, change.after].flatMap((side) => side ?? []);
  if (change.what !== 'edited') {
    const day = earliest(sides, DAY_OF[record.kind]);
    return isBy(day, record.kind, asOf) ? { change, day } : undefined;
  }
  const fields = change.fields.flatMap((one) => {
    const part = partOf(record.kind, one.field);
    const day = earliest(sides, part ?? DAY_OF[record.kind]);
    // A part that bears a day of its own is never taken to have been so all the time.
    const counts = day === undefined ? part === undefined && record.kind !== 'measure' && ALWAYS.has(record.kind) : day <= asOf;
    return counts ? [{ one, day }] : [];
  });
  if (fields.length === 0) return undefined;
  const days = fields.flatMap(({ day }) => day ?? []).sort();
  return { change: { ...change, fields: fields.map(({ one }) => one) }, day: days.at(-1) };
}

function isBy(day: Day | undefined, kind: RecordKind, asOf: Day): boolean {
  return day === undefined ? ALWAYS.has(kind) : day <= asOf;
}

function partOf(kind: RecordKind, field: string): string | undefined {
  const parts = DAY_OF_PART[kind] ?? {};
  return Object.entries(parts).find(([part]) => (part.endsWith('/') ? field.startsWith(part) : field === part))?.[1];
}

function earliest(sides: readonly AuditRecord[], field: string | undefined): Day | undefined {
  const days = sides.flatMap(({ kind, id, fields }) => {
    const text = kind === 'cash-count' ? id : field === undefined ? undefined : fields.get(field);
    return text !== undefined && isDay(text) ? [text] : [];
  });
  return days.sort()[0];
}
