import type { Words } from '../../i18n/lang.ts';
import { around, type Difference, plain } from '../difference.ts';
import type { Running } from './document.ts';

/** The headers and footers that differ; sections share them, so the same change in a later section is the same change. */
export function compareRunning(before: readonly Running[], after: readonly Running[]): readonly Difference[] {
  const pairs = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [before[index], after[index]] as const);
  const told = new Set<string>();
  return pairs.flatMap(([was, is]) => {
    const there = is ?? was;
    if (!there) return [];
    const differs = (was && is && isOnePage(was, is) ? (['first'] as const) : PAGES).filter(
      (pages) => (was?.[pages] ?? '') !== (is?.[pages] ?? ''),
    );
    return differs.flatMap((pages): Difference[] => {
      const [one, two] = around(was?.[pages] ?? '', is?.[pages] ?? '');
      const change = `${there.kind}\n${one}\n${two}`;
      if (told.has(change)) return [];
      told.add(change);
      return [{ place: placeOf(there, pages, differs.length === PAGES.length), kind: 'print', before: wordsOf(one), after: wordsOf(two) }];
    });
  });
}

const PAGES = ['others', 'first', 'even'] as const;

/** LibreOffice, which knows that a section has one page, keeps of its headers only what that page shows, as that of all pages. */
function isOnePage(was: Running, is: Running): boolean {
  return is.mayBeOnePage && was.first !== was.others && is.first === is.others && is.others === is.even && is.first !== was.others;
}

function wordsOf(text: string): Words | null {
  return text === '' ? null : plain(text);
}

function placeOf({ kind, section }: Running, pages: (typeof PAGES)[number], all: boolean): Words {
  const name = { header: { vi: 'đầu trang', en: 'header' }, footer: { vi: 'chân trang', en: 'footer' } }[kind];
  const which = {
    others: { vi: '', en: '' },
    first: { vi: ' thứ nhất', en: ' of the first page' },
    even: { vi: ' chẵn', en: ' of even pages' },
  }[all ? 'others' : pages];
  const where = section === 1 ? { vi: '', en: '' } : { vi: `, phần ${section}`, en: `, section ${section}` };
  return { vi: `${name.vi}${which.vi}${where.vi}`, en: `${name.en}${which.en}${where.en}` };
}
