import type { Actor, CaseRole, Role } from '@bihuan/contracts';
import type { CaseContext } from './memory';

const leadRoles: readonly (readonly [Role, CaseRole])[] = [
  ['unit-liaison', 'lead-liaison'],
  ['unit-handler', 'lead-handler'],
  ['unit-leader', 'lead-leader'],
];
const officeRoles = ['office-clerk', 'office-lead'] as const;

/**
 * What an actor is to one case. A role counts only together with the unit's part in the case: sections work and answer
 * for the unit above them, but only the leader of the unit itself signs for it.
 */
export function caseRolesOf(actor: Actor, context: CaseContext): readonly CaseRole[] {
  if (actor.system) return ['system'];
  const belongsTo = (unitId: string | null): boolean => unitId !== null && actor.unitLine.includes(unitId);
  const held: CaseRole[] = [];
  if (belongsTo(context.officeUnitId)) held.push(...officeRoles.filter((role) => actor.roles.includes(role)));
  const unitRoles = leadRoles.filter(([role]) => actor.roles.includes(role));
  if (belongsTo(context.leadUnitId)) {
    const signs = actor.unitLine[0] === context.leadUnitId;
    held.push(...unitRoles.map(([, caseRole]) => caseRole).filter((role) => signs || role !== 'lead-leader'));
  }
  if (unitRoles.length > 0 && assistOf(actor, context)) held.push('assist');
  if (actor.roles.includes('verifier') && belongsTo(context.verifyUnitId ?? context.officeUnitId))
    held.push('verifier');
  return held;
}

/** The assist task that an actor answers: that of the nearest unit above, so that a section never answers for two. */
export function assistOf(actor: Actor, context: CaseContext): CaseContext['assists'][number] | undefined {
  const nearest = actor.unitLine.find((unitId) => context.assists.some((assist) => assist.unitId === unitId));
  return context.assists.find((assist) => assist.unitId === nearest);
}
