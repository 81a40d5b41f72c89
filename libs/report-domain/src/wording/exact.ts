import { quotient } from '../statistics/exact';

/** A number without rounding, with a divisor above zero: floating point would print 28.45% as 28.4 or 28.5 by chance. */
export type Exact = { readonly top: bigint; readonly bottom: bigint };

/** A whole number, or one number divided by another. */
export function exact(top: number | bigint, bottom: number | bigint = 1): Exact {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

/** Reads a decimal number as people and tables write it, such as -12.50. */
export function exactOf(text: string): Exact {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const top = BigInt(whole + part);
  return { top: text.startsWith('-') ? -top : top, bottom: 10n ** BigInt(part.length) };
}

/** The sum of two exact numbers. */
export function plus(one: Exact, other: Exact): Exact {
  return { top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom };
}

/** An exact number times a whole one, or divided by it. */
export function times(one: Exact, factor: number, divisor = 1): Exact {
  return { top: one.top * BigInt(factor), bottom: one.bottom * BigInt(divisor) };
}

/** How two exact numbers compare: below 0, 0, above 0. */
export function compare(one: Exact, other: Exact): number {
  const difference = one.top * other.bottom - other.top * one.bottom;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The distance between two exact numbers. */
export function distance(one: Exact, other: Exact): Exact {
  const difference = plus(one, { top: -other.top, bottom: other.bottom });
  return difference.top < 0n ? { top: -difference.top, bottom: difference.bottom } : difference;
}

/** Rounded half up, always with as many decimals as asked for. */
export function rounded({ top, bottom }: Exact, decimals: number): string {
  return quotient(top, bottom, decimals);
}

/** Without zeros at the end that say nothing: 87.40 → 87.4, 100.00 → 100. */
export function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}
