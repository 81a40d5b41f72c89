import { endOf, header, record, type ZipFile } from './store-zip';

/** What a zip without its 64-bit extension can hold; old programs read no other. */
export const ZIP_LIMITS = { bytes: 0xffffffff - 64 * 1024 * 1024, files: 0xffff - 1 } as const;

/**
 * Writes a zip file by file, so that no more than one of them is in memory: a case may have gigabytes of evidence. Nothing is
 * compressed, as pictures, PDFs and Word files are already. Throws when the zip grows past what its format can say.
 */
export async function* streamZip(files: AsyncIterable<ZipFile>): AsyncGenerator<Buffer> {
  const records: Buffer[] = [];
  let at = 0;
  for await (const file of files) {
    const bytes = header(file);
    if (at + bytes.length > ZIP_LIMITS.bytes || records.length >= ZIP_LIMITS.files)
      throw new Error('too much for a zip');
    // the record keeps the name, the size and the checksum, and lets go of the data
    records.push(record(file, at));
    at += bytes.length;
    yield bytes;
  }
  const directory = Buffer.concat(records);
  yield Buffer.concat([directory, endOf(records.length, directory.length, at)]);
}
