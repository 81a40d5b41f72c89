import type { CaseContext, RollUp, StampedEventOf, TaskMemory } from './memory';
import { doersOf } from './tasks';

/** Whether a unit works on a case, gave out a part of it, asked for something or is to verify it. */
export function partakes(context: CaseContext, unitId: string): boolean {
  return (
    doersOf(context).includes(unitId) ||
    context.verifyUnitId === unitId ||
    context.tasks.some(({ under }) => under === unitId) ||
    context.requests.some((request) => request.unitId === unitId)
  );
}

/**
 * A case after one unit took the place of another (机构改革). Nothing of the work is lost: plan, measures, evidence, requests
 * and the clock go on. Where the successor had a part of its own, one part is left, because a unit has at most one: the lead
 * before any other, then what the office gave before a share. A unit never verifies its own work: then the office verifies.
 */
export function succeeded(
  context: CaseContext,
  { fromUnitId, toUnitId, facts }: StampedEventOf<'unit.succeeded'>,
): Partial<CaseContext> {
  const heir = <Id extends string | null>(id: Id): Id | string => (id === fromUnitId ? toUnitId : id);
  const leadUnitId = heir(context.leadUnitId);
  const tasks = onePartEach(
    context.tasks.map((task) => ({ ...task, unitId: heir(task.unitId), under: heir(task.under) })),
    leadUnitId,
  );
  const verifyUnitId = heir(context.verifyUnitId);
  const isOwnWork = verifyUnitId !== null && doersOf({ leadUnitId, tasks }).includes(verifyUnitId);
  return {
    leadUnitId,
    tasks,
    rollUps: oneRuleEach(context.rollUps, fromUnitId, toUnitId),
    requests: context.requests.map((request) => ({ ...request, unitId: heir(request.unitId) })),
    verifyUnitId: isOwnWork || facts.verifierBelow ? null : verifyUnitId,
    dueOn: facts.dueOn === undefined ? context.dueOn : facts.dueOn,
  };
}

function onePartEach(tasks: readonly TaskMemory[], leadUnitId: string | null): readonly TaskMemory[] {
  const standing = tasks.filter(({ unitId }) => unitId !== leadUnitId);
  return standing.filter((task) => {
    const same = standing.filter(({ unitId }) => unitId === task.unitId);
    return (same.find(({ under }) => under === null) ?? same[0]) === task;
  });
}

/** The successor's own rule stands; where it had none, that of the unit before it. */
function oneRuleEach(rollUps: readonly RollUp[], fromUnitId: string, toUnitId: string): readonly RollUp[] {
  const hasOwn = rollUps.some(({ of }) => of === toUnitId);
  if (hasOwn) return rollUps.filter(({ of }) => of !== fromUnitId);
  return rollUps.map((rollUp) => (rollUp.of === fromUnitId ? { ...rollUp, of: toUnitId } : rollUp));
}
