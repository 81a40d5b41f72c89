const DAMAGED_SHARE = 0.01;

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingByMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** Nearly all of it is UTF-8: a byte was lost on the way. GB18030 would read it too, as nonsense in rare characters. */
function isDamagedUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const lost = text.match(/\uFFFD/gu)?.length ?? 0;
  return chinese > 0 && lost / text.length <= DAMAGED_SHARE;
}

export type Decoded =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'damaged' } | { readonly kind: 'not-text' };

function judged(text: string): Decoded {
  if (text.includes('\0')) return { kind: 'not-text' };
  const unreadable = text.match(/[^\P{C}\s]/gu)?.length ?? 0;
  return unreadable / Math.max(1, text.length) > DAMAGED_SHARE ? { kind: 'not-text' } : { kind: 'text', text };
}

/**
 * Reads bytes as text: by their mark if they carry one, else as UTF-8, else as GB18030, which older offices still save.
 * Strictly: UTF-8 is tried first because Chinese text in GB18030 is hardly ever valid UTF-8, while the reverse is common.
 */
export function decodeText(bytes: Buffer): Decoded {
  const marked = encodingByMark(bytes);
  const text = decoded(bytes, marked ?? 'utf-8');
  if (text !== null) return judged(text);
  if (marked !== null || isDamagedUtf8(bytes)) return { kind: 'damaged' };
  const national = decoded(bytes, 'gb18030');
  return national === null ? { kind: 'not-text' } : judged(national);
}
