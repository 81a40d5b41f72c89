import type { Story } from '../telling/story';
import { businessSettled } from './business-settled';
import { businessWorking } from './business-working';
import { lawChecking } from './law-checking';
import { lawWaiting } from './law-waiting';
import { lawWorking } from './law-working';
import { otherProblems } from './other-problems';
import { undertakings } from './undertakings';

/** Every story but those that past reports begin. */
export const allStories: readonly Story[] = [
  ...lawWaiting,
  ...lawWorking,
  ...lawChecking,
  ...businessWorking,
  ...businessSettled,
  ...undertakings,
  ...otherProblems,
];
