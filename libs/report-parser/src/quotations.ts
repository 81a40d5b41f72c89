const OPEN = new Set('“「『');
const CLOSE = new Set('”」』');
/** A quotation is closed within so many characters, or its opening mark is a slip of the pen. */
const LONGEST = 1200;

/** Tells whether a place stands inside quotation marks. A mark that is not closed in its paragraph quotes nothing. */
export function quotations(text: string): (at: number) => boolean {
  const quoted = new Uint8Array(text.length + 1);
  let from = -1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n' || at - from > LONGEST) from = -1;
    if (from < 0 && OPEN.has(sign)) from = at;
    if (from < 0 || !CLOSE.has(sign)) continue;
    quoted.fill(1, from + 1, at);
    from = -1;
  }
  return (at) => quoted[at] === 1;
}
