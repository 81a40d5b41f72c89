import { quotient, scaledBy } from './exact';

/** From here on money is told in 亿元. */
const HUNDRED_MILLION = 1_000_000n; // hundredths of 万元
const TOO_PRECISE = /0+$/;

/** An amount in 万元 as a report tells it: 1234.50 → 1234.5万元, from one 亿元 on with two decimals: 12345.67 → 1.23亿元. */
export function moneyInWords(tenThousands: string): string {
  const value = scaledBy(tenThousands, 2);
  const size = value < 0n ? -value : value;
  if (size < HUNDRED_MILLION) return `${trimmed(quotient(value, 100n, 2))}万元`;
  return `${trimmed(quotient(value, HUNDRED_MILLION, 2))}亿元`;
}

function trimmed(text: string): string {
  return text.replace(TOO_PRECISE, '').replace(/\.$/, '');
}
