const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980, 00:00: the first moment a zip archive can tell, as a DOS time (low half) and date (high half). */
const FIRST_MOMENT = 0x0021_0000;

/**
 * The archive with every entry dated 1980-01-01, so that the same report gives the same bytes.
 * Done on the bytes because the writers of workbooks and documents hand the clock to their zip writer and take no date of ours.
 */
export function withFixedTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = endRecord(view);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== ENTRY) throw new Error('not a zip archive: its directory is broken');
    view.setUint32(entry + 12, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_MOMENT, true);
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return bytes;
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  throw new Error('not a zip archive: it has no directory');
}
