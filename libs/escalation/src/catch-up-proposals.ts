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
    const timers = await this.dataSource.query<{ id: string }[]>(
      `SELECT t.id FROM timer t JOIN "case" c ON c.id = t.case_id AND c.open
        WHERE t.effects <> '[]' AND t.fired_at >= $1 AND t.fired_at < $2
          AND NOT EXISTS (SELECT 1 FROM escalation_proposal p WHERE p.timer_id = t.id)
        ORDER BY t.fired_at`,
      [new Date(now - LOOK_BACK_MS), new Date(now - LOST_AFTER_MS)],
    );
    for (const { id } of timers) {
      // one timer that cannot be followed must not keep the others waiting
      await this.propose.execute(id).catch((error: unknown) => {
        this.logger.error({ err: error, timerId: id }, 'a rung of the ladder could not be followed');
      });
    }
  }
}
