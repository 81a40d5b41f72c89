import type { JobName } from '@bihuan/contracts';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const sendJob = 'delivery.send' satisfies JobName;
/**
 * A delivery that was handed over or claimed so long ago and is not settled: its job was lost, or died with its process. The
 * same for one that bears a moment so long after now: its clock ran ahead.
 */
export const FORGOTTEN_AFTER_MS = 5 * 60_000;

/** At once: of a webhook that works some, of a robot or a channel in trouble one, of mail and text messages many. */
const PLACES = `CASE WHEN d.channel_id IS NULL THEN 200 WHEN ch.kind = 'webhook' AND ch.failures = 0 THEN 20 ELSE 1 END`;

const DUE = `d.status IN ('waiting', 'sending') AND d.next_at <= $1::timestamptz
  AND (d.handed_at IS NULL OR d.handed_at NOT BETWEEN $2 AND $4)
  AND (d.status = 'waiting' OR d.claimed_at NOT BETWEEN $2 AND $4)`;

/**
 * Asks for the sending of what is due. Marks and asks in one statement; what another sweep is marking is skipped. A
 * channel that may not be spoken to yet is left alone. Any number of processes may sweep at once.
 */
@Injectable()
export class SweepDeliveries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Tells how many deliveries it handed over. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const handed = await this.dataSource.query<unknown[]>(
      `WITH ranked AS (
         SELECT d.id, ${PLACES} AS places, row_number() OVER (PARTITION BY d.channel_id ORDER BY d.next_at, d.id) AS place
           FROM delivery d LEFT JOIN channel ch ON ch.id = d.channel_id
          WHERE ${DUE}
            AND (ch.id IS NULL OR (ch.active AND ch.deleted_at IS NULL AND (ch.free_at IS NULL OR ch.free_at <= $1)))
       ), due AS MATERIALIZED (
         SELECT d.id FROM delivery d
          WHERE d.id IN (SELECT id FROM ranked WHERE place <= places) AND ${DUE}
          FOR UPDATE SKIP LOCKED
       ), handed AS (
         UPDATE delivery d SET handed_at = $1 FROM due WHERE d.id = due.id RETURNING d.id
       )
       INSERT INTO outbox (job, payload) SELECT $3::text, jsonb_build_object('deliveryId', id) FROM handed RETURNING 1`,
      [now, momentFrom(now, -FORGOTTEN_AFTER_MS), sendJob, momentFrom(now, FORGOTTEN_AFTER_MS)],
    );
    return handed.length;
  }
}

/** The moment so many milliseconds after another one, or before it. */
export function momentFrom(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds);
}
