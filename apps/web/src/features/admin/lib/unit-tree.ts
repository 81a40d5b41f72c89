import type { UnitCounts, UnitView } from '@bihuan/contracts';

export type UnitNode = Readonly<{ unit: UnitView; children: readonly UnitNode[] }>;
/** One line of the tree as it is drawn. */
export type TreeRow = Readonly<{ unit: UnitView; level: number; place: number; of: number; isOpen: boolean | null }>;

/** The units as a tree. A unit whose parent is not in the list stands at the top, so that none is lost. */
export function unitTree(units: readonly UnitView[]): readonly UnitNode[] {
  const ids = new Set(units.map((unit) => unit.id));
  const byParent = new Map<string | null, UnitView[]>();
  for (const unit of units) {
    const parentId = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
    byParent.set(parentId, [...(byParent.get(parentId) ?? []), unit]);
  }
  const below = (parentId: string | null): readonly UnitNode[] =>
    (byParent.get(parentId) ?? []).map((unit) => ({ unit, children: below(unit.id) }));
  return below(null);
}

/** The lines that show: what stands below an open unit, and nothing below a folded one. */
export function rowsOf(nodes: readonly UnitNode[], open: ReadonlySet<string>, level = 1): readonly TreeRow[] {
  return nodes.flatMap(({ unit, children }, index) => {
    const isOpen = children.length === 0 ? null : open.has(unit.id);
    const row = { unit, level, place: index + 1, of: nodes.length, isOpen };
    return isOpen ? [row, ...rowsOf(children, open, level + 1)] : [row];
  });
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

/** The units above a unit, the nearest first. */
export function superiorsOf(units: readonly UnitView[], id: string): readonly UnitView[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above: UnitView[] = [];
  for (let at = byId.get(id); at?.parentId;) {
    at = byId.get(at.parentId);
    if (!at || above.includes(at)) break;
    above.push(at);
  }
  return above;
}

/** Whether a unit has a text in one of its names, the former ones included. */
export function isNamed(unit: UnitView, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [unit.name, unit.shortName, ...unit.formerNames].some((name) => name.toLowerCase().includes(wanted));
}

/** The units found by a text, with those above them, so that each is seen in its place. */
export function foundIn(units: readonly UnitView[], text: string): readonly UnitView[] {
  if (text.trim() === '') return units;
  const found = units.filter((unit) => isNamed(unit, text));
  const shown = new Set(found.flatMap((unit) => [unit.id, ...superiorsOf(units, unit.id).map(({ id }) => id)]));
  return units.filter(({ id }) => shown.has(id));
}

/** Whether a unit may be put below another one: in use, and neither itself nor below itself nor where it stands. */
export function mayStandBelow(units: readonly UnitView[], unit: UnitView, parentId: string | null): boolean {
  if (parentId === unit.parentId) return false;
  if (parentId === null) return true;
  const isInUse = units.some(({ id, active }) => id === parentId && active);
  return isInUse && !lineageOf(units, unit.id).has(parentId);
}

const none: Omit<UnitCounts, 'unitId'> = { people: 0, openCases: 0 };
export const countsOf = (counts: readonly UnitCounts[], id: string): Omit<UnitCounts, 'unitId'> =>
  counts.find(({ unitId }) => unitId === id) ?? none;
