import { z } from 'zod';

/**
 * Money in 万元 (ten thousand yuan) with at most two digits behind the point. A text, as in the database: a floating-point
 * number would lose the last digits of large sums.
 */
export const amount = z
  .string()
  .trim()
  .regex(
    /^(?:0|[1-9]\d{0,15})(?:\.\d{1,2})?$/,
    '金额：最多两位小数，如 120.5 / an amount such as 120.5, at most two decimals',
  );

/** An amount of which something must be left: nothing is no news. */
export const positiveAmount = amount.refine((text) => !/^[0.]+$/.test(text), '金额须大于零 / more than nothing');

/** An amount as the database writes it: always two digits behind the point. */
export function asAmount(text: string): string {
  return written(hundredths(text));
}

/** The sum of amounts, to the last digit. */
export function sumOfAmounts(texts: readonly string[]): string {
  return written(texts.reduce((sum, text) => sum + hundredths(text), 0n));
}

/** Whether an amount is at least another. */
export function isAtLeast(text: string, other: string): boolean {
  return hundredths(text) >= hundredths(other);
}

function hundredths(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

function written(value: bigint): string {
  return `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
}
