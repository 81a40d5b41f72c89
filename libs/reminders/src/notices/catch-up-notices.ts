import { oversightTypes, recoveryTypes } from '@bihuan/contracts';
import { Clock, LOGGER } from '@bihuan/platform';
import { allWorkflows, edgesOf } from '@bihuan/workflow';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { about } from '../about';
import { PostNotices } from './post-notices';
import { untoldEvents } from './untold-events.queries';

const MINUTE = 60_000;
/** A job that has done nothing for so long has been lost with its queue, or has failed for good. */
const LOST_AFTER_MS = 20 * MINUTE;
const DAY = 24 * 60 * MINUTE;
/** How far a turn looks back behind the one before it; and the first one of a process: nobody may have looked for weeks. */
const LOOKS_BACK_MS = 2 * DAY;
const LOOKS_BACK_AT_FIRST_MS = 30 * DAY;

/** Every event type that some definition tells to somebody, and those that decide or ask for something. */
const toldTypes: readonly string[] = [
  ...new Set<string>([
    ...allWorkflows().flatMap(({ definition }) =>
      Object.values(definition.states).flatMap((state) =>
        edgesOf(state).flatMap(([type, { notify, ask }]) => (notify.length > 0 || ask ? [type] : [])),
      ),
    ),
    'request.submitted',
    'request.refused',
    ...recoveryTypes,
    ...oversightTypes,
  ]),
];

/**
 * Tells events whose job was lost: the journal is the truth, the queue a hint. Timers and digests are handed over again
 * by their own sweeps; this is the same for notices of events.
 */
@Injectable()
export class CatchUpNotices {
  private lookedAt: Date | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly postNotices: PostNotices,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const span = { since: this.since(now), recently: about(now, LOST_AFTER_MS) };
    for (const { caseId, sequence } of await untoldEvents(this.dataSource.manager, toldTypes, span)) {
      // one event that cannot be told must not keep the others from being told
      await this.postNotices.execute(caseId, sequence).catch((error: unknown) => {
        this.logger.error({ err: error, caseId, sequence }, 'an event could not be told');
      });
    }
    this.lookedAt = now;
  }

  private since(now: Date): Date {
    if (this.lookedAt === null) return new Date(now.getTime() - LOOKS_BACK_AT_FIRST_MS);
    return new Date(Math.min(this.lookedAt.getTime(), now.getTime()) - LOOKS_BACK_MS);
  }
}
