import type { Lang } from '../../i18n/lang.ts';
import type { LostInMerge } from '../merge.ts';
import { fieldName, fieldText } from './labels.ts';
import type { Names } from './names.ts';
import { titleOfRecord } from './people.ts';

/** What a merge did not keep, in one sentence. */
export function tellLost({ record, how, field, expected, found }: LostInMerge, names: Names, lang: Lang): string {
  const where = record.chapter === undefined ? '' : `${names.chapter(record.chapter)}: `;
  const who = titleOfRecord(record, names, lang);
  switch (how) {
    case 'gone':
      return { vi: `${where}hợp nhất làm MẤT ${who}`, en: `${where}the merge LOST ${who}` }[lang];
    case 'back':
      return { vi: `${where}hợp nhất đưa trở lại ${who} đã bỏ`, en: `${where}the merge brought back ${who}, which had been removed` }[lang];
    case 'twice':
      return {
        vi: `${where}hai bên cùng cấp mã ${record.id} cho hai mục khác nhau, hợp nhất chỉ còn một: ${who}`,
        en: `${where}both sides gave ${record.id} to different records, and the merge kept one: ${who}`,
      }[lang];
    case 'value': {
      const name = fieldName(record, field ?? '', lang);
      const text = (value: string | undefined) =>
        value === undefined ? { vi: '(không có)', en: '(none)' }[lang] : fieldText(record, field ?? '', value, lang);
      return {
        vi: `${where}hợp nhất làm sai ${who}: ${name} phải là ${text(expected)}, đang là ${text(found)}`,
        en: `${where}the merge spoilt ${who}: ${name} should be ${text(expected)} and is ${text(found)}`,
      }[lang];
    }
  }
}
