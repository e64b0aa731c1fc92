import type { Lang } from '../../i18n/lang.ts';
import { formatDay } from '../../i18n/numbers.ts';
import { type Change, recordOf } from '../compare.ts';
import type { AuditRecord, RecordKind } from '../record.ts';
import { recordName } from './facts.ts';
import { fieldName, fieldText, KIND_NAMES } from './labels.ts';
import type { Names } from './names.ts';
import { rightsOf } from './rights.ts';
import { sealedReport } from './seals.ts';

/** Who came to a chapter's lists and who left them: sentences, and the changes that they have told. */
export function tellPeople(
  changes: readonly Change[],
  all: readonly Change[],
  names: Names,
  lang: Lang,
): { sentences: string[]; told: ReadonlySet<Change> } {
  const told = new Set<Change>();
  const sentences: string[] = [];
  const say = (change: Change, vi: string, en: string) => {
    told.add(change);
    sentences.push({ vi, en }[lang]);
  };
  for (const change of changes) {
    const { what, before, after } = change;
    if (recordOf(change).kind !== 'member' || what === 'moved') continue;
    const who = person(recordOf(change), names);
    const from = after && what === 'added' ? cameFrom(after, all, names) : undefined;
    if (from !== undefined) say(change, `nhận ${who} chuyển từ ${names.chapter(from)} đến`, `${who} came from ${names.chapter(from)}`);
    const left = after?.fields.get('ra_hoi/hinh_thuc');
    if (!after || left === undefined || before?.fields.has('ra_hoi/hinh_thuc') || what !== 'edited') continue;
    const to = after.fields.get('ra_hoi/noi_den');
    const day = formatDay(after.fields.get('ra_hoi/ngay') ?? '', lang);
    if (left === 'chuyen_di') {
      const where =
        to === undefined ? { vi: 'đi nơi khác', en: 'away' } : { vi: `đến ${names.chapter(to)}`, en: `to ${names.chapter(to)}` };
      say(change, `${who} chuyển ${where.vi} từ ${day}`, `${who} moves ${where.en} on ${day}`);
    } else {
      const how = fieldText(after, 'ra_hoi/hinh_thuc', left, lang).replaceAll('“', '').replaceAll('”', '').toLowerCase();
      say(change, `${who} ra khỏi Hội từ ${day} (${how})`, `${who} leaves on ${day} (${how})`);
    }
  }
  return { sentences, told };
}

/** Records that are about one person, whose id they bear. */
const ABOUT_A_PERSON: ReadonlySet<RecordKind> = new Set<RecordKind>(['member', 'volunteer', 'exemption', 'evaluation']);

/** What a record is called, people by their names where names are shown: `hội viên Nguyễn Văn An (HAV-0007)`. */
export function titleOfRecord(record: AuditRecord, names: Names, lang: Lang): string {
  if (record.kind === 'seal') return `${KIND_NAMES.seal[lang]} ${sealedReport(record, names, lang)}`;
  if (record.kind === 'rights' && record.id !== '') return rightsOf(record, names, lang);
  return ABOUT_A_PERSON.has(record.kind) ? `${KIND_NAMES[record.kind][lang]} ${person(record, names)}` : recordName(record, lang);
}

/** Whether a value is the name of somebody who is told by id alone. */
export function isHidden({ kind }: AuditRecord, field: string, { shown }: Names): boolean {
  return !shown && field === 'ho_ten' && (kind === 'member' || kind === 'volunteer' || kind === 'rights');
}

/** A person as told: the name where names are shown, and the id. */
export function person(record: AuditRecord, names: Names): string {
  const name = names.shown ? (record.fields.get('ho_ten') ?? names.person(record.fields.get('hoi_vien') ?? record.id)) : undefined;
  return name ? `${name} (${record.id})` : record.id;
}

/** The chapter whose list somebody left, at the same time or before, for the one that they are now in. */
function cameFrom({ id, chapter = '' }: AuditRecord, all: readonly Change[], names: Names): string | undefined {
  const leaving = all.find(
    ({ what, after }) =>
      what === 'edited' &&
      after?.kind === 'member' &&
      after.id === id &&
      after.chapter !== chapter &&
      after.fields.get('ra_hoi/hinh_thuc') === 'chuyen_di',
  );
  if (leaving) return leaving.after?.chapter;
  const former = names.leftFrom(id, chapter);
  // Where both entries are new together, nobody came: the lists were taken over as they stood.
  const isNew = all.some(({ what, after }) => what === 'added' && after?.kind === 'member' && after.id === id && after.chapter === former);
  return isNew ? undefined : former;
}

/** What a value is called: of a receipt's shares, whose each is. */
export function titleOfField(record: AuditRecord, field: string, names: Names, lang: Lang): string {
  const payer = record.kind === 'receipt' && field.startsWith('hoi_vien/') ? field.slice('hoi_vien/'.length) : undefined;
  if (payer === undefined) return fieldName(record, field, lang);
  const name = names.shown ? names.person(payer) : undefined;
  return name === undefined ? payer : `${payer} (${name})`;
}

/** A value as people write it: places and chapters by name, with the key by which the file knows them. */
export function textOfField(record: AuditRecord, field: string, value: string, names: Names, lang: Lang): string {
  const isOfPerson = record.kind === 'member' || record.kind === 'volunteer';
  const name =
    isOfPerson && field === 'chi_hoi' && record.chapter !== undefined
      ? names.place(record.chapter, value)
      : field === 'ra_hoi/noi_den'
        ? names.chapter(value)
        : undefined;
  return name === undefined || name === value ? fieldText(record, field, value, lang) : `${name} (${value})`;
}
