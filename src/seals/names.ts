import { valueOn } from '../calendar/dated.ts';
import { yearEnd } from '../calendar/day.ts';
import type { Words } from '../i18n/lang.ts';
import { reportFile, yearFile } from '../layout/paths.ts';
import type { Dataset } from '../model/dataset.ts';
import { OWN_REPORT, type Seal, type SealedState } from '../model/seal.ts';

/**
 * The tag over a sealed report: `bao-cao/2016`, `bao-cao/xa-hang-vinh/2016`, and after an amendment `bao-cao/2016-dinh-chinh-1`.
 * Git keeps tags like files, so that `bao-cao/2016/xa-hang-vinh` could not stand beside `bao-cao/2016`.
 */
export function tagOf(year: number, key: string, amendment = 0): string {
  const report = key === OWN_REPORT ? `bao-cao/${year}` : `bao-cao/${key}/${year}`;
  return amendment === 0 ? report : `${report}-dinh-chinh-${amendment}`;
}

/** Whether a tag is called like one over some state of a report. */
export function isTagOf(tag: string, year: number, key: string): boolean {
  const first = tagOf(year, key);
  return tag === first || (tag.startsWith(`${first}-dinh-chinh-`) && /-\d+$/.test(tag));
}

/** What is sealed now: after the last amendment that was closed, and which one that was (0: none). */
export function latest({ first, amendments }: Pick<Seal, 'first' | 'amendments'>): {
  readonly state: SealedState;
  readonly amendment: number;
} {
  const last = amendments.findLast(({ closed }) => closed !== undefined);
  return { state: last?.closed ?? first, amendment: last?.number ?? 0 };
}

/** The amendment that is open, if one is. */
export function openAmendment({ amendments }: Pick<Seal, 'amendments'>): Seal['amendments'][number] | undefined {
  return amendments.find(({ closed }) => closed === undefined);
}

/** Where the sealed report itself stands. */
export function reportOf(year: number, key: string): string {
  return key === OWN_REPORT ? reportFile(year) : yearFile(key, year, 'chapter-report');
}

/** Options that name the report to `hoi submit`, `hoi amend` and `hoi verify`. */
export function optionsFor(year: number, key: string): string {
  return key === OWN_REPORT ? `--year ${year}` : `--year ${year} --chapter ${key}`;
}

/** The report in words: “báo cáo năm 2016 của Hội Chữ thập đỏ xã Hàng Vịnh”. */
export function reportName(data: Dataset, year: number, key: string): Words {
  // What it called itself that year: bodies were renamed and merged since.
  const names = data.association?.name ?? [];
  const own = valueOn(names, yearEnd(year)) ?? names[0]?.value;
  const body = key === OWN_REPORT ? (own ?? 'Hội') : chapterName(data, key);
  return { vi: `báo cáo năm ${year} của ${body}`, en: `the ${year} report of ${body}` };
}

/** A chapter's name, its folder's where it has none. */
export function chapterName(data: Dataset, slug: string): string {
  return data.bySlug.get(slug)?.name ?? slug;
}
