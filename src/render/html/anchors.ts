/** The list of the units that an indicator counted; with a chapter, those of that chapter. */
export function listAnchor(indicator: string, chapter?: string): string {
  return chapter === undefined ? `ds-${indicator}` : `ds-${indicator}--${chapter}`;
}

/** The vouchers of a chapter's fund. */
export function fundAnchor(chapter: string): string {
  return `phieu--${chapter}`;
}

/** The sections of the page, in order, by their anchors. */
export const SECTIONS = [
  { id: 'chi-tieu', title: { vi: 'Bảy chỉ tiêu', en: 'The indicators' } },
  { id: 'co-so', title: { vi: 'Theo Hội cơ sở', en: 'By chapter' } },
  { id: 'qua-cac-nam', title: { vi: 'Qua các năm', en: 'Over the years' } },
  { id: 'quy', title: { vi: 'Quỹ nhân đạo', en: 'Humanitarian fund' } },
  { id: 'hoi-phi', title: { vi: 'Hội phí theo kỳ', en: 'Dues by instalment' } },
  { id: 'thoi-han', title: { vi: 'Thời hạn báo cáo', en: 'Deadlines' } },
  { id: 'danh-sach', title: { vi: 'Danh sách sau mỗi con số', en: 'The units behind the numbers' } },
  { id: 'phu-luc', title: { vi: 'Phụ lục', en: 'Annexes' } },
  { id: 'nguon', title: { vi: 'Nguồn số liệu', en: 'Source of the figures' } },
] as const;
