import type { Lang, Words } from '../../i18n/lang.ts';
import { type Change, type FieldChange, recordOf } from '../compare.ts';
import type { AuditRecord } from '../record.ts';
import { counted, facts, total } from './facts.ts';
import { tellImport } from './import.ts';
import { fieldText } from './labels.ts';
import type { Names } from './names.ts';
import { isHidden, person, tellPeople, textOfField, titleOfField, titleOfRecord } from './people.ts';
import { isAboutRights, tellRights } from './rights.ts';
import { tellSeal } from './seals.ts';

/** What happened in one chapter and year, or in the association's own files, in sentences; the year is absent where lists are of no year. */
export interface Told {
  readonly chapter: string | undefined;
  readonly year: number | undefined;
  readonly sentences: readonly string[];
}

/** Changes in the words of the trade: the association's own first, then chapter by chapter in the order of their folders, and by year. */
export function tell(changes: readonly Change[], names: Names, lang: Lang): Told[] {
  const whole = tellImport(changes, lang);
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    if (whole.told.has(change)) continue;
    const { chapter = '', year = '' } = recordOf(change);
    const key = `${chapter} ${year}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  const told = [...groups]
    .filter(([, group]) => !group.every((change) => isRenaming(change) && recordOf(change).year !== undefined))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, group]) => {
      const { chapter, year } = recordOf(group[0] as Change);
      return { chapter, year, sentences: sentencesOf(group, changes, names, lang) };
    });
  if (whole.sentences.length === 0) return told;
  const isOwn = ({ chapter, year }: Told) => chapter === undefined && year === undefined;
  const own = told.find(isOwn)?.sentences ?? [];
  return [{ chapter: undefined, year: undefined, sentences: [...own, ...whole.sentences] }, ...told.filter((one) => !isOwn(one))];
}

/** One change by itself, `all` being what happened besides: who came from another chapter is told so. */
export function tellOne(change: Change, all: readonly Change[], names: Names, lang: Lang): string {
  return sentencesOf([change], all, names, lang).join('; ');
}

/** More sentences than this about one chapter and year are an import, which nobody reads line by line: it is told by numbers. */
const MOST_SENTENCES = 12;

function sentencesOf(group: readonly Change[], all: readonly Change[], names: Names, lang: Lang): string[] {
  const { sentences, told } = tellPeople(group, all, names, lang);
  const folders = tellFolder(group, lang);
  const kinds = new Map<string, Change[]>();
  for (const change of group) {
    if (told.has(change) || isRenaming(change)) continue;
    const { kind, year } = recordOf(change);
    const key = `${kind} ${change.what} ${year ?? ''}`;
    kinds.set(key, [...(kinds.get(key) ?? []), change]);
  }
  const each = [...kinds.values()].map((same) => sentencesOfKind(same, names, lang));
  const counts = () => [...kinds.values()].flatMap((same, index) => (same.length === 1 ? (each[index] ?? []) : [countOf(same, lang)]));
  const rest = each.flat().length > MOST_SENTENCES ? counts() : each.flat();
  // Who is new comes first, then who came and went, then everything else.
  const isNew = (sentence: string) => sentence.startsWith('+');
  return [...folders, ...rest.filter(isNew), ...sentences, ...rest.filter((sentence) => !isNew(sentence))];
}

/** Whether a change is only that the chapter's folder has another name. */
function isRenaming({ what, before, after }: Change): boolean {
  return what === 'moved' && before?.chapter !== after?.chapter;
}

/** A folder's new name, told once and not file by file: where its chapter is, or at whatever alone is told of it. */
function tellFolder(group: readonly Change[], lang: Lang): string[] {
  const own = group.find(({ before, after }) => before?.kind === 'chapter' && after && before.chapter !== after.chapter);
  const { before, after } = own ?? group.find((one) => isRenaming(one) && recordOf(one).year === undefined) ?? {};
  if (!before || !after) return [];
  return [
    {
      vi: `thư mục đổi tên: ${before.chapter} → ${after.chapter}; mục nào không kể dưới đây thì giữ nguyên nội dung`,
      en: `the folder was renamed: ${before.chapter} → ${after.chapter}; what is not told below says the same as before`,
    }[lang],
  ];
}

/** More changes of a kind than this are told by their number. */
const MOST = 6;

const LEADS: Readonly<Record<Change['what'], Words>> = {
  added: { vi: 'thêm', en: 'new' },
  removed: { vi: 'MẤT', en: 'LOST' },
  edited: { vi: 'sửa', en: 'changed' },
  moved: { vi: 'chuyển sang tệp khác', en: 'now in another file' },
};

function sentencesOfKind(same: readonly Change[], names: Names, lang: Lang): string[] {
  const [first] = same;
  if (!first) return [];
  const { what } = first;
  const { kind } = recordOf(first);
  const people = kind === 'member' || kind === 'volunteer';
  const records = same.map(recordOf);
  if (what === 'moved' || same.length > MOST) return [countOf(same, lang)];
  if (what === 'added' && people)
    return [`+${counted(same.length, kind, lang)}: ${records.map((record) => person(record, names)).join(', ')}`];
  return same.flatMap((change) => {
    const record = recordOf(change);
    if (kind === 'seal') return tellSeal(change, names, lang, (fields) => fieldsOf(record, fields, names, lang));
    if (isAboutRights(change)) return tellRights(change, names, lang, (field) => fieldSentence(record, field, names, lang));
    const name = titleOfRecord(record, names, lang);
    if (record.kind === 'file') return tellUnread(record.file, what, lang);
    if (what === 'added') {
      const more = facts(record, lang);
      return `${LEADS.added[lang]} ${name}${more ? `: ${more}` : ''}`;
    }
    if (what === 'removed') {
      const more = facts(record, lang);
      return `${LEADS.removed[lang]} ${name}${more ? ` (${more})` : ''}`;
    }
    const cancelled = change.fields.find(({ field, before }) => field.startsWith('huy') && before === undefined);
    if (cancelled) {
      const reason = record.fields.get('huy/ly_do');
      const words = { vi: 'hủy', en: 'cancelled' }[lang];
      const amount = ['so_tien', 'thu', 'chi'].flatMap((field) => {
        const value = record.fields.get(field);
        return value === undefined ? [] : [fieldText(record, field, value, lang)];
      });
      return `${words} ${name}${amount.length > 0 ? ` (${amount.join(', ')})` : ''}${reason ? `: ${reason}` : ''}`;
    }
    return `${LEADS.edited[lang]} ${name}: ${fieldsOf(record, change.fields, names, lang)}`;
  });
}

/** A file that can no longer be read, or can be again. */
function tellUnread(file: string, what: Change['what'], lang: Lang): string {
  return what === 'added'
    ? {
        vi: `${file}: tệp này đang hỏng nên chưa đọc được; sửa xong, hoi sẽ so với bản cuối cùng còn đọc được`,
        en: `${file}: this file is broken and cannot be read yet; once it is mended, hoi compares it with the last state that could`,
      }[lang]
    : {
        vi: `${file}: đọc lại được, đã so với bản cuối cùng còn đọc được`,
        en: `${file} can be read again, and was compared with the last state that could`,
      }[lang];
}

function countOf(same: readonly Change[], lang: Lang): string {
  const records = same.map(recordOf);
  const { what } = same[0] as Change;
  const { kind } = records[0] as AuditRecord;
  const ids = records.map(({ id }) => id).sort();
  const range =
    ids.length > 1 && ids.every((id) => /^[A-Z]{2,4}-T?\d+$/.test(id)) && kind !== 'voucher' ? ` (${ids[0]} … ${ids.at(-1)})` : '';
  const sum = kind === 'receipt' ? total(records, 'so_tien', lang) : undefined;
  const lead = what === 'added' ? '+' : `${LEADS[what][lang]} `;
  return `${lead}${counted(records.length, kind, lang)}${range}${sum ? `, ${{ vi: 'cộng', en: 'in all' }[lang]} ${sum}` : ''}`;
}

/** More values than this are told by their number. */
const MOST_FIELDS = 6;

function fieldsOf(record: AuditRecord, fields: readonly FieldChange[], names: Names, lang: Lang): string {
  const said = fields.slice(0, MOST_FIELDS).map((change) => fieldSentence(record, change, names, lang));
  const more = fields.length - said.length;
  return [...said, ...(more > 0 ? [{ vi: `và ${more} mục nữa`, en: `and ${more} more` }[lang]] : [])].join('; ');
}

/** One value: `năm sinh 1980 → 1981`, `thêm số thẻ 000123`, `bỏ số thẻ 000123`. */
function fieldSentence(record: AuditRecord, { field, before, after }: FieldChange, names: Names, lang: Lang): string {
  const name = titleOfField(record, field, names, lang);
  if (isHidden(record, field, names)) return `${name} (${{ vi: 'không ghi', en: 'not shown' }[lang]})`;
  const text = (value: string) => textOfField(record, field, value, names, lang);
  if (before === undefined) return `${{ vi: 'thêm', en: 'new' }[lang]} ${name} ${text(after ?? '')}`;
  if (after === undefined) return `${{ vi: 'bỏ', en: 'without' }[lang]} ${name} ${text(before)}`;
  return `${name} ${text(before)} → ${text(after)}`.trim();
}
