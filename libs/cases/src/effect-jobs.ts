import { appendToOutbox, TimerRow } from '@bihuan/database';
import type { CaseEffect, StampedEvent } from '@bihuan/workflow';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { screeningsOf } from './warnings/screenings';

type Asked = { readonly effects: readonly CaseEffect[]; readonly event: StampedEvent };

/** Turns what an event asks for into background work. Timers are replanned by the door itself. */
export async function publishEffects(
  tx: EntityManager,
  place: { readonly caseId: string; readonly sequence: number },
  { effects, event }: Asked,
): Promise<void> {
  const isToldToAsker = 'requestId' in event && Boolean(event.requestId);
  const isTold = effects.some((effect) => effect.kind === 'notice.post');
  if (isTold || isToldToAsker) await appendToOutbox(tx, 'notice.post', place);
  if (effects.some((effect) => effect.kind === 'work.retry')) await retry(tx, place);
}

/** Tells the event before this one again (whoever has the notice keeps it), and lets timers of the case fire that have fired in vain. */
async function retry(tx: EntityManager, { caseId, sequence }: { caseId: string; sequence: number }): Promise<void> {
  if (sequence > 1) await appendToOutbox(tx, 'notice.post', { caseId, sequence: sequence - 1 });
  const isOfNow = { caseId, cancelledAt: IsNull(), raises: Not(IsNull()), firedAt: Not(IsNull()) };
  await tx.update(TimerRow, isOfNow, { firedAt: null, handedAt: null });
}

/** The work that follows from an event of a type, whatever its workflow says of it. */
export async function publishFollowUps(
  tx: EntityManager,
  place: { readonly caseId: string; readonly sequence: number },
  type: string,
): Promise<void> {
  if (screeningsOf(type).length > 0) await appendToOutbox(tx, 'closure.screen', place);
}
