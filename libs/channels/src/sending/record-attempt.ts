import { randomInt } from 'node:crypto';
import type { Words } from '@bihuan/contracts';
import { DeliveryAttemptRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Outcome } from '../ways/way';
import type { ClaimedDelivery } from './claim-delivery';
import { pauseAfter, restAfter } from './retry-plan';

export type Attempt = {
  readonly outcome: Outcome;
  readonly tookMs: number;
  readonly httpStatus: number | null;
  /** What the far side said, without any secret. */
  readonly answer: string | null;
};

/** A delivery as it stands after an attempt. */
type Settled = {
  readonly status: 'sent' | 'waiting' | 'failed' | 'given-up';
  readonly nextAt: Date;
  readonly reason: Words | null;
};

/** Writes down what came of an attempt, and when the next one is. */
@Injectable()
export class RecordAttempt {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  execute(claimed: ClaimedDelivery, attempt: Attempt): Promise<void> {
    const now = this.clock.now();
    const { outcome, tookMs, httpStatus, answer } = attempt;
    return this.dataSource.transaction(async (tx) => {
      await tx.insert(DeliveryAttemptRow, {
        deliveryId: claimed.id,
        number: claimed.attempts,
        at: claimed.claimedAt,
        tookMs,
        outcome: outcome.kind,
        httpStatus,
        code: outcome.code,
        answer,
      });
      const { status, nextAt, reason } = settled(claimed, outcome, now);
      // a claim that ran out was taken over: what the other one writes counts
      await tx.query(
        `UPDATE delivery SET status = $3, next_at = $4, reason = $5, handed_at = NULL, claimed_at = NULL,
                sent_at = CASE WHEN $3 = 'sent' THEN $6::timestamptz ELSE sent_at END
          WHERE id = $1 AND status = 'sending' AND claimed_at = $2`,
        [claimed.id, claimed.claimedAt, status, nextAt, reason && JSON.stringify(reason), now],
      );
      if (claimed.channel) await noteOnChannel(tx, claimed.channel.id, outcome, now);
    });
  }
}

function settled({ tries }: ClaimedDelivery, outcome: Outcome, now: Date): Settled {
  if (outcome.kind === 'sent') return { status: 'sent', nextAt: now, reason: null };
  const { reason } = outcome;
  if (outcome.kind === 'dropped') return { status: 'given-up', nextAt: now, reason };
  if (outcome.kind === 'refused') return { status: 'failed', nextAt: now, reason };
  const pause = pauseAfter(tries, randomInt(1000) / 1000);
  if (pause === null) return { status: 'given-up', nextAt: now, reason };
  return { status: 'waiting', nextAt: new Date(now.getTime() + Math.max(pause, outcome.pauseMs ?? 0)), reason };
}

async function noteOnChannel(tx: EntityManager, id: string, outcome: Outcome, now: Date): Promise<void> {
  if (outcome.kind === 'sent') {
    await tx.query('UPDATE channel SET failures = 0, last_sent_at = $2 WHERE id = $1', [id, now]);
    return;
  }
  const [[channel]] = await tx.query<[{ failures: number }[], number]>(
    'UPDATE channel SET failures = failures + 1 WHERE id = $1 RETURNING failures',
    [id],
  );
  if (outcome.kind !== 'retry') {
    if (outcome.kind === 'dropped' || !outcome.gone) return;
    await tx.query('UPDATE channel SET active = FALSE, disabled_because = $2, version = version + 1 WHERE id = $1', [
      id,
      JSON.stringify(outcome.reason),
    ]);
    return;
  }
  const pauseMs = Math.max(outcome.pauseMs ?? 0, restAfter(channel?.failures ?? 0));
  const until = new Date(now.getTime() + pauseMs);
  await tx.query('UPDATE channel SET free_at = greatest(free_at, $2) WHERE id = $1', [id, until]);
}
