import { packing } from '../packed.ts';
import { PartsWriter } from './engine.ts';

/** What the library leaves out of a sheet that is written row by row: that a page stands in the middle of the paper. */
const CENTRED = '<printOptions horizontalCentered="1"/>';
/** So many letters are packed at once; of every row's own there would be forty thousand pieces. */
const PIECE = 1 << 16;

/** The bytes of a workbook that is filled sheet by sheet: of a row that was committed only its packed text is kept in memory. */
export async function workbookBytes(fill: (workbook: PartsWriter) => void): Promise<Uint8Array> {
  const archive = packing();
  const open = (name: string) => {
    const push = archive.open(name.replace(/^\//, ''));
    let text = '';
    return {
      write: (piece: string | { readonly toBuffer: () => Buffer }) => {
        const more = typeof piece === 'string' ? piece : piece.toBuffer().toString();
        text += more.startsWith('<pageMargins') ? CENTRED + more : more;
        if (text.length < PIECE) return;
        push(Buffer.from(text), false);
        text = '';
      },
      end: () => push(Buffer.from(text), true),
      pause: () => {},
    };
  };
  const append = (part: string, { name }: { readonly name: string }) => archive.open(name.replace(/^\//, ''))(Buffer.from(part), true);
  const workbook = new PartsWriter({ open, append, pipe: () => {} });
  fill(workbook);
  await workbook.commit();
  return archive.finish();
}
