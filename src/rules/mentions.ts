import type { Path } from '../findings/finding.ts';
import type { Words } from '../i18n/lang.ts';
import { chapterFile, yearFile } from '../layout/paths.ts';
import type { Chapter } from '../model/chapter.ts';

/** Somewhere in a chapter's files that names a member or volunteer by id. */
export interface Mention {
  readonly kind: 'officer' | 'volunteer' | 'receipt' | 'exemption' | 'evaluation' | 'award';
  readonly id: string;
  readonly file: string;
  readonly path: Path;
  readonly on: 'key' | 'value';
  /** What names them there: `officer (Chủ tịch)`, `receipt HP-001 of 2016`. */
  readonly what: Words;
  /** The name written beside the id, where there is one. */
  readonly name?: string;
}

/** Every mention of one kind in a chapter's files, in the order of years and of the files. */
export function mentionsOf(chapter: Chapter, kind: Mention['kind']): Iterable<Mention> {
  return MENTIONS[kind](chapter);
}

/** Every mention of anybody in a chapter's files, by id. */
export function mentionsById(chapter: Chapter): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const kind of Object.keys(MENTIONS) as Mention['kind'][]) {
    for (const mention of mentionsOf(chapter, kind)) {
      const known = found.get(mention.id);
      if (known) known.push(mention);
      else found.set(mention.id, [mention]);
    }
  }
  return found;
}

export const OFFICES: Readonly<Record<string, Words>> = {
  chu_tich: { vi: 'Chủ tịch', en: 'chair' },
  pho_chu_tich: { vi: 'Phó Chủ tịch', en: 'deputy chair' },
  uy_vien: { vi: 'Ủy viên', en: 'committee member' },
};

const MENTIONS = {
  *officer({ slug, officers }: Chapter): Iterable<Mention> {
    const file = chapterFile(slug, 'chapter');
    for (const { index, memberId: id, office, name } of officers) {
      const what = OFFICES[office] ?? { vi: 'cán bộ', en: 'officer' };
      if (id !== undefined)
        yield { kind: 'officer', id, file, path: ['ban_chap_hanh', 'can_bo', index, 'hoi_vien'], on: 'value', what, name };
    }
  },
  *volunteer({ slug, volunteers }: Chapter): Iterable<Mention> {
    const file = chapterFile(slug, 'volunteers');
    for (const { id: volunteer, memberId: id } of volunteers) {
      const what = { vi: `tình nguyện viên ${volunteer}`, en: `volunteer ${volunteer}` };
      if (id !== undefined) yield { kind: 'volunteer', id, file, path: [volunteer, 'hoi_vien'], on: 'value', what };
    }
  },
  *receipt({ slug, years }: Chapter): Iterable<Mention> {
    for (const { year, dues } of years.values()) {
      const file = yearFile(slug, year, 'dues');
      for (const receipt of dues?.receipts ?? []) {
        const what = { vi: `phiếu thu ${receipt.id} năm ${year}`, en: `receipt ${receipt.id} of ${year}` };
        for (const { memberId: id } of receipt.shares)
          yield { kind: 'receipt', id, file, path: ['phieu_thu', receipt.id, 'hoi_vien', id], on: 'key', what };
      }
    }
  },
  *exemption({ slug, years }: Chapter): Iterable<Mention> {
    for (const { year, dues } of years.values()) {
      const what = { vi: `miễn hội phí năm ${year}`, en: `exemption of ${year}` };
      for (const { memberId: id } of dues?.exemptions ?? [])
        yield { kind: 'exemption', id, file: yearFile(slug, year, 'dues'), path: ['mien', id], on: 'key', what };
    }
  },
  *evaluation({ slug, years }: Chapter): Iterable<Mention> {
    for (const { year, evaluations } of years.values()) {
      const what = { vi: `đánh giá cán bộ năm ${year}`, en: `evaluation of ${year}` };
      for (const { memberId: id } of evaluations)
        yield { kind: 'evaluation', id, file: yearFile(slug, year, 'evaluations'), path: [id], on: 'key', what };
    }
  },
  *award({ slug, years }: Chapter): Iterable<Mention> {
    for (const { year, awards } of years.values()) {
      const what = { vi: `khen thưởng năm ${year}`, en: `award of ${year}` };
      for (const { index, personId: id } of awards)
        if (id !== undefined) yield { kind: 'award', id, file: yearFile(slug, year, 'awards'), path: [index, 'nguoi'], on: 'value', what };
    }
  },
};
