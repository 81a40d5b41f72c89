import type { ScoreLine } from '@bihuan/contracts';

/** What lines of a score come to: what was lost, what was added, and whether a limit changed either. */
export type ScoreSum = Readonly<{
  lost: string;
  gained: string;
  /** All bonuses together, where they are more than what counts. */
  allGained: string | null;
  /** The sum lies outside 0 to 100. */
  isClipped: boolean;
}>;

const hundredths = (points: string): number => Math.round(Number(points) * 100);
const inPoints = (value: number): string => String(value / 100);

/** The sum as it is shown beside a score, in whole hundredths: points have two decimals at most. */
export function sumOfScore(lines: readonly Pick<ScoreLine, 'points'>[], bonusMax: string): ScoreSum {
  const all = lines.map(({ points }) => hundredths(points));
  const lost = all.filter((points) => points < 0).reduce((sum, points) => sum - points, 0);
  const allGained = all.filter((points) => points > 0).reduce((sum, points) => sum + points, 0);
  const gained = Math.min(allGained, hundredths(bonusMax));
  const sum = 10_000 - lost + gained;
  return {
    lost: inPoints(lost),
    gained: inPoints(gained),
    allGained: allGained > gained ? inPoints(allGained) : null,
    isClipped: sum < 0 || sum > 10_000,
  };
}

/** `97`, `97.5`: points without decimals that say nothing. */
export const pointsText = (points: string): string => inPoints(hundredths(points));
