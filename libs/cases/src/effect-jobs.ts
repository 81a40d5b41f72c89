import type { JobName } from '@bihuan/contracts';
import { appendToOutbox, TimerRow } from '@bihuan/database';
import type { CaseEffect, StampedEvent } from '@bihuan/workflow';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { screeningsOf } from './warnings/screenings';

type Place = { readonly caseId: string; readonly sequence: number };
type Asked = { readonly effects: readonly CaseEffect[]; readonly event: StampedEvent };

/** Turns what an event asks for into background work. Timers are replanned by the door itself. */
export async function publishEffects(tx: EntityManager, place: Place, { effects, event }: Asked): Promise<void> {
  const isToldToAsker = 'requestId' in event && Boolean(event.requestId);
  const isTold = effects.some((effect) => effect.kind === 'notice.post');
  if (isTold || isToldToAsker) await appendToOutbox(tx, 'notice.post', place);
  if (effects.some((effect) => effect.kind === 'work.retry')) await retry(tx, place);
}

/** Tells the event before this one again (whoever has the notice keeps it), and lets timers of the case fire that have fired in vain. */
async function retry(tx: EntityManager, { caseId, sequence }: Place): Promise<void> {
  if (sequence > 1) await appendToOutbox(tx, 'notice.post', { caseId, sequence: sequence - 1 });
  const isOfNow = { caseId, cancelledAt: IsNull(), raises: Not(IsNull()), firedAt: Not(IsNull()) };
  await tx.update(TimerRow, isOfNow, { firedAt: null, handedAt: null });
}

/** The work that follows from an event of a type, whatever its workflow says of it. */
export async function publishFollowUps(tx: EntityManager, place: Place, type: string): Promise<void> {
  if (screeningsOf(type).length > 0) await appendToOutbox(tx, 'closure.screen', place);
  await publishToWebhooks(tx, place);
}

const publishJob = 'event.publish' satisfies JobName;

/** Asks for telling other systems, where any has asked to be told. One statement, for it stands in the way of every event. */
async function publishToWebhooks(tx: EntityManager, { caseId, sequence }: Place): Promise<void> {
  await tx.query(
    `INSERT INTO outbox (job, payload)
     SELECT $1::text, jsonb_build_object('caseId', $2::uuid, 'sequence', $3::int)
      WHERE EXISTS (SELECT 1 FROM channel ch WHERE ch.kind = 'webhook' AND ch.active)`,
    [publishJob, caseId, sequence],
  );
}
