import type { Words } from '../../i18n/lang.ts';
import { brief } from '../difference.ts';
import type { Block } from './document.ts';

/** A block with the words by which people find it: the heading above, and its number below it or its caption. */
export interface Placed {
  readonly block: Block;
  readonly place: Words;
}

const LONGEST_CAPTION = 80;

/** Names every block by its nearest heading: `mục II.1, đoạn 2`, `Phụ lục VI, bảng "Nguồn vận động"`. */
export function placed(blocks: readonly Block[]): readonly Placed[] {
  let [above, chapter] = [NOWHERE, ''];
  let count = { paragraph: 0, table: 0 };
  return blocks.map((block, index) => {
    const heading = block.kind === 'paragraph' ? headingIn(block.passage.text, chapter) : undefined;
    if (heading) {
      above = heading.place;
      chapter = heading.chapter;
      count = { paragraph: 0, table: 0 };
      return { block, place: { vi: `${above.vi}, tiêu đề`, en: `${above.en}, heading` } };
    }
    count[block.kind] += 1;
    const number = count[block.kind];
    const caption = block.kind === 'table' ? captionOf(blocks[index - 1], chapter) : undefined;
    const here =
      block.kind === 'paragraph'
        ? { vi: `đoạn ${number}`, en: `paragraph ${number}` }
        : caption === undefined
          ? { vi: `bảng ${number}`, en: `table ${number}` }
          : { vi: `bảng "${caption}"`, en: `table "${caption}"` };
    const both = (lang: 'vi' | 'en') => (above[lang] === '' ? here[lang] : `${above[lang]}, ${here[lang]}`);
    return { block, place: { vi: both('vi'), en: both('en') } };
  });
}

const NOWHERE: Words = { vi: '', en: '' };

/** Headings as official documents number them: `Phụ lục VI`, `II. KẾT QUẢ`, and below such a one `1. Ưu điểm`. */
function headingIn(text: string, chapter: string): { readonly place: Words; readonly chapter: string } | undefined {
  const annex = /^(?:Phụ lục|Annex)(?: ([IVXLC]+|\d+))?(?=\s|$)/iu.exec(text);
  if (annex) {
    const number = annex[1] === undefined ? '' : ` ${annex[1]}`;
    return { place: { vi: `Phụ lục${number}`, en: `Annex${number}` }, chapter: '' };
  }
  const [, roman, digits] = /^(?:([IVX]+)|(\d{1,2}))\. \p{Lu}/u.exec(text) ?? [];
  if (roman !== undefined) return { place: { vi: `mục ${roman}`, en: `part ${roman}` }, chapter: roman };
  if (digits === undefined || chapter === '') return undefined;
  return { place: { vi: `mục ${chapter}.${digits}`, en: `part ${chapter}.${digits}` }, chapter };
}

/** The short line right above a table that is no sentence. */
function captionOf(block: Block | undefined, chapter: string): string | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const { text } = block.passage;
  const isName = text !== '' && text.length <= LONGEST_CAPTION && !/[\n.:;)]$/.test(text) && !headingIn(text, chapter);
  return isName ? brief(text, LONGEST_CAPTION) : undefined;
}
