import { readZipDirectory } from './zip-directory';

/** 1 January 1980, 00:00, the first moment that a zip can express. */
const DATE = 0x0021;
const TIME = 0;

/**
 * Copies a zip with every file dated 1 January 1980, so that packing the same files gives the same bytes.
 * A zip holds local time without a zone, so even a fixed moment would differ from one machine to the next.
 */
export function withoutZipDates(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  const entries = readZipDirectory(bytes);
  if (entries === null) throw new Error('not a zip file');
  for (const { headerAt, recordAt } of entries) {
    for (const at of [headerAt + 10, recordAt + 12]) {
      bytes.writeUInt16LE(TIME, at);
      bytes.writeUInt16LE(DATE, at + 2);
    }
  }
  return bytes;
}
