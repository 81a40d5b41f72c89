import { Clock, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { ProposeEscalation } from './propose-escalation';

const MINUTE = 60_000;
/** A job that has done nothing for so long has been lost with its queue, or has failed for good. */
const LOST_AFTER_MS = 20 * MINUTE;
/** Looked for this far back: longer than any outage of the queue while timers go on firing. */
const LOOK_BACK_MS = 7 * 24 * 60 * MINUTE;

/**
 * Rungs that have fired and from which nothing came: of those that fired as one only the highest, and none that found a
 * proposal of its kind waiting, for which there was nothing to do.
 */
const UNFOLLOWED = `
  SELECT t.id
    FROM (SELECT DISTINCT ON (f.case_id, f.fired_at) f.id, f.case_id, f.effects, f.fired_at
            FROM timer f JOIN "case" c ON c.id = f.case_id AND c.open
           WHERE f.effects <> '[]' AND f.fired_at >= $1 AND f.fired_at < $2
           ORDER BY f.case_id, f.fired_at, f.level DESC, f.due_at DESC) t
   WHERE NOT EXISTS (SELECT 1 FROM escalation_proposal p WHERE p.timer_id = t.id)
     AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.job = 'escalation.propose' AND o.payload->>'timerId' = t.id::text)
     AND EXISTS (SELECT 1 FROM jsonb_array_elements_text(t.effects) e (effect)
                  WHERE NOT EXISTS (SELECT 1 FROM escalation_proposal p
                                     WHERE p.case_id = t.case_id AND p.effect = e.effect AND p.created_at <= t.fired_at
                                       AND (p.decided_at IS NULL OR p.decided_at > t.fired_at)))
   ORDER BY t.fired_at`;

/** Makes the proposals whose job was lost: fired timers are the truth, the queue a hint. */
@Injectable()
export class CatchUpProposals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly propose: ProposeEscalation,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now().getTime();
    const timers = await this.dataSource.query<{ id: string }[]>(UNFOLLOWED, [
      new Date(now - LOOK_BACK_MS),
      new Date(now - LOST_AFTER_MS),
    ]);
    for (const { id } of timers) {
      // one timer that cannot be followed must not keep the others waiting
      await this.propose.execute(id).catch((error: unknown) => {
        this.logger.error({ err: error, timerId: id }, 'a rung of the ladder could not be followed');
      });
    }
  }
}
