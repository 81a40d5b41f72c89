import { constants } from 'node:buffer';

const CHUNK = 256 * 1024;
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function isValid(bytes: Buffer, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a text: by its mark, else UTF-8, else GB18030, in which Chinese Excel still saves .csv. Null when it is
 * no text. UTF-8 is tried first because Chinese text in GB18030 is hardly ever valid UTF-8, while the reverse is common.
 */
export function encodingOf(bytes: Buffer): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  if (marked !== undefined) return isValid(bytes, marked) ? marked : null;
  if (bytes.includes(0)) return null;
  return ['utf-8', 'gb18030'].find((encoding) => isValid(bytes, encoding)) ?? null;
}

/** The text piece by piece, without its mark. */
export function* decodedChunks(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
  yield decoder.decode();
}

/** The first characters of a text. */
export function beginningOf(bytes: Buffer, encoding: string, length: number): string {
  return new TextDecoder(encoding)
    .decode(bytes.subarray(0, Math.min(length * 4, constants.MAX_LENGTH)))
    .slice(0, length);
}
