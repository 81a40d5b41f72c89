/** One file of a zip, as its central directory announces it. Announced is not true: the size is what the sender claims. */
export type ZipEntry = {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its record in the central directory begins, and its header before the data. */
  readonly recordAt: number;
  readonly headerAt: number;
};

const END_SIGNATURE = 0x06054b50;
const RECORD_SIGNATURE = 0x02014b50;
export const HEADER_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const RECORD_SIZE = 46;
export const HEADER_SIZE = 30;
const ZIP64 = 0xffffffff;

/** The end record must close the file exactly: with anything after it, two programs may read two different zips. */
function findEnd(bytes: Buffer): number | null {
  const from = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= from; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) {
      return at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length ? at : null;
    }
  }
  return null;
}

function readRecord(bytes: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } | null {
  if (at + RECORD_SIZE > bytes.length || bytes.readUInt32LE(at) !== RECORD_SIGNATURE) return null;
  const nameEnd = at + RECORD_SIZE + bytes.readUInt16LE(at + 28);
  const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) return null;
  const entry = {
    name: bytes.toString('utf8', at + RECORD_SIZE, nameEnd),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    compressedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    recordAt: at,
    headerAt: bytes.readUInt32LE(at + 42),
  };
  return entry.size === ZIP64 || entry.headerAt === ZIP64 ? null : { entry, next };
}

/**
 * Reads the central directory of a zip: what it holds and how large each file says it is, without unpacking any.
 * Null means broken, or of a kind (zip64, several volumes) that no Word document needs.
 */
export function readZipDirectory(bytes: Buffer): readonly ZipEntry[] | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const record = readRecord(bytes, at);
    if (record === null) return null;
    entries.push(record.entry);
    at = record.next;
  }
  return at === end ? entries : null;
}
