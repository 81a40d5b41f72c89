const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The pauses after a failed attempt (as Standard Webhooks recommends): after the last one it is given up, a day and a half later. */
const pauses = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR] as const;
export const MOST_TRIES = pauses.length + 1;

/** Messages that failed together must not come back together. */
const JITTER = 0.2;

/**
 * How long to wait after so many failed tries; null: no more. `chance` between 0 and 1 makes the pause up to a fifth
 * longer, never shorter: what the far side asked for stays the least.
 */
export function pauseAfter(tries: number, chance: number): number | null {
  const pause = pauses[tries - 1];
  return pause === undefined ? null : Math.round(pause * (1 + JITTER * chance));
}

const FAILURES_IN_A_ROW = 3;
const LONGEST_REST_MS = MINUTE;

/** How long a channel rests that keeps failing, so that a server that is down does not hold up the workers. */
export function restAfter(failures: number): number {
  return failures < FAILURES_IN_A_ROW ? 0 : Math.min(failures * 5 * SECOND, LONGEST_REST_MS);
}
