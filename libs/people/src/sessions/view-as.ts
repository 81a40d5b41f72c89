import { capabilitiesOf, type PersonView } from '@bihuan/contracts';
import type { ViewAsObstacle } from '../people.errors';

/** Until when an administrator looks as somebody else, and which administrator. */
export type ViewAs = { readonly until: Date; readonly by: PersonView };

/** Why it ended, as a stored word. */
export type ViewAsEnd = 'asked' | 'signed-out' | 'session-ended' | 'expired' | 'role-lost' | ViewAsObstacle;

/** What stands against looking as this person, before and while it is done. */
export function obstacleTo(viewed: PersonView, byId: string): ViewAsObstacle | null {
  if (viewed.id === byId) return 'self';
  if (viewed.roles.includes('admin')) return 'admin';
  if (viewed.roles.includes('auditor')) return 'auditor';
  return viewed.active ? null : 'inactive';
}

/** Why looking as this person must end now, or null while it may go on. */
export function reasonToEnd(viewed: PersonView, { until, by }: ViewAs, now: Date): ViewAsEnd | null {
  if (until <= now) return 'expired';
  if (!capabilitiesOf(by.roles).includes('people.view-as')) return 'role-lost';
  return obstacleTo(viewed, by.id);
}

type Behind = { readonly personId: string; readonly details: { readonly viewAs?: string } };

/** Whom the access log names: whoever really sits there, and as whom they look. */
export function whoIsBehind({ person, viewAs }: { person: PersonView; viewAs: ViewAs | null }): Behind {
  return viewAs ? { personId: viewAs.by.id, details: { viewAs: person.id } } : { personId: person.id, details: {} };
}
