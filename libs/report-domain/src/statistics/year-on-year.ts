import { difference, quotient, scaledBy } from './exact';
import type { Figure } from './figure';

/** The change against the year before: a rate changes by percentage points, anything else by a share of what it was. */
export type YearOnYear = {
  readonly before: string;
  readonly change: string;
  readonly unit: 'percentage-points' | 'percent';
};

/**
 * Null where there is nothing to compare with: no figure then or now, or nothing of which there could be a share. Points are
 * told between the printed rates, so that whoever subtracts them arrives at the same.
 */
export function yearOnYear(now: Figure, before: Figure | null): YearOnYear | null {
  if (before === null || now.value === null || before.value === null) return null;
  if (now.unit === 'percent') {
    return { before: before.value, change: difference(now.value, before.value), unit: 'percentage-points' };
  }
  const [value, base] = [scaledBy(now.value, SCALE), scaledBy(before.value, SCALE)];
  if (base === 0n) return null;
  return { before: before.value, change: quotient((value - base) * 100n, base, 1), unit: 'percent' };
}

const SCALE = 6;
