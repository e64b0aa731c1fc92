import type { Lang } from '../../i18n/lang.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { AuditRecord } from '../record.ts';
import { recordName } from './facts.ts';
import type { Names } from './names.ts';
import { tellRecord } from './whole-record.ts';

/** So many entries are named one by one. */
const MOST_NAMED = 5;

/**
 * Some records of one file, in few words: a few by their names, many by their number and the first and the last of them:
 * `xã Hàng Vịnh: 412 mục (hội viên HAV-0001 … hội viên HAV-0412)`.
 */
export function tellMany(records: readonly AuditRecord[], names: Names, lang: Lang): string {
  const [first] = records;
  if (!first) return '';
  if (records.length === 1) return tellRecord(first, names, lang);
  const year = first.year === undefined ? '' : { vi: `, năm ${first.year}`, en: `, ${first.year}` }[lang];
  const where = first.chapter === undefined ? '' : `${names.chapter(first.chapter)}${year}: `;
  const called = records.map((one) => recordName(one, lang));
  const which = called.length > MOST_NAMED ? `${called[0]} … ${called.at(-1)}` : called.join('; ');
  return `${where}${formatCount(records.length, lang)} ${{ vi: 'mục', en: 'entries' }[lang]} (${which})`;
}
