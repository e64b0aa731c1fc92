import { formatDay } from '../../i18n/numbers.ts';
import { annexesOf, type Report, type Voice } from '../../report/model.ts';
import { escapeMarkdown } from './escape.ts';
import { markdownTable } from './table.ts';

/** What a template can look up: ready-made, escaped Markdown text under Vietnamese names, and nothing else. */
export function templateView(report: Report): Record<string, unknown> {
  const { lang, issuer, prose, source } = report;
  const list = (items: readonly string[]) => items.map(escapeMarkdown);
  const voices = (all: readonly Voice[]) => all.map(({ name, items }) => ({ ten: escapeMarkdown(name), noi_dung: list(items) }));
  const tables: Record<string, string> = {};
  for (const sheet of annexesOf(report))
    for (const table of sheet.tables) tables[`${sheet.id}_${table.id}`.replaceAll('-', '_')] = markdownTable(table, lang);
  return {
    nam: report.year,
    nam_sau: report.year + 1,
    so_lieu_den: formatDay(report.asOf, lang),
    dau: report.stamps.join(' – '),
    cap_tren: escapeMarkdown(issuer.superior),
    don_vi: escapeMarkdown(issuer.name),
    so: escapeMarkdown(issuer.number),
    dia_danh: escapeMarkdown(issuer.placeName),
    ngay: issuer.day === undefined ? '' : formatDay(issuer.day, lang),
    ngay_chu: issuer.day === undefined ? 'ngày …… tháng …… năm ……' : dayInWords(issuer.day),
    tham_quyen: escapeMarkdown(issuer.authority ?? ''),
    chuc_vu: escapeMarkdown(issuer.office),
    nguoi_ky: escapeMarkdown(issuer.signatory),
    noi_nhan: list(issuer.recipients),
    ke_hoach: escapeMarkdown(report.planTitle),
    chua_bao_cao: list(report.notReported),
    chi_dao: list(prose.guidance),
    ket_qua: list(prose.results),
    mo_hinh: list(prose.models),
    mo_hinh_co_so: voices(prose.chapterModels),
    uu_diem: list(prose.strengths),
    uu_diem_co_so: voices(prose.chapterStrengths),
    han_che: list(prose.weaknesses),
    han_che_co_so: voices(prose.chapterWeaknesses),
    nguyen_nhan: list(prose.causes),
    bai_hoc: list(prose.lessons),
    kien_nghi: list(prose.proposals),
    kien_nghi_co_so: voices(prose.chapterProposals),
    phuong_huong: list(prose.direction),
    nhiem_vu: report.tasks.map(({ id, text, planned, done, own }) => ({
      muc: id,
      noi_dung: escapeMarkdown(text),
      de_ra: planned,
      hoan_thanh: done,
      viec_lam: list(own),
    })),
    bang: tables,
    phu_luc: annexesOf(report).map((sheet, index) => ({
      so: index + 1,
      ten: escapeMarkdown(sheet.title),
      bang: sheet.tables.map((table) => ({ ten: escapeMarkdown(table.title), noi_dung: markdownTable(table, lang) })),
    })),
    nguon: { commit: source.commit ?? '', chua_ghi_nhan: source.dirty, phien_ban: source.version, cach_tinh: list(source.choices) },
  };
}

/** `ngày 02 tháng 12 năm 2016`: days below 10 and the months 1 and 2 with a leading 0 (Decree 30/2020, annex I). */
function dayInWords(day: string): string {
  const month = Number(day.slice(5, 7));
  return `ngày ${day.slice(8, 10)} tháng ${month < 3 ? `0${month}` : month} năm ${day.slice(0, 4)}`;
}
