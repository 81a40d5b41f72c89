import type { Actor, CaseRole } from '@bihuan/contracts';
import { caseRolesOf, doersOf, type CaseContext } from '@bihuan/workflow';

const readers: readonly CaseRole[] = ['verifier', 'office-clerk', 'office-lead'];

/**
 * Whether somebody may see what is to be checked in a case: verifier and office, and of these nobody who belongs to a
 * unit at work on it or had a hand in the work. Whoever knows what is looked for can write around it.
 */
export function mayReadWarnings(actor: Actor, context: CaseContext): boolean {
  const isAtWork = doersOf(context).some((unitId) => actor.unitLine.includes(unitId));
  const hasWorked = actor.personId !== null && context.workedBy.includes(actor.personId);
  return !isAtWork && !hasWorked && caseRolesOf(actor, context).some((role) => readers.includes(role));
}
