import { gradeName } from '../../i18n/grades.ts';
import type { Lang } from '../../i18n/lang.ts';
import { formatCount, formatDay, formatMoney } from '../../i18n/numbers.ts';
import { REGISTER_NAMES } from '../../indicators/words.ts';
import type { RegisterKind } from '../../model/plan.ts';
import { OWN_REPORT } from '../../model/seal.ts';
import type { AuditRecord, RecordKind } from '../record.ts';
import { COUNT_NAMES, fieldText, KIND_NAMES } from './labels.ts';

/** What a record is called in a sentence: `phiếu thu PT-014`, `tập huấn “Nghiệp vụ công tác Hội” ngày 12/05/2016`. */
export function recordName(record: AuditRecord, lang: Lang): string {
  const { kind, id, fields } = record;
  const name = KIND_NAMES[kind][lang];
  const text = (field: string) => {
    const value = fields.get(field);
    return value === undefined ? undefined : fieldText(record, field, value, lang);
  };
  const on = (field: string) => (fields.has(field) ? `${lang === 'vi' ? 'ngày' : 'of'} ${text(field)}` : undefined);
  switch (kind) {
    case 'place':
      return join(name, fields.get('ten') ?? id);
    case 'officer':
      return join(text('chuc_vu')?.toLowerCase() ?? name, fields.get('ho_ten'));
    case 'voucher':
      return join(id.startsWith('PC') ? { vi: 'phiếu chi', en: 'payment' }[lang] : { vi: 'phiếu thu', en: 'money in' }[lang], id);
    case 'cash-count':
      return join(name, /^\d{4}-\d\d-\d\d$/.test(id) ? formatDay(id, lang) : id);
    case 'register':
      return REGISTER_NAMES[id as RegisterKind]?.[lang] ?? join(name, id);
    case 'training':
    case 'activity':
      return join(name, text('ten'), on('ngay'));
    case 'inspection':
      return join(name, text('loai')?.toLowerCase(), on('ngay'));
    case 'award':
      return join(name, text('hinh_thuc'), text('nguoi') ?? text('tap_the'), on('ngay'));
    case 'measure':
    case 'in-kind':
      return join(name, fields.get('nhiem_vu'), text('noi_dung'));
    case 'passed-on':
      return join(name, on('ngay'));
    case 'association':
    case 'chapter':
    case 'fund':
    case 'title':
      return name;
    case 'rights':
      return id === '' ? name : join(name, { vi: 'của', en: 'of' }[lang], fields.get('ho_ten') ?? id);
    case 'seal':
      return join(
        name,
        id === OWN_REPORT ? { vi: 'báo cáo của Hội', en: "of the association's report" }[lang] : SEALED_OF[lang],
        id === OWN_REPORT ? undefined : id,
      );
    default:
      return join(name, id);
  }
}

const SEALED_OF: Readonly<Record<Lang, string>> = { vi: 'báo cáo của', en: 'of the report of' };

/** The values that a reader wants to know of a new record besides its name, most important first. */
const TELLING: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  receipt: ['so_tien', 'ngay', 'nguoi_nop'],
  voucher: ['thu', 'chi', 'ngay', 'nguoi', 'noi_dung'],
  'passed-on': ['so_tien'],
  'cash-count': [''],
  'in-kind': ['quy_doi'],
  instalment: ['han'],
  exemption: ['quyet_dinh', 'ngay'],
  register: ['cap_nhat'],
  training: ['so_nguoi'],
  activity: ['gia_tri', 'luot_nguoi'],
  inspection: ['ket_luan'],
  officer: ['tu'],
  measure: ['han', 'hoan_thanh'],
  evaluation: ['cap_tren_xep_loai'],
  title: ['cong_nhan/danh_hieu', 'cong_nhan/quyet_dinh', 'de_nghi/danh_hieu'],
  'chapter-plan': ['so', 'ngay'],
  'chapter-report': ['so', 'ngay', 'ngay_nhan'],
  'association-report': ['so', 'ngay', 'ngay_gui'],
  place: ['chi_hoi/ngay_thanh_lap'],
  fund: ['du_dau'],
  rights: ['tep_cua_hoi', 'hoi_co_so', 'tu', 'den'],
  seal: ['ngay_nhan', 'so_lieu_den'],
};

/** A new record in a few words: `2.000.000 đ, 15/01/2016, Doanh nghiệp Thủy sản`. */
export function facts(record: AuditRecord, lang: Lang): string {
  return (TELLING[record.kind] ?? [])
    .flatMap((field) => {
      const said = [...record.fields].filter(([key]) => key === field || key.startsWith(`${field}\0`));
      if (said.length === 0) return [];
      const texts = said.map(([key, value]) =>
        key.endsWith('danh_hieu') ? (gradeName(value, lang) ?? value) : fieldText(record, key, value, lang),
      );
      return [labelled(field, texts.join(', '), lang)];
    })
    .join(', ');
}

/** Words without which a value would not be understood. */
const BEFORE: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  ngay_nhan: { vi: 'nhận ngày ', en: 'received ' },
  ngay_gui: { vi: 'gửi ngày ', en: 'sent ' },
  'chi_hoi/ngay_thanh_lap': { vi: 'có chi hội từ ', en: 'subchapter since ' },
  han: { vi: 'hạn ', en: 'due ' },
  hoan_thanh: { vi: 'hoàn thành ', en: 'done ' },
  cap_nhat: { vi: 'cập nhật ', en: 'updated ' },
  tu: { vi: 'từ ', en: 'from ' },
  den: { vi: 'đến ', en: 'until ' },
  hoi_co_so: { vi: 'sửa ', en: 'may change ' },
  tep_cua_hoi: { vi: 'sửa tệp của Hội: ', en: "the association's files: " },
  so_lieu_den: { vi: 'số liệu đến ', en: 'figures as of ' },
  quyet_dinh: { vi: 'quyết định ', en: 'decision ' },
  'cong_nhan/danh_hieu': { vi: 'công nhận ', en: 'recognised: ' },
  'cong_nhan/quyet_dinh': { vi: 'quyết định ', en: 'decision ' },
  'de_nghi/danh_hieu': { vi: 'đề nghị ', en: 'proposed: ' },
  du_dau: { vi: 'số dư đầu kỳ ', en: 'opening balance ' },
};
const BEHIND: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  so_nguoi: { vi: ' người', en: ' people' },
  luot_nguoi: { vi: ' lượt người', en: ' people reached' },
};

function labelled(field: string, text: string, lang: Lang): string {
  return `${BEFORE[field]?.[lang] ?? ''}${text}${BEHIND[field]?.[lang] ?? ''}`;
}

/** The sum of money in some records, as told: `276.000 đ`; undefined where they hold none. */
export function total(records: readonly AuditRecord[], field: string, lang: Lang): string | undefined {
  const amounts = records.flatMap(({ fields }) => {
    const text = fields.get(field);
    return text !== undefined && /^\d{1,15}$/.test(text) ? [Number(text)] : [];
  });
  return amounts.length === 0
    ? undefined
    : formatMoney(
        amounts.reduce((sum, one) => sum + one, 0),
        lang,
      );
}

/** A count and what is counted. */
export function counted(count: number, kind: RecordKind, lang: Lang): string {
  const single = KIND_NAMES[kind][lang];
  const several = COUNT_NAMES[kind]?.[lang] ?? (lang === 'en' ? `${single}s` : single);
  return `${formatCount(count, lang)} ${lang === 'en' && count === 1 ? single : several}`;
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
