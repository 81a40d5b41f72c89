/**
 * The shares of the parts of one whole, in percent with at most one decimal: together they are always 100, by largest
 * remainder, and none is rounded to nothing or to all while it is not.
 */
export function sharesOfParts(parts: readonly number[]): readonly string[] {
  return tenthsOf(parts).map(percent);
}

/** The share of a part, and what is left of the whole. */
export function sharesOf(part: number, whole: number): { readonly share: string; readonly rest: string } {
  const [share = 0, rest = 0] = whole === 0 ? [0, ALL] : tenthsOf([part, whole - part]);
  return { share: percent(share), rest: percent(rest) };
}

const ALL = 1000;

function tenthsOf(parts: readonly number[]): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const tenths = parts.map((part) => (part === 0 ? 0 : Math.max(1, Math.floor((part * ALL) / whole))));
  const missing = ALL - tenths.reduce((sum, one) => sum + one, 0);
  // what was rounded up to a tenth is taken from the largest part; what was cut off goes to the largest remainders
  if (missing < 0) return tenths.map((one, index) => (index === largestOf(parts) ? one + missing : one));
  const given = byRemainder(parts, whole).slice(0, missing);
  return tenths.map((one, index) => (given.includes(index) ? one + 1 : one));
}

const largestOf = (parts: readonly number[]): number => parts.indexOf(Math.max(...parts));

/** The places of the parts, the largest remainder first; of equal ones, the first. */
function byRemainder(parts: readonly number[], whole: number): readonly number[] {
  const remainder = (index: number): number => {
    const exact = (parts[index] ?? 0) * ALL;
    return exact < whole ? 0 : exact % whole;
  };
  return parts.map((_, index) => index).sort((one, other) => remainder(other) - remainder(one) || one - other);
}

function percent(tenths: number): string {
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
}
