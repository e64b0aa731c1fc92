import type { Trust } from '../findings/trust.ts';
import { CHAPTERS_FOLDER, YEAR_FILES, yearFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Dataset } from '../model/dataset.ts';
import { related } from './references.ts';
import { defineRule } from './rule.ts';

interface Params {
  readonly name: string;
  readonly year: number;
  readonly before: number;
  readonly after: number;
  readonly dues: boolean;
  readonly chapters: readonly string[];
  readonly path: string;
}

/**
 * A fund and the dues go on from year to year: a year without a book between two that have one is a file that got lost
 * (data-model, quy-nhan-dao.yaml and hoi-phi.yaml). Other files may be missing, which counts as not done.
 */
export const yearFileGap = defineRule<Params>({
  code: 'H416',
  name: 'year-file-gap',
  severity: 'warning',
  ensures: { vi: 'Sổ quỹ, sổ hội phí không thiếu năm nào ở giữa', en: 'No year is missing between the books of fund and dues' },
  message: ({ name, year, before, after, chapters }) =>
    chapters.length > 1
      ? {
          vi: `${chapters.length} Hội cơ sở không có ${name} năm ${year}, dù có năm ${before} và ${after}`,
          en: `${chapters.length} chapters have no ${name} of ${year}, though they have those of ${before} and ${after}`,
        }
      : {
          vi: `${chapters[0]} không có ${name} năm ${year}, dù có năm ${before} và ${after}`,
          en: `${chapters[0]} has no ${name} of ${year}, though it has those of ${before} and ${after}`,
        },
  hint: ({ dues, path, chapters }) => ({
    vi: `nếu xóa nhầm thì lấy lại: git restore -- ${path} (đã commit thì tìm bằng git log -- ${path})${chapters.length > 1 ? ', các tệp dưới đây cũng vậy' : ''}; nếu chưa nhập thì nhập theo ${dues ? 'phiếu thu, năm không thu thì chỉ ghi ky_thu' : 'sổ quỹ, năm không thu chi thì ghi du_dau và phieu: {}'}`,
    en: `if it was removed by mistake, restore it: git restore -- ${path} (once committed, find it by git log -- ${path})${chapters.length > 1 ? ', and so the files below' : ''}; otherwise enter it from ${dues ? 'the receipts, or ky_thu (instalments) alone if none were given' : 'the fund book, or du_dau (opening balance) and phieu: {} if nothing moved'}`,
  }),
  *check(data, trust) {
    for (const kind of ['dues', 'fund'] as const) {
      const gaps = new Map<number, { chapter: Chapter; before: number; after: number }[]>();
      for (const chapter of data.chapters) {
        const years = data.years.filter((year) => data.files.has(yearFile(chapter.slug, year, kind)));
        for (const [index, after] of years.entries()) {
          const before = years[index - 1] ?? after;
          if (after - before < 2 || after - before >= FAR || misplaced(data, trust, chapter.slug, after)) continue;
          for (let year = before + 1; year < after; year += 1) gaps.set(year, [...(gaps.get(year) ?? []), { chapter, before, after }]);
        }
      }
      for (const [year, [first, ...others]] of gaps) {
        if (!first) continue;
        const { chapter, before, after } = first;
        const file = yearFile(chapter.slug, year, kind);
        const chapters = [first, ...others].map((one) => one.chapter.name);
        yield {
          file,
          path: [],
          params: { name: YEAR_FILES[kind], year, before, after, dues: kind === 'dues', chapters, path: file },
          related: others
            .slice(0, MOST_PLACES)
            .map((one) => related(yearFile(one.chapter.slug, year, kind), [], { vi: 'cũng không có', en: 'is missing too' })),
        };
      }
    }
  },
});

/** Whether something of a chapter stands under a wrong name or in a year far away: it may be the very file. */
function misplaced(data: Dataset, trust: Trust, slug: string, near: number): boolean {
  const folder = `${CHAPTERS_FOLDER}/${slug}/`;
  return [...trust.doubtful()].some((file) => {
    const year = Number(file.startsWith(folder) ? file.slice(folder.length).split('/')[0] : Number.NaN);
    return file.startsWith(folder) && (!data.files.has(file) || Math.abs(year - near) >= FAR);
  });
}

/** Years so far apart are a wrong year (H022), not a gap. */
const FAR = 10;
const MOST_PLACES = 10;
