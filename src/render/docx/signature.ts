import type { Report } from '../../report/model.ts';
import { otherRecipients } from '../official.ts';
import type { Table } from './engine.ts';
import { lines } from './head.ts';
import { invisibleTable } from './invisible-table.ts';
import { TEXT_WIDTH } from './page.ts';
import { capitals } from './text.ts';
import { FRAME } from './words.ts';

const LEFT = Math.round(TEXT_WIDTH * 0.48);

/** The end of the paper: who receives it, at the left, and who signs, with room for the signature, at the right. */
export function signature({ issuer, lang }: Report): Table {
  return invisibleTable(
    [LEFT, TEXT_WIDTH - LEFT],
    [
      [
        [
          lines('Recipients', [FRAME.recipients[lang]]),
          lines('Recipient', [FRAME.asAbove[lang]]),
          ...otherRecipients(issuer).map((one) => lines('Recipient', [`- ${one};`])),
          lines('Recipient', [FRAME.file[lang]]),
        ],
        [
          ...[issuer.authority, issuer.office].flatMap((line) => (line ? [lines('Office', [capitals(line)])] : [])),
          lines('Signatory', [issuer.signatory]),
        ],
      ],
    ],
  );
}
