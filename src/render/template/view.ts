import { amountInWords } from '../../i18n/amount-in-words.ts';
import { formatCount, formatDay, formatMoney } from '../../i18n/numbers.ts';
import { gathered } from '../../report/gathered.ts';
import { annexesOf, type Report, type Table, type Voice, writtenSheets } from '../../report/model.ts';
import { dayInWords, officialNumber, otherRecipients, roman } from '../official.ts';
import { escapeMarkdown } from './escape.ts';
import { deeds, ended, lowerFirst, outcomes, timeliness } from './told.ts';

/** A line of this many chapters is told in the text, and so many lines of a part; all of them stand in the annex. */
const SHARED = 2;
const MOST_SHARED = 5;

/** Names of a template with what stands for them. */
export type View = Readonly<Record<string, unknown>>;

/**
 * What a template can look up: ready-made, escaped Markdown text under Vietnamese names, and nothing else.
 * `tableText` gives what a table is in the text: Markdown, or a mark at its place; `bars` the indicators drawn in text, where that helps.
 */
export function templateView(report: Report, tableText: (table: Table) => string, bars: string): View {
  const { lang, issuer, prose, source } = report;
  const list = (items: readonly string[]) => items.map(escapeMarkdown);
  const voices = (all: readonly Voice[]) => all.map(({ name, items }) => ({ ten: escapeMarkdown(name), noi_dung: list(items) }));
  const shared = (all: readonly Voice[]) =>
    gathered(all)
      .filter(({ chapters }) => chapters.length >= SHARED)
      .slice(0, MOST_SHARED)
      .map(({ text, chapters }) => ({ noi_dung: escapeMarkdown(text), so: chapters.length }));
  const points = (items: readonly string[]) => list(items.map(ended));
  const annexNumbers = annexesOf(report).map(({ id }, index) => [id.replaceAll('-', '_'), roman(index + 1)] as const);
  const tables: Record<string, string> = {};
  for (const sheet of writtenSheets(report))
    for (const table of sheet.tables) tables[`${sheet.id}_${table.id}`.replaceAll('-', '_')] = tableText(table);
  return {
    nam: report.year,
    nam_sau: report.year + 1,
    so_lieu_den: formatDay(report.asOf, lang),
    dau: report.stamps.join(' – '),
    cap_tren: escapeMarkdown(issuer.superior),
    don_vi: escapeMarkdown(issuer.name),
    so: escapeMarkdown(officialNumber(issuer.number)),
    dia_danh: escapeMarkdown(issuer.placeName),
    ngay: issuer.day === undefined ? '' : formatDay(issuer.day, lang),
    ngay_chu: dayInWords(issuer.day, lang),
    tham_quyen: escapeMarkdown(issuer.authority ?? ''),
    chuc_vu: escapeMarkdown(issuer.office),
    nguoi_ky: escapeMarkdown(issuer.signatory),
    noi_nhan: list(issuer.recipients),
    noi_nhan_khac: list(otherRecipients(issuer)),
    ke_hoach: escapeMarkdown(report.planTitle),
    ke_hoach_ngay: report.plan.day === undefined ? '' : dayInWords(report.plan.day, lang),
    ke_hoach_cua: escapeMarkdown(report.plan.issuer),
    ke_hoach_trich_yeu: escapeMarkdown(lowerFirst((report.plan.subject ?? '').replace(/^về (?:việc )?/i, ''))),
    mot_co_so: source.settings.chapter !== undefined,
    chua_bao_cao: list(report.notReported),
    bao_cao_co_so: timeliness(report),
    chi_tieu_dat: outcomes(report, 'met'),
    chi_tieu_chua_dat: outcomes(report, 'missed'),
    hoat_dong: deeds(report),
    chi_dao: list(prose.guidance),
    ket_qua: list(prose.results),
    mo_hinh: points(prose.models),
    mo_hinh_co_so: voices(prose.chapterModels),
    so_mo_hinh_co_so: gathered(prose.chapterModels).length,
    uu_diem: points(prose.strengths),
    uu_diem_co_so: voices(prose.chapterStrengths),
    uu_diem_chung: shared(prose.chapterStrengths),
    han_che: points(prose.weaknesses),
    han_che_co_so: voices(prose.chapterWeaknesses),
    han_che_chung: shared(prose.chapterWeaknesses),
    nguyen_nhan: points(prose.causes),
    bai_hoc: points(prose.lessons),
    kien_nghi: points(prose.proposals),
    kien_nghi_co_so: voices(prose.chapterProposals),
    kien_nghi_chung: shared(prose.chapterProposals),
    phuong_huong: points(prose.direction),
    nhiem_vu: report.tasks.map(({ id, text, planned, done, own }) => ({
      muc: id,
      noi_dung: escapeMarkdown(text),
      de_ra: planned,
      hoan_thanh: done,
      viec_lam: points(own),
    })),
    so_lieu: totals(report),
    so_sanh: report.compared.map(tableText),
    bieu_do: { chi_tieu: bars },
    bang: tables,
    phu_luc_den: roman(annexesOf(report).length),
    phu_luc_so: Object.fromEntries(annexNumbers),
    phu_luc: annexesOf(report).map((sheet, index) => ({
      so: roman(index + 1),
      ten: escapeMarkdown(sheet.title),
      bang: sheet.tables.map((table) => ({ ten: escapeMarkdown(table.title), noi_dung: tableText(table) })),
    })),
    nguon: { commit: source.commit ?? '', chua_ghi_nhan: source.dirty, phien_ban: source.version, cach_tinh: list(source.choices) },
  };
}

/** The totals under the names that `so_lieu` and the references in a report's prose have for them. */
function totals({ size, lang }: Report): Record<string, string> {
  const { quy_nhan_dao: fund, ...counts } = size;
  const counted = Object.entries(counts).map(([key, value]) => [key, value === undefined ? '' : formatCount(value, lang)] as const);
  const [money, words] = fund === undefined ? ['', ''] : [formatMoney(fund, lang), amountInWords(fund, lang)];
  return Object.fromEntries([...counted, ['quy_nhan_dao', money], ['quy_nhan_dao_bang_chu', words]]);
}
