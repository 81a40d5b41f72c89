const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
// eslint-disable-next-line no-control-regex
const UNKEEPABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Undoes the escapes by which .xlsx writes characters that XML cannot hold (`_x000D_`). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The text of a cell as it can be kept: one kind of line break, no control characters, no blanks around; null when nothing is left. */
export function cellText(raw: string): string | null {
  const text = raw
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(UNKEEPABLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .trim();
  return text === '' ? null : text;
}
