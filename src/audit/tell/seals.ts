import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay, formatHundredths } from '../../i18n/numbers.ts';
import { INDICATOR_HEADS } from '../../indicators/words.ts';
import { INDICATOR_IDS } from '../../model/plan.ts';
import { OWN_REPORT } from '../../model/seal.ts';
import type { Change, FieldChange } from '../compare.ts';
import { recordOf } from '../compare.ts';
import type { AuditRecord } from '../record.ts';
import type { Names } from './names.ts';

/** The report that was sealed: `báo cáo năm 2016 của Hội`. */
export function sealedReport({ id, year }: AuditRecord, names: Names, lang: Lang): string {
  const whose = id === OWN_REPORT ? { vi: 'Hội', en: "the association's" } : { vi: names.chapter(id), en: `${names.chapter(id)}'s` };
  return { vi: `báo cáo năm ${year} của ${whose.vi}`, en: `${whose.en} report of ${year}` }[lang];
}

/** What became of a sealed report: submitted, opened, submitted again; `other` tells values that no command changes. */
export function tellSeal(change: Change, names: Names, lang: Lang, other: (fields: readonly FieldChange[]) => string): string[] {
  const record = recordOf(change);
  const report = sealedReport(record, names, lang);
  if (change.what === 'removed') return [{ vi: `MẤT niêm phong ${report}`, en: `LOST the seal of ${report}` }[lang]];
  const before = change.before?.fields ?? new Map<string, string>();
  const told = new Set<string>();
  const said: string[] = [];
  if (change.what === 'added')
    said.push({ vi: `nộp ${report}${submitted(record, '', lang)}`, en: `submitted ${report}${submitted(record, '', lang)}` }[lang]);
  for (const number of amendmentsOf(record)) {
    const at = `dinh_chinh/${number}/`;
    if (!before.has(`${at}ly_do`)) {
      for (const part of ['ngay', 'nguoi', 'ly_do']) told.add(`${at}${part}`);
      const reason = record.fields.get(`${at}ly_do`) ?? '';
      said.push({ vi: `mở đính chính số ${number} ${report}: ${reason}`, en: `opened amendment ${number} of ${report}: ${reason}` }[lang]);
    }
    const again = `${at}ban_moi/`;
    if (record.fields.has(`${again}ngay_nhan`) && !before.has(`${again}ngay_nhan`)) {
      for (const field of record.fields.keys()) if (field.startsWith(again)) told.add(field);
      const moved = movedFigures(record, number === 1 ? '' : `dinh_chinh/${number - 1}/ban_moi/`, again, lang);
      const figures = moved.length > 0 ? moved.join('; ') : { vi: 'số liệu chỉ tiêu không đổi', en: 'the same figures' }[lang];
      said.push(
        {
          vi: `nộp lại ${report} (đính chính số ${number}): ${figures}`,
          en: `submitted ${report} again (amendment ${number}): ${figures}`,
        }[lang],
      );
    }
  }
  const rest = change.fields.filter(({ field }) => !told.has(field));
  if (rest.length > 0)
    said.push({ vi: `sửa niêm phong ${report}: ${other(rest)}`, en: `changed the seal of ${report}: ${other(rest)}` }[lang]);
  return said;
}

function amendmentsOf({ fields }: AuditRecord): number[] {
  const numbers = [...fields.keys()].flatMap((field) => /^dinh_chinh\/(\d+)\//.exec(field)?.[1] ?? []);
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b);
}

function submitted({ fields }: AuditRecord, at: string, lang: Lang): string {
  const [number, to] = [fields.get(`${at}so`), fields.get(`${at}so_lieu_den`)];
  const parts = [
    ...(number === undefined ? [] : [{ vi: `số ${number}`, en: `no. ${number}` }[lang]]),
    ...(to === undefined ? [] : [`${{ vi: 'số liệu đến', en: 'figures as of' }[lang]} ${formatDay(to, lang)}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** The indicators that are not what was sealed before: `Hội phí 4/8 = 50,00% → 4/7 = 57,14%`. */
function movedFigures({ fields }: AuditRecord, from: string, to: string, lang: Lang): string[] {
  const share = (at: string) => {
    const [met, all, percent] = ['so_dat', 'tong_so', 'ty_le'].map((part) => fields.get(`${at}${part}`));
    if (met === undefined || all === undefined) return { vi: 'không có', en: 'none' }[lang];
    const count = `${formatCount(Number(met), lang)}/${formatCount(Number(all), lang)}`;
    return percent === undefined ? count : `${count} = ${formatHundredths(Math.round(Number(percent) * 100), lang)}%`;
  };
  return INDICATOR_IDS.flatMap((id) => {
    const [was, now] = [share(`${from}chi_tieu/${id}/`), share(`${to}chi_tieu/${id}/`)];
    return was === now ? [] : [`${INDICATOR_HEADS[id][lang]} ${was} → ${now}`];
  });
}
