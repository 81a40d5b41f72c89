import type { CaseRole, RungEffect } from '@bihuan/contracts';

/** Who takes or dismisses what the ladder proposes. */
export const deciders: readonly CaseRole[] = ['office-lead', 'gov-leader'];

/** Bulletin and interview name a unit before others: a government leader decides, or the head of office records that one did. */
export function leaderDecides(effect: RungEffect): boolean {
  return effect === 'bulletin-candidate' || effect === 'interview-candidate' || effect === 'urging-red';
}
