import type { Lang } from '../../i18n/lang.ts';
import type { AuditRecord } from '../record.ts';
import { facts } from './facts.ts';
import type { Names } from './names.ts';
import { titleOfRecord } from './people.ts';

/** A record by itself, with where it belongs: `xã Hàng Vịnh, năm 2016: phiếu thu PT-014 (2.000.000 đ, 15/01/2016)`. */
export function tellRecord(record: AuditRecord, names: Names, lang: Lang): string {
  const more = facts(record, lang);
  const year = record.year === undefined ? '' : { vi: `, năm ${record.year}`, en: `, ${record.year}` }[lang];
  const where = record.chapter === undefined ? '' : `${names.chapter(record.chapter)}${year}: `;
  return `${where}${titleOfRecord(record, names, lang)}${more === '' ? '' : ` (${more})`}`;
}
