import { inflateRawSync } from 'node:zlib';
import { HEADER_SIGNATURE, HEADER_SIZE, type ZipEntry } from './zip-directory';

export const STORED = 0;
export const DEFLATED = 8;

/** What an entry holds, packed as it is; null when it does not lie where the directory says. */
export function packedDataOf(bytes: Buffer, { headerAt, compressedSize }: ZipEntry): Buffer | null {
  if (headerAt + HEADER_SIZE > bytes.length || bytes.readUInt32LE(headerAt) !== HEADER_SIGNATURE) return null;
  const from = headerAt + HEADER_SIZE + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  const to = from + compressedSize;
  return to > bytes.length ? null : bytes.subarray(from, to);
}

/** Inflates to the announced size and not a byte more, so an entry that lies about its size costs no more than its lie. */
function inflated(data: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

/** Unpacks one file of a zip, or gives null when it is damaged, encrypted, or not of the size that was announced. */
export function unpack(bytes: Buffer, entry: ZipEntry): Buffer | null {
  const data = entry.isEncrypted ? null : packedDataOf(bytes, entry);
  if (data === null) return null;
  if (entry.method !== STORED && entry.method !== DEFLATED) return null;
  const content = entry.method === STORED ? data : inflated(data, entry.size);
  return content?.length === entry.size ? content : null;
}
