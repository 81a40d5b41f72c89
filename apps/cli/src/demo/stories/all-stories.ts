import type { Story } from '../telling/story';
import { businessSettled } from './business-settled';
import { businessTurns } from './business-turns';
import { businessWorking } from './business-working';
import { lawChecking } from './law-checking';
import { lawTurns } from './law-turns';
import { lawWaiting } from './law-waiting';
import { lawWorking } from './law-working';
import { otherProblems } from './other-problems';
import { undertakingTurns } from './undertaking-turns';
import { undertakings } from './undertakings';

/** Every story but those that past reports begin. */
export const allStories: readonly Story[] = [
  ...lawWaiting,
  ...lawWorking,
  ...lawChecking,
  ...businessWorking,
  ...businessSettled,
  ...undertakings,
  ...lawTurns,
  ...businessTurns,
  ...undertakingTurns,
  ...otherProblems,
];
