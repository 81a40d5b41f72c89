import type { Actor, CaseRole, Role } from '@bihuan/contracts';
import type { CaseContext, TaskMemory } from './memory';

const leadRoles: readonly (readonly [Role, CaseRole])[] = [
  ['unit-liaison', 'lead-liaison'],
  ['unit-handler', 'lead-handler'],
  ['unit-leader', 'lead-leader'],
];
const officeRoles = ['office-clerk', 'office-lead', 'process-steward'] as const;

/**
 * What an actor is to one case. A role counts only together with the unit's part in the case: sections work and answer
 * for the unit above them, but only the leader of the unit itself signs for it.
 */
export function caseRolesOf(actor: Actor, context: CaseContext): readonly CaseRole[] {
  if (actor.system) return ['system'];
  const belongsTo = (unitId: string | null): boolean => unitId !== null && actor.unitLine.includes(unitId);
  const held: CaseRole[] = [];
  if (belongsTo(context.officeUnitId)) held.push(...officeRoles.filter((role) => actor.roles.includes(role)));
  if (actor.roles.includes('gov-leader') && belongsTo(context.governmentUnitId)) held.push('gov-leader');
  const unitRoles = leadRoles.filter(([role]) => actor.roles.includes(role));
  if (belongsTo(context.leadUnitId)) {
    const signs = actor.unitLine[0] === context.leadUnitId;
    held.push(...unitRoles.map(([, caseRole]) => caseRole).filter((role) => signs || role !== 'lead-leader'));
  }
  if (unitRoles.length > 0 && taskOf(actor, context)) held.push('assist');
  if (actor.roles.includes('verifier') && belongsTo(context.verifyUnitId ?? context.officeUnitId))
    held.push('verifier');
  return held;
}

/** The part that an actor answers for: that of the nearest unit above, so that a section never answers for two. */
export function taskOf(actor: Actor, { tasks }: Pick<CaseContext, 'tasks'>): TaskMemory | undefined {
  const nearest = actor.unitLine.find((unitId) => tasks.some((task) => task.unitId === unitId));
  return tasks.find((task) => task.unitId === nearest);
}

/** The unit for which an actor acts in a case: the nearest one above that leads it or has a part in it; null for all others. */
export function actingUnitOf(actor: Actor, { tasks, leadUnitId }: CaseContext): string | null {
  const involved = (unitId: string) => unitId === leadUnitId || tasks.some((task) => task.unitId === unitId);
  return actor.unitLine.find(involved) ?? null;
}
