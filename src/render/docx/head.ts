import type { Report } from '../../report/model.ts';
import { pointsOf } from '../letters.ts';
import { COUNTRY, dayInWords, MOTTO, officialNumber } from '../official.ts';
import { Paragraph, type Table } from './engine.ts';
import { invisibleTable } from './invisible-table.ts';
import { nameLines, widest } from './lines.ts';
import { POINT, TEXT_WIDTH } from './page.ts';
import { rule } from './rule.ts';
import { SIZES } from './styles.ts';
import { capitals, runs } from './text.ts';
import { FRAME } from './words.ts';

const LEFT = Math.round(TEXT_WIDTH * 0.42);
const RIGHT = TEXT_WIDTH - LEFT;

/** The head of the paper: superior and issuing body at the left, country and motto at the right; below them number, place and date. */
export function head({ issuer, lang }: Report): Table {
  const issuing = { size: SIZES.bodyName, bold: true };
  const superior = nameLines(capitals(issuer.superior), LEFT / POINT, { size: SIZES.bodyName });
  const name = nameLines(capitals(issuer.name), LEFT / POINT, issuing);
  return invisibleTable(
    [LEFT, RIGHT],
    [
      [
        [lines('Superior', superior), lines('Issuer', name), rule(widest(name, issuing) * 0.4, LEFT)],
        [
          lines('Country', [COUNTRY[lang]]),
          lines('Motto', [MOTTO[lang]]),
          rule(pointsOf(MOTTO[lang], { size: SIZES.motto, bold: true }), RIGHT),
        ],
      ],
      [
        [lines('DocumentNumber', [`${FRAME.number[lang]}: ${officialNumber(issuer.number)}`])],
        [lines('PlaceAndDate', [`${issuer.placeName}, ${dayInWords(issuer.day, lang)}`])],
      ],
    ],
  );
}

/** A paragraph of lines that were broken on purpose. */
export function lines(style: string, texts: readonly string[]): Paragraph {
  return new Paragraph({ style, children: runs(texts.map((text, index) => ({ text, break: index > 0 }))) });
}
