import type { YearFacts } from '../year/year-facts';
import { percentOf } from './exact';
import { within } from './measures';

/** How many of the units that are to be inspected were: counted in units, so its sources are units. */
export type Coverage = {
  readonly value: string | null;
  readonly inspected: readonly { readonly id: string; readonly name: string }[];
  readonly missed: readonly { readonly id: string; readonly name: string }[];
};

/** A unit counts as inspected when an inspection of the year left a case with it (domain notes §8.1: 督察覆盖率). */
export function inspectionCoverage(facts: YearFacts, decimals = 1): Coverage {
  const reached = new Set(
    facts.cases
      .filter(({ inspection, registeredOn }) => inspection !== null && within(registeredOn, facts))
      .map(({ leadUnit }) => leadUnit?.id),
  );
  const inspected = facts.units.filter(({ id }) => reached.has(id));
  const missed = facts.units.filter(({ id }) => !reached.has(id));
  return { value: percentOf(BigInt(inspected.length), BigInt(facts.units.length), decimals), inspected, missed };
}
