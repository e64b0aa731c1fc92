import type { Lang, Words } from '../../i18n/lang.ts';
import type { Change } from '../compare.ts';
import { recordOf } from '../compare.ts';
import type { AuditRecord } from '../record.ts';
import type { Names } from './names.ts';

/** Values of a person's rights that may be one or a list: `hoi_co_so: xa-a` and `hoi_co_so: [xa-a]` say the same. */
const LISTS = ['hoi_co_so', 'email', 'khoa_ky'] as const;

/** Whether a change is about the rights of one person. */
export function isAboutRights(change: Change): boolean {
  return recordOf(change).kind === 'rights' && recordOf(change).id !== '';
}

/** Whose rights a record tells: `quyền sửa dữ liệu của Nguyễn Văn An`; by the entry's key where names are not shown. */
export function rightsOf(record: AuditRecord, names: Names, lang: Lang): string {
  return `${{ vi: 'quyền sửa dữ liệu của', en: 'the rights of' }[lang]} ${whose(record, names)}`;
}

/**
 * What became of a person's rights: `quyền của Nguyễn Văn An: thêm xã Hàm Rồng`; `other` tells the values that are no lists.
 */
export function tellRights(change: Change, names: Names, lang: Lang, other: (field: Change['fields'][number]) => string): string {
  const record = recordOf(change);
  if (change.what === 'added') return `${{ vi: 'thêm', en: 'new:' }[lang]} ${rightsOf(record, names, lang)}${scope(record, names, lang)}`;
  if (change.what === 'removed')
    return `${{ vi: 'bỏ', en: 'no longer:' }[lang]} ${rightsOf(record, names, lang)}${scope(record, names, lang)}`;
  const said = LISTS.flatMap((list) => {
    const [before, after] = [valuesOf(change.before, list), valuesOf(change.after, list)];
    const tell = (verb: Words, values: readonly string[]) =>
      values.length === 0 ? [] : [`${verb[lang]} ${WHAT[list][lang]}${values.map((one) => named(list, one, names, lang)).join(', ')}`];
    return [
      ...tell(
        ADDED,
        after.filter((one) => !before.includes(one)),
      ),
      ...tell(
        DROPPED,
        before.filter((one) => !after.includes(one)),
      ),
    ];
  });
  const rest = change.fields.filter(({ field }) => !LISTS.some((list) => field === list || field.startsWith(`${list}\0`))).map(other);
  const what = [...said, ...rest];
  const nothing = { vi: 'viết lại, quyền vẫn như cũ', en: 'written otherwise, the rights are the same' }[lang];
  return `${{ vi: 'quyền của', en: 'the rights of' }[lang]} ${whose(record, names)}: ${what.length > 0 ? what.join('; ') : nothing}`;
}

const ADDED: Words = { vi: 'thêm', en: 'also' };
const DROPPED: Words = { vi: 'bỏ', en: 'without' };
const WHAT: Readonly<Record<(typeof LISTS)[number], Words>> = {
  hoi_co_so: { vi: '', en: '' },
  email: { vi: 'email ', en: 'e-mail ' },
  khoa_ky: { vi: 'khóa ký ', en: 'signing key ' },
};

function whose({ id, fields }: AuditRecord, names: Names): string {
  return (names.shown ? fields.get('ho_ten') : undefined) ?? id;
}

function scope(record: AuditRecord, names: Names, lang: Lang): string {
  const chapters = valuesOf(record, 'hoi_co_so').map((one) => named('hoi_co_so', one, names, lang));
  const own = record.fields.get('tep_cua_hoi') === 'true' ? [{ vi: 'tệp của Hội', en: "the association's own files" }[lang]] : [];
  return chapters.length + own.length === 0 ? '' : `: ${[...chapters, ...own].join(', ')}`;
}

function valuesOf(record: AuditRecord | undefined, list: string): string[] {
  return [...(record?.fields ?? [])].flatMap(([field, value]) => (field === list || field.startsWith(`${list}\0`) ? [value] : []));
}

/** A chapter by its name, a key by its beginning. */
function named(list: (typeof LISTS)[number], value: string, names: Names, lang: Lang): string {
  if (list === 'hoi_co_so') return value === 'tat_ca' ? { vi: 'mọi Hội cơ sở', en: 'all chapters' }[lang] : names.chapter(value);
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}
