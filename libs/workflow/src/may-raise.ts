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
  const unitRoles = leadRoles.filter(([role]) => actor.roles.includes(role));
  return [
    ...officeRolesOf(actor, context),
    ...(belongs(actor, context.leadUnitId) ? leadRolesOf(actor, context.leadUnitId, unitRoles) : []),
    ...(unitRoles.length > 0 && taskOf(actor, context) ? (['assist'] as const) : []),
    ...(actor.roles.includes('verifier') && belongs(actor, context.verifyUnitId ?? context.officeUnitId)
      ? (['verifier'] as const)
      : []),
  ];
}

function belongs(actor: Actor, unitId: string | null): boolean {
  return unitId !== null && actor.unitLine.includes(unitId);
}

function officeRolesOf(actor: Actor, context: CaseContext): readonly CaseRole[] {
  const held = belongs(actor, context.officeUnitId) ? officeRoles.filter((role) => actor.roles.includes(role)) : [];
  const governs = actor.roles.includes('gov-leader') && belongs(actor, context.governmentUnitId);
  return governs ? [...held, 'gov-leader'] : held;
}

function leadRolesOf(actor: Actor, leadUnitId: string | null, held: typeof leadRoles): readonly CaseRole[] {
  const signs = actor.unitLine[0] === leadUnitId;
  return held.map(([, caseRole]) => caseRole).filter((role) => signs || role !== 'lead-leader');
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
