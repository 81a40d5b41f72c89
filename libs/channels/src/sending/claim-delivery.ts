import { nextSendingMoment } from '@bihuan/calendar';
import { loadCalendars, type ChannelRow, type DeliveryRow } from '@bihuan/database';
import type { ChannelKind, Words } from '@bihuan/contracts';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ways } from '../ways/all-ways';
import { MOST_TRIES } from './retry-plan';
import { FORGOTTEN_AFTER_MS, momentFrom } from './sweep-deliveries';

export type ClaimedChannel = Pick<ChannelRow, 'id' | 'settings' | 'secrets' | 'failures'> & {
  readonly kind: ChannelKind;
};
/** A delivery that is ours to send; `channel` is null for one to a person. */
export type ClaimedDelivery = Pick<DeliveryRow, 'id' | 'way' | 'payload' | 'attempts' | 'tries'> & {
  readonly personId: string | null;
  readonly claimedAt: Date;
  readonly channel: ClaimedChannel | null;
};

type Pending = Pick<DeliveryRow, 'id' | 'way' | 'kind' | 'payload' | 'urgent' | 'attempts' | 'tries'> & {
  readonly personId: string | null;
  /** The unit of the channel or of the person: by its calendar hours are kept. */
  readonly unitId: string | null;
  readonly isDue: boolean;
  readonly isExpired: boolean;
  readonly channelId: string | null;
  readonly channelActive: boolean | null;
  readonly channelDeleted: boolean | null;
  readonly freeAt: Date | null;
};

const expired: Words = { zh: '已过当日，不再发送', en: 'Its day is over' };
const deleted: Words = { zh: '渠道已删除', en: 'The channel was deleted' };
/** A process that dies over the same message each time must not do so for ever. */
const unfinished: Words = { zh: '多次尝试均未完成', en: 'No attempt came to an end' };
const outOfHours: Words = {
  zh: '非发送时段（工作日 08:00–18:00），到时再发',
  en: 'Out of hours (working days 08:00–18:00): it waits',
};

/**
 * Takes a delivery for sending, if it is still to be sent, now, and its channel may be spoken to. The row's lock and the
 * status keep two workers from sending one delivery; the channel's row keeps all of them within the vendor's limit.
 */
@Injectable()
export class ClaimDelivery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  execute(id: string): Promise<ClaimedDelivery | null> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const pending = await lockPending(tx, id, now);
      if (!pending) return null;
      if (pending.isExpired) return settle(tx, id, expired);
      if (pending.channelDeleted) return settle(tx, id, deleted);
      if (pending.tries >= MOST_TRIES) return settle(tx, id, unfinished);
      if (!pending.isDue || pending.channelActive === false) return postpone(tx, id);
      const allowedAt = await this.allowedAt(tx, pending, now);
      if (allowedAt > now) return postpone(tx, id, allowedAt, outOfHours);
      const channel = await takeTurn(tx, pending, now);
      if (channel === 'busy') return postpone(tx, id, pending.freeAt ?? undefined);
      await tx.query(
        `UPDATE delivery SET status = 'sending', claimed_at = $2, attempts = attempts + 1, tries = tries + 1 WHERE id = $1`,
        [id, now],
      );
      const { way, payload, personId, attempts, tries } = pending;
      return { id, way, payload, personId, attempts: attempts + 1, tries: tries + 1, claimedAt: now, channel };
    });
  }

  /** Machines have no quiet hours; nor has a test that somebody is waiting for. */
  private async allowedAt(tx: EntityManager, { way, kind, urgent, unitId }: Pending, now: Date): Promise<Date> {
    if (way === 'webhook' || kind === 'test' || urgent) return now;
    return nextSendingMoment(now, this.config.timeZone, (await loadCalendars(tx)).of(unitId));
  }
}

async function lockPending(tx: EntityManager, id: string, now: Date): Promise<Pending | null> {
  const [pending] = await tx.query<Pending[]>(
    `SELECT d.id, d.way, d.kind, d.payload, d.urgent, d.attempts, d.tries, d.person_id AS "personId", coalesce(ch.unit_id, p.unit_id) AS "unitId",
            d.next_at <= $2 AS "isDue", coalesce(d.expires_at < $2, FALSE) AS "isExpired",
            ch.id AS "channelId", ch.active AS "channelActive", ch.deleted_at IS NOT NULL AS "channelDeleted",
            ch.free_at AS "freeAt"
       FROM delivery d LEFT JOIN channel ch ON ch.id = d.channel_id LEFT JOIN person p ON p.id = d.person_id
      WHERE d.id = $1 AND (d.status = 'waiting' OR (d.status = 'sending' AND d.claimed_at NOT BETWEEN $3 AND $4))
        FOR UPDATE OF d SKIP LOCKED`,
    [id, now, momentFrom(now, -FORGOTTEN_AFTER_MS), momentFrom(now, FORGOTTEN_AFTER_MS)],
  );
  return pending ?? null;
}

/** Takes the channel's next place; `busy` when another message was just sent, or the vendor wants to be left alone. */
async function takeTurn(
  tx: EntityManager,
  { channelId, way }: Pending,
  now: Date,
): Promise<ClaimedChannel | null | 'busy'> {
  if (channelId === null) return null;
  const spacingMs = way === 'email' || way === 'sms' ? 0 : ways[way].spacingMs;
  const isFree = 'id = $1 AND (free_at IS NULL OR free_at <= $2)';
  const columns = 'id, kind, settings, secrets, failures';
  if (spacingMs === 0) {
    const [channel] = await tx.query<ClaimedChannel[]>(`SELECT ${columns} FROM channel WHERE ${isFree}`, [
      channelId,
      now,
    ]);
    return channel ?? 'busy';
  }
  const [[channel]] = await tx.query<[ClaimedChannel[], number]>(
    `UPDATE channel SET free_at = $3 WHERE ${isFree} RETURNING ${columns}`,
    [channelId, now, new Date(now.getTime() + spacingMs)],
  );
  return channel ?? 'busy';
}

async function settle(tx: EntityManager, id: string, reason: Words): Promise<null> {
  await tx.query(`UPDATE delivery SET status = 'given-up', claimed_at = NULL, reason = $2 WHERE id = $1`, [
    id,
    JSON.stringify(reason),
  ]);
  return null;
}

/** Leaves it to a later sweep. */
async function postpone(tx: EntityManager, id: string, until?: Date, reason?: Words): Promise<null> {
  await tx.query(
    `UPDATE delivery SET status = 'waiting', handed_at = NULL, claimed_at = NULL, next_at = greatest(next_at, $2),
            reason = coalesce($3::jsonb, reason) WHERE id = $1`,
    [id, until ?? null, reason ? JSON.stringify(reason) : null],
  );
  return null;
}
