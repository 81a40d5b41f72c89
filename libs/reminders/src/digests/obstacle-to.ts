import type { SendingHours } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';
import type { DigestObstacle } from '../reminders.errors';
import type { DigestRecord } from './digest-log.queries';

/** After this time an attempt without an end is taken to have died with its process. */
export const ATTEMPT_TAKES_AT_MOST_MS = 15 * 60_000;

export type ResendMoment = {
  readonly now: Date;
  readonly today: PlainDate;
  readonly hours: SendingHours | null;
  readonly hasServer: boolean;
};

/** What stands in the way of sending a mail again; null when nothing does. */
export function obstacleTo(
  digest: DigestRecord,
  { now, today, hours, hasServer }: ResendMoment,
): DigestObstacle | null {
  if (!hasServer) return 'no-server';
  if (digest.day !== today) return 'past';
  if (hours === null) return 'hours';
  if (!digest.reachable) return 'no-address';
  return isBeingSent(digest, now) ? 'busy' : null;
}

function isBeingSent({ status, claimed_at: claimedAt }: DigestRecord, now: Date): boolean {
  return status === 'waiting' && claimedAt !== null && now.getTime() - claimedAt.getTime() < ATTEMPT_TAKES_AT_MOST_MS;
}
