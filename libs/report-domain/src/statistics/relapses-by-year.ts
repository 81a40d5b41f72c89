import type { YearFacts } from '../year/year-facts';
import { percentOf } from './exact';

/** Relapses of what was closed in a year, whenever they were found: a relapse of this year may be of a closure of the last. */
export type ClosingYear = {
  readonly year: number;
  readonly value: string | null;
  readonly closed: readonly string[];
  readonly relapsed: readonly string[];
};

/** By the year of closure, the latest first: the year of the facts, and the one before as far as its facts are there. */
export function relapsesByClosingYear(facts: YearFacts, decimals = 1): readonly ClosingYear[] {
  const known = [...facts.cases, ...(facts.previous?.cases ?? [])];
  const years = facts.previous ? [facts.year, facts.previous.year] : [facts.year];
  return years.map((year) => {
    const isOf = (day: string) => day.startsWith(`${year}-`);
    const closings = known.flatMap(({ caseId, closings }) =>
      closings.filter(({ closedOn }) => isOf(closedOn)).map(({ relapsedOn }) => ({ caseId, relapsedOn })),
    );
    const idsOf = (of: typeof closings) => [...new Set(of.map(({ caseId }) => caseId))].sort();
    const closed = idsOf(closings);
    const relapsed = idsOf(closings.filter(({ relapsedOn }) => relapsedOn !== null));
    return { year, value: percentOf(BigInt(relapsed.length), BigInt(closed.length), decimals), closed, relapsed };
  });
}
