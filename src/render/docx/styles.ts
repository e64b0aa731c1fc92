import type { Lang } from '../../i18n/lang.ts';
import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LevelSuffix, LineRuleType } from './engine.ts';
import { millimetres, POINT } from './page.ts';

/** Point sizes of the decree's table (annex I); Word counts half points. */
export const SIZES = {
  country: 12,
  motto: 13,
  body: 14,
  number: 13,
  bodyName: 12,
  recipients: 12,
  recipient: 11,
  note: 11,
  annex: 13,
} as const;
export const half = (points: number) => points * 2;

/** 1.27 cm, within the decree's 1 to 1.27. */
export const FIRST_LINE = millimetres(12.7);

const FACE = 'Times New Roman';
const { BOTH, CENTER, LEFT, RIGHT } = AlignmentType;
const plain = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };
/** At least 6 pt between paragraphs, lines of single to one and a half spacing. */
const prose = { before: 0, after: 6 * POINT, line: 264, lineRule: LineRuleType.AUTO };
const bold = { bold: true };

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];
const style = (id: string, name: string, paragraph: Style['paragraph'], run: Style['run'] = {}, basedOn = 'Normal'): Style => ({
  id,
  name,
  basedOn,
  next: id,
  quickFormat: true,
  paragraph: { ...paragraph },
  run,
});

/** Every style of the document, so that a clerk changes the look in one place of Word. */
export function styles(lang: Lang): IStylesOptions {
  const language = { vi: 'vi-VN', en: 'en-GB' }[lang];
  const heading = { run: { font: FACE, size: half(SIZES.body), color: '000000', ...bold } };
  const headingSpacing = { before: 6 * POINT, after: 6 * POINT, line: 264, lineRule: LineRuleType.AUTO };
  const headingParagraph = { keepNext: true, keepLines: true, alignment: BOTH, indent: { firstLine: FIRST_LINE }, spacing: headingSpacing };
  return {
    default: {
      document: {
        run: {
          font: FACE,
          size: half(SIZES.body),
          color: '000000',
          language: { value: language, eastAsia: language, bidirectional: language },
        },
        paragraph: { spacing: plain },
      },
      title: {
        run: heading.run,
        paragraph: { alignment: CENTER, keepNext: true, spacing: { ...plain, before: 14 * POINT } },
      },
      heading1: { ...heading, paragraph: { ...headingParagraph, outlineLevel: 0 } },
      heading2: { ...heading, paragraph: { ...headingParagraph, outlineLevel: 1 } },
      heading3: { run: { ...heading.run, italics: true }, paragraph: { ...headingParagraph, outlineLevel: 2 } },
      listParagraph: { paragraph: { alignment: BOTH, spacing: prose, indent: { left: 0, firstLine: FIRST_LINE } } },
      caption: {
        run: { font: FACE, size: half(12), color: '000000', bold: true, italics: false },
        paragraph: { alignment: CENTER, keepNext: true, keepLines: true, spacing: { ...plain, before: 6 * POINT, after: 4 * POINT } },
      },
    },
    paragraphStyles: [
      style('BodyText', 'Body Text', { alignment: BOTH, indent: { firstLine: FIRST_LINE }, spacing: prose }),
      style('Subtitle', 'Subtitle', { alignment: CENTER, keepNext: true, spacing: plain }, bold),
      style('Addressee', 'Kính gửi', { alignment: CENTER, spacing: { ...plain, before: 12 * POINT, after: 12 * POINT } }),
      style('Country', 'Quốc hiệu', { alignment: CENTER, spacing: plain }, { ...bold, size: half(SIZES.country) }),
      style('Motto', 'Tiêu ngữ', { alignment: CENTER, spacing: plain }, { ...bold, size: half(SIZES.motto) }),
      style('Superior', 'Cơ quan chủ quản', { alignment: CENTER, spacing: plain }, { size: half(SIZES.bodyName) }),
      style('Issuer', 'Cơ quan ban hành', { alignment: CENTER, spacing: plain }, { ...bold, size: half(SIZES.bodyName) }),
      style('DocumentNumber', 'Số, ký hiệu', { alignment: CENTER, spacing: { ...plain, before: 6 * POINT } }, { size: half(SIZES.number) }),
      style(
        'PlaceAndDate',
        'Địa danh, ngày',
        { alignment: CENTER, spacing: { ...plain, before: 6 * POINT } },
        { italics: true, size: half(SIZES.number) },
      ),
      style('Rule', 'Đường kẻ', { spacing: { before: 20, after: 0, line: 4 * POINT, lineRule: LineRuleType.EXACT } }, { size: 4 }),
      style('Office', 'Chức vụ người ký', { alignment: CENTER, keepNext: true, spacing: plain }, bold),
      style('Signatory', 'Họ tên người ký', { alignment: CENTER, spacing: { ...plain, before: 76 * POINT } }, bold),
      style(
        'Recipients',
        'Nơi nhận',
        { alignment: LEFT, keepNext: true, spacing: plain },
        { bold: true, italics: true, size: half(SIZES.recipients) },
      ),
      style('Recipient', 'Danh sách nơi nhận', { alignment: LEFT, spacing: plain }, { size: half(SIZES.recipient) }),
      style(
        'AnnexTitle',
        'Tên phụ lục',
        { alignment: CENTER, keepNext: true, outlineLevel: 0, spacing: plain },
        { ...bold, size: half(SIZES.annex + 1) },
      ),
      style(
        'AnnexOf',
        'Kèm theo văn bản',
        { alignment: CENTER, keepNext: true, spacing: { ...plain, after: 6 * POINT } },
        { italics: true, size: half(SIZES.annex) },
      ),
      style('TableText', 'Chữ trong bảng', { alignment: LEFT, spacing: { ...plain, before: 20, after: 20 } }, { size: half(12) }),
      style(
        'TableNote',
        'Ghi chú bảng',
        { alignment: LEFT, spacing: { ...plain, before: 3 * POINT } },
        { italics: true, size: half(SIZES.note) },
      ),
      style('Gap', 'Khoảng cách', { spacing: { before: 0, after: 0, line: 6 * POINT, lineRule: LineRuleType.EXACT } }, { size: 4 }),
      style('Header', 'header', { alignment: CENTER, spacing: plain }, { size: half(SIZES.body) }),
      style('Footer', 'footer', { alignment: RIGHT, spacing: plain }, { size: half(SIZES.body) }),
      style(
        'Stamp',
        'Dấu trên mọi trang',
        {
          alignment: CENTER,
          spacing: { ...plain, before: 3 * POINT },
          border: { top: boxed, bottom: boxed, left: boxed, right: boxed },
          indent: { left: millimetres(25), right: millimetres(25) },
        },
        { ...bold, size: half(12) },
      ),
    ],
  };
}

const boxed = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };

/** Items begin with a dash, and items below them with a plus, as officials type them. */
export const DASHES = {
  reference: 'dashes',
  levels: ['-', '+'].map((text, level) => ({
    level,
    format: LevelFormat.BULLET,
    text,
    suffix: LevelSuffix.SPACE,
    alignment: LEFT,
    style: { paragraph: { indent: { left: 0, firstLine: FIRST_LINE } }, run: { font: FACE } },
  })),
};
