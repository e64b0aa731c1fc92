import type { Lang, Words } from '../../i18n/lang.ts';
import { formatDay, formatMoney } from '../../i18n/numbers.ts';
import { labelOf, titleOf } from '../../schema/labels.ts';
import { schemaAt } from '../../schema/schemas.ts';
import { type AuditRecord, fieldPath, type RecordKind } from '../record.ts';

/** What an entry is called, before its id. */
export const KIND_NAMES: Readonly<Record<RecordKind, Words>> = {
  association: { vi: 'thông tin của Hội', en: 'the association' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  chapter: { vi: 'thông tin Hội cơ sở', en: 'chapter' },
  officer: { vi: 'cán bộ', en: 'officer' },
  place: { vi: 'địa bàn', en: 'place' },
  member: { vi: 'hội viên', en: 'member' },
  volunteer: { vi: 'tình nguyện viên', en: 'volunteer' },
  'chapter-plan': { vi: 'kế hoạch của cơ sở', en: "chapter's plan" },
  measure: { vi: 'biện pháp', en: 'measure' },
  instalment: { vi: 'kỳ thu hội phí đến tháng', en: 'dues instalment through month' },
  exemption: { vi: 'miễn hội phí', en: 'exemption from dues' },
  receipt: { vi: 'phiếu thu hội phí', en: 'dues receipt' },
  'passed-on': { vi: 'nộp hội phí lên cấp trên', en: 'dues passed on' },
  fund: { vi: 'quỹ nhân đạo', en: 'humanitarian fund' },
  voucher: { vi: 'phiếu', en: 'voucher' },
  'cash-count': { vi: 'kiểm quỹ ngày', en: 'cash count of' },
  'in-kind': { vi: 'hiện vật', en: 'gift in kind' },
  register: { vi: 'sổ', en: 'register' },
  inspection: { vi: 'kiểm tra', en: 'inspection' },
  training: { vi: 'tập huấn', en: 'training' },
  activity: { vi: 'hoạt động', en: 'activity' },
  evaluation: { vi: 'đánh giá cán bộ', en: "officer's evaluation" },
  award: { vi: 'khen thưởng', en: 'award' },
  title: { vi: 'danh hiệu', en: 'title' },
  'chapter-report': { vi: 'báo cáo năm của cơ sở', en: "chapter's annual report" },
  'association-report': { vi: 'báo cáo năm của Hội', en: "association's annual report" },
  rights: { vi: 'quyền sửa dữ liệu', en: 'rights' },
  seal: { vi: 'niêm phong', en: 'seal' },
  file: { vi: 'tệp', en: 'file' },
};

/** What several entries are counted as, where their name alone would not do; English has its plural. */
export const COUNT_NAMES: Readonly<Partial<Record<RecordKind, Words>>> = {
  chapter: { vi: 'Hội cơ sở', en: 'chapters' },
  voucher: { vi: 'phiếu thu, chi của quỹ', en: 'fund vouchers' },
  instalment: { vi: 'kỳ thu hội phí', en: 'dues instalments' },
  exemption: { vi: 'người được miễn hội phí', en: 'exemptions from dues' },
  'passed-on': { vi: 'lần nộp hội phí lên cấp trên', en: 'payments of dues passed on' },
  'cash-count': { vi: 'lần kiểm quỹ', en: 'cash counts' },
  'in-kind': { vi: 'lần nhận hiện vật', en: 'gifts in kind' },
  inspection: { vi: 'lần kiểm tra', en: 'inspections' },
  training: { vi: 'lần tập huấn', en: 'trainings' },
  activity: { vi: 'hoạt động', en: 'activities' },
  evaluation: { vi: 'đánh giá cán bộ', en: "officers' evaluations" },
  award: { vi: 'lượt khen thưởng', en: 'awards' },
  rights: { vi: 'người được sửa dữ liệu', en: 'people with rights' },
  seal: { vi: 'báo cáo được niêm phong', en: 'sealed reports' },
};

/** What a value of a record is called: the schema's title, in a sentence. */
export function fieldName(record: AuditRecord, field: string, lang: Lang): string {
  const path = fieldPath(field);
  const names = path.flatMap((step, index) => {
    const title = titleOf(schemaAt(record.fileKind, [...record.path, ...path.slice(0, index + 1)]))?.[lang];
    return typeof step === 'number' ? [] : [title || step.replaceAll('_', ' ')];
  });
  const name = names.at(-1) ?? '';
  // What an English gloss explains behind a colon is no part of the name, nor is the number of a part of a report before it.
  return inSentence(lang === 'en' ? name.replace(/^part \d: /, '').replace(/:.*$/s, '') : name);
}

/** A value of a record as people write it: days, money and the schema's labels; a long text is cut. */
export function fieldText(record: AuditRecord, field: string, value: string, lang: Lang): string {
  const path = [...record.path, ...fieldPath(field)];
  const schema = schemaAt(record.fileKind, path);
  if (schema?.enum) return labelOf(record.fileKind, path, value, lang) ?? value;
  if (schema?.type === 'boolean' && /^(?:true|false)$/.test(value)) return YES_NO[value === 'true' ? 'yes' : 'no'][lang];
  if (schema?.format === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, lang);
  if (schema?.title?.includes('(đồng)') && /^-?\d{1,15}$/.test(value)) return formatMoney(Number(value), lang);
  return value.length > LONGEST ? `“${value.slice(0, LONGEST - 1).trimEnd()}…”` : value.includes(' ') ? `“${value}”` : value;
}

const LONGEST = 60;

const YES_NO = { yes: { vi: 'có', en: 'yes' }, no: { vi: 'không', en: 'no' } } as const;

/** A title inside a sentence: no unit behind it, and no capital that only begins a line. */
function inSentence(title: string): string {
  const bare = title.replace(/ \((?:đồng|%)\)$/, '');
  return /^\p{Lu}[\p{Ll}\s,]/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}
