/** The codes with one of them a place higher or lower; the same where it stands at the end already. */
export function movedCode(codes: readonly string[], code: string, by: -1 | 1): readonly string[] {
  const from = codes.indexOf(code);
  const to = from + by;
  if (from < 0 || to < 0 || to >= codes.length) return codes;
  const others = codes.filter((each) => each !== code);
  return [...others.slice(0, to), code, ...others.slice(to)];
}
