import { inflateRawSync } from 'node:zlib';
import { damaged, tooBig } from './refusals.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Real reports unpack to less than a tenth of it; what is beyond was made to exhaust the reader's memory. */
const MOST_ENTRIES = 2_000;
const MOST_BYTES = 96 << 20;

/** The entries of a zip archive by their names in small letters, as office programs compare them, each unpacked when it is asked for. */
export type Archive = ReadonlyMap<string, { readonly name: string; readonly bytes: () => Uint8Array }>;

/**
 * Reads a zip archive strictly: what two readers could take in two ways (a name twice, a size or checksum that lies, encryption) is
 * refused, so that nobody sees in it what was not compared. Throws CannotRun for that, and for what unpacks to more than it may.
 */
export function readZip(archive: Uint8Array): Archive {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const found = new Map<string, { name: string; bytes: () => Uint8Array }>();
  let total = 0;
  try {
    const end = endRecord(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw tooBig();
    let at = view.getUint32(end + 16, true);
    for (let left = count; left > 0; left--) {
      if (view.getUint32(at, true) !== ENTRY) throw damaged();
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
      const name = utf8(archive.subarray(at + 46, at + 46 + lengths[0]));
      const entry = {
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        local: view.getUint32(at + 42, true),
      };
      total += entry.size;
      if (total > MOST_BYTES) throw tooBig();
      if (found.has(name.toLowerCase()) || entry.encrypted) throw damaged();
      found.set(name.toLowerCase(), { name, bytes: () => unpack(archive, view, name, entry) });
      at += 46 + lengths[0] + lengths[1] + lengths[2];
    }
  } catch (error) {
    // A directory that points outside of the file.
    if (error instanceof RangeError || error instanceof TypeError) throw damaged();
    throw error;
  }
  return found;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

function unpack(archive: Uint8Array, view: DataView, name: string, { method, crc, packed, size, local }: Entry): Uint8Array {
  try {
    if (view.getUint32(local, true) !== LOCAL) throw damaged();
    const nameLength = view.getUint16(local + 26, true);
    const start = local + 30 + nameLength + view.getUint16(local + 28, true);
    if (utf8(archive.subarray(local + 30, local + 30 + nameLength)) !== name) throw damaged();
    const data = archive.subarray(start, start + packed);
    const bytes = method === 0 ? data : method === 8 && size > 0 ? inflateRawSync(data, { maxOutputLength: size }) : new Uint8Array();
    if (bytes.length !== size || checksum(bytes) !== crc) throw damaged();
    return bytes;
  } catch {
    throw damaged();
  }
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at--) if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, as zip archives have it; Node's own is younger than Node 20. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 255] as number);
  return (value ^ 0xffffffff) >>> 0;
}
