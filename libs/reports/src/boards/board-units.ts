import type { Actor, BoardView } from '@bihuan/contracts';
import type { BoardFacts, BoardUnit } from '@bihuan/report-domain';
import { UnknownBoard } from './boards.errors';

const overseers = ['office-clerk', 'office-lead', 'gov-leader'] as const;

/** The unit whose board is all that somebody reads: a unit answers for what it leads, not for all that it sees. */
export function ownUnit(actor: Actor, { units }: BoardFacts): BoardUnit | null {
  if (overseers.some((role) => actor.roles.includes(role))) return null;
  const own = units.get(actor.unitLine[0] ?? '');
  if (!own) throw new UnknownBoard();
  return own;
}

/** The unit that was chosen, if one was; it must be one that the board knows, or above one. */
export function rootOf(facts: BoardFacts, unitId: string | undefined): BoardUnit | null {
  if (unitId === undefined) return null;
  const unit = facts.units.get(unitId);
  if (!unit || !offeredIds(facts).has(unitId)) throw new UnknownBoard();
  return unit;
}

/** What is led by a unit and the units below it. */
export function narrowed(facts: BoardFacts, { path }: BoardUnit): BoardFacts {
  const isWithin = (id: string | undefined) => facts.units.get(id ?? '')?.path.startsWith(path) ?? false;
  return { ...facts, root: path, cases: facts.cases.filter(({ leadUnit }) => isWithin(leadUnit?.id)) };
}

/** The units that lead anything, with those above them, in the order of the tree. */
export function boardUnits(facts: BoardFacts): BoardView['units'] {
  const offered = offeredIds(facts);
  const known = [...facts.units.values()].filter(({ id }) => offered.has(id));
  const depths = known.map(({ path }) => path.split('/').length);
  const top = Math.min(...depths);
  return known
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ id, name, path }) => ({ id, name, depth: path.split('/').length - top }));
}

/** A narrowed board offers nothing above what it is narrowed to. */
function offeredIds({ cases, units, root }: BoardFacts): ReadonlySet<string> {
  const leading = new Set(cases.map(({ leadUnit }) => leadUnit?.id));
  const paths = [...leading].flatMap((id) => units.get(id ?? '')?.path ?? []);
  const ids = new Set(paths.flatMap((path) => path.split('/').filter(Boolean)));
  return new Set([...ids].filter((id) => units.get(id)?.path.startsWith(root ?? '')));
}
