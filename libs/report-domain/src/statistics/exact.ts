/*
 * Arithmetic of printed figures. Decimals are texts and are computed with as whole numbers: a floating-point number would
 * round 0.285 % down and lose the last digits of large sums.
 */

/** `dividend / divisor` to so many decimals, rounded half up as offices do (away from zero, so that −0.5 becomes −1). */
export function quotient(dividend: bigint, divisor: bigint, decimals: number): string {
  const scaled = (dividend < 0n ? -dividend : dividend) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + divisor) / (2n * divisor);
  const sign = dividend < 0n && rounded > 0n ? '-' : '';
  return sign + withPoint(rounded, decimals);
}

/** A share in percent; null of nothing: there is no rate where nothing was to be done. */
export function percentOf(part: bigint, whole: bigint, decimals: number): string | null {
  return whole === 0n ? null : quotient(part * 100n, whole, decimals);
}

/** One decimal less another, to the decimals of the more exact one. */
export function difference(text: string, other: string): string {
  const decimals = Math.max(decimalsOf(text), decimalsOf(other));
  return quotient(scaledBy(text, decimals) - scaledBy(other, decimals), 10n ** BigInt(decimals), decimals);
}

/** The sum of decimals, to the decimals of the most exact one. */
export function sumOf(texts: readonly string[]): string {
  const decimals = Math.max(0, ...texts.map(decimalsOf));
  const sum = texts.reduce((total, text) => total + scaledBy(text, decimals), 0n);
  return quotient(sum, 10n ** BigInt(decimals), decimals);
}

/** A decimal times a power of ten as a whole number; digits that do not fit would be lost, so they must not be there. */
export function scaledBy(text: string, decimals: number): bigint {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + part.padEnd(decimals, '0'));
  return text.startsWith('-') ? -value : value;
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function withPoint(value: bigint, decimals: number): string {
  if (decimals === 0) return String(value);
  const digits = String(value).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
