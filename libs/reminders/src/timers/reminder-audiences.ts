import type { ReminderAudience } from '@bihuan/calendar';
import type { CaseRole } from '@bihuan/contracts';

const audiences: Readonly<Record<ReminderAudience, readonly CaseRole[]>> = {
  handlers: ['lead-handler', 'lead-liaison'],
  'handlers-and-unit-leader': ['lead-handler', 'lead-liaison', 'lead-leader'],
  'handlers-leaders-and-office': ['lead-handler', 'lead-liaison', 'lead-leader', 'office-clerk'],
};

/** The case roles that a reminder goes to; an audience that is not known reaches those who do the work. */
export function rolesOfAudience(audience: string | null): readonly CaseRole[] {
  return audience !== null && audience in audiences ? audiences[audience as ReminderAudience] : audiences.handlers;
}
