import type { DoubtName } from './confidence';
import type { Terrain } from './headings';
import { itemsOf } from './items';
import { itemsWithRemedies, mixedItems, type BothItems } from './mixed-items';
import type { Range } from './range';
import type { Sections } from './sections';
import { settledItems } from './settled';
import { plansInPassing, problemsInPassing } from './turns';

function itemsIn(
  terrain: Terrain,
  ranges: readonly Range[],
  told: { matter: 'problems' | 'plans'; doubts: readonly DoubtName[] },
) {
  return ranges.flatMap((range) => itemsOf(terrain, { range, ...told }));
}

function orNothing(range: Range | null): Range[] {
  return range === null ? [] : [range];
}

function problemsOf(terrain: Terrain, sections: Sections, end: number): BothItems['problems'] {
  const headed = itemsIn(terrain, sections.problems, { matter: 'problems', doubts: [] });
  if (terrain.kind === 'rectification') return [...settledItems(terrain, sections.problems, end), ...headed];
  if (headed.length > 0) return headed;
  const passing = orNothing(problemsInPassing(terrain, end));
  return itemsIn(terrain, passing, { matter: 'problems', doubts: ['passing'] });
}

function plansOf(terrain: Terrain, sections: Sections, end: number): BothItems['plans'] {
  const { plans, doubts } = sections;
  if (plans.length > 0) return itemsIn(terrain, plans, { matter: 'plans', doubts });
  return itemsIn(terrain, orNothing(plansInPassing(terrain, end)), { matter: 'plans', doubts: ['passing'] });
}

/** Both kinds of items of a report, from the sections that its headings name or, where they name none, from its sentences. */
export function contentsOf(terrain: Terrain, sections: Sections, end: number): BothItems {
  const mixed = sections.mixed.map((range) => mixedItems(terrain, range));
  const fromMixed = { problems: mixed.flatMap((one) => one.problems), plans: mixed.flatMap((one) => one.plans) };
  const hasMixed = fromMixed.problems.length > 0;
  const problems = hasMixed && sections.problems.length === 0 ? [] : problemsOf(terrain, sections, end);
  const isSupposed = sections.plans.length === 0 || sections.doubts.includes('behind');
  const plans = fromMixed.plans.length > 0 && isSupposed ? [] : plansOf(terrain, sections, end);
  const all = { problems: [...problems, ...fromMixed.problems], plans: [...plans, ...fromMixed.plans] };
  if (all.plans.length > 0) return all;
  const remedied = itemsWithRemedies(terrain, sections.problems);
  return remedied ?? all;
}
