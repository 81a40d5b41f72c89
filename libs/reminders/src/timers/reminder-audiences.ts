import type { ReminderAudience } from '@bihuan/calendar';
import { caseRole, type CaseRole } from '@bihuan/contracts';

const audiences: Readonly<Record<ReminderAudience, readonly CaseRole[]>> = {
  handlers: ['lead-handler', 'lead-liaison'],
  'handlers-and-unit-leader': ['lead-handler', 'lead-liaison', 'lead-leader'],
  'handlers-leaders-and-office': ['lead-handler', 'lead-liaison', 'lead-leader', 'office-clerk'],
};

const named = 'roles:';

/**
 * The case roles that a reminder goes to: those that it names (`roles:office-lead,verifier`), or those of an audience; one
 * that is not known reaches those who do the work.
 */
export function rolesOfAudience(audience: string | null): readonly CaseRole[] {
  if (audience?.startsWith(named)) {
    const roles = audience.slice(named.length).split(',');
    return roles.flatMap((role) => caseRole.safeParse(role).data ?? []);
  }
  return audience !== null && audience in audiences ? audiences[audience as ReminderAudience] : audiences.handlers;
}
