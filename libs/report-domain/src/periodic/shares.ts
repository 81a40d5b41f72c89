/**
 * A share in percent with at most one decimal, and what is left of the whole: both together are always 100, and neither is
 * rounded to all or nothing while it is not.
 */
export function sharesOf(part: number, whole: number): { readonly share: string; readonly rest: string } {
  const exact = whole === 0 ? 0 : (part / whole) * 1000;
  const rounded = Math.round(exact);
  const tenths = Math.min(Math.max(rounded, part > 0 ? 1 : 0), part < whole ? 999 : 1000);
  return { share: percent(tenths), rest: percent(1000 - tenths) };
}

function percent(tenths: number): string {
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
}
