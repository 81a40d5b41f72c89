import type { DoubtName } from './confidence';
import type { Range } from './range';

/** An item before it is worded: the whole, where its words begin behind the marker, and what makes it doubtful. */
export type Draft = Range & {
  readonly wordsFrom: number;
  /** Where its lead ends, when that is known to be before the first stop. */
  readonly leadTo?: number;
  readonly doubts: readonly DoubtName[];
};
