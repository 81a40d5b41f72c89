import type { EntityManager } from 'typeorm';
import { IN_SCOPE, IN_USE } from './scope';

/** Thin on purpose: who wants more asks the API, which looks at who asks. */
const insertFor = (which: string): string => `
  INSERT INTO delivery (id, way, kind, channel_id, cause, payload, urgent, status, created_at, next_at)
  SELECT gen_random_uuid(), ch.kind, 'event', ch.id, 'event:' || e.case_id || ':' || e.sequence,
         jsonb_build_object(
           'type', e.type,
           'timestamp', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'data', jsonb_build_object('caseId', c.id, 'number', c.number, 'sequence', e.sequence,
                                      'state', e.state_after, 'on', e.on)),
         FALSE, 'waiting', $1::timestamptz, $1::timestamptz
    FROM case_event e
    JOIN "case" c ON c.id = e.case_id
    JOIN channel ch ON ch.kind = 'webhook' AND ${IN_USE} AND ch.active_since <= e.at
   WHERE ${which} AND (jsonb_typeof(ch.settings->'events') = 'null' OR ch.settings->'events' ? e.type) AND ${IN_SCOPE}
   ORDER BY e.at, e.case_id, e.sequence
  ON CONFLICT DO NOTHING RETURNING 1`;

/** One event of a case, or what a span of the journal holds that no webhook was told of. */
export type Events =
  { readonly caseId: string; readonly sequence: number } | { readonly from: Date; readonly to: Date };

const UNTOLD = `e.at >= $2 AND e.at < $3 AND NOT EXISTS (
  SELECT 1 FROM delivery d WHERE d.channel_id = ch.id AND d.cause = 'event:' || e.case_id || ':' || e.sequence)`;

/** Makes a delivery of each event for every webhook that wants to hear of it; twice makes it once. Tells how many are new. */
export async function deliverEvents(manager: EntityManager, events: Events, now: Date): Promise<number> {
  const isOne = 'caseId' in events;
  const which = isOne ? 'e.case_id = $2 AND e.sequence = $3' : UNTOLD;
  const bounds = isOne ? [events.caseId, events.sequence] : [events.from, events.to];
  const made = await manager.query<unknown[]>(insertFor(which), [now, ...bounds]);
  return made.length;
}
