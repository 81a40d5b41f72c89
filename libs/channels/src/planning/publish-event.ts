import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IN_SCOPE, IN_USE } from './scope';

const MINUTE = 60_000;
/** A job that has done nothing for so long has been lost with its queue. */
const LOST_AFTER_MS = 20 * MINUTE;
const LOOKED_BACK_MS = 48 * 60 * MINUTE;

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

/** Makes a delivery of a case's event for every webhook that wants to hear of it; twice makes it once. */
@Injectable()
export class PublishEvent {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(caseId: string, sequence: number): Promise<void> {
    const one = 'e.case_id = $2 AND e.sequence = $3';
    await this.dataSource.query(insertFor(one), [this.clock.now(), caseId, sequence]);
  }

  /** The journal is the truth, the queue a hint: publishes what a lost queue should have. Tells how many deliveries were missing. */
  async catchUp(): Promise<number> {
    const now = this.clock.now();
    const missed = await this.dataSource.query<unknown[]>(
      insertFor(`e.at >= $2 AND e.at < $3 AND NOT EXISTS (
        SELECT 1 FROM delivery d
         WHERE d.channel_id = ch.id AND d.cause = 'event:' || e.case_id || ':' || e.sequence)`),
      [now, new Date(now.getTime() - LOOKED_BACK_MS), new Date(now.getTime() - LOST_AFTER_MS)],
    );
    return missed.length;
  }
}
