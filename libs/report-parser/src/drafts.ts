import type { DoubtName } from './confidence';
import type { Range } from './range';

/** An item before it is worded: the whole, where its words begin behind the marker, and what makes it doubtful. */
export type Draft = Range & { readonly wordsFrom: number; readonly doubts: readonly DoubtName[] };
