import { BorderStyle, Paragraph } from './engine.ts';
import { POINT } from './page.ts';

/** A drawn line of `points` in the middle of a room of `width` twips: the rule that official papers have below some texts. */
export function rule(points: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - points * POINT) / 2));
  return new Paragraph({
    style: 'Rule',
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
  });
}
