import type { UnitView } from '@bihuan/contracts';

export type UnitNode = Readonly<{ unit: UnitView; children: readonly UnitNode[] }>;

/** The units as a tree. A unit whose parent is not in the list stands at the top, so that none is lost. */
export function unitTree(units: readonly UnitView[]): readonly UnitNode[] {
  const ids = new Set(units.map((unit) => unit.id));
  const below = (parentId: string | null): readonly UnitNode[] =>
    units.filter((unit) => unit.parentId === parentId).map((unit) => ({ unit, children: below(unit.id) }));
  const strays = units.filter((unit) => unit.parentId !== null && !ids.has(unit.parentId));
  return [...below(null), ...strays.map((unit) => ({ unit, children: below(unit.id) }))];
}

/** A unit and all below it: none of them can be its parent. */
export function lineageOf(units: readonly UnitView[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  let before = 0;
  while (before !== found.size) {
    before = found.size;
    for (const unit of units) if (unit.parentId !== null && found.has(unit.parentId)) found.add(unit.id);
  }
  return found;
}
