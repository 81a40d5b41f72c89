import { Clock, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { ScreenEntry } from './screen-entry';
import { screenedTypes } from './screenings';

const MINUTE = 60_000;
/** A job that has done nothing for so long has been lost with its queue, or has failed for good. */
const LOST_AFTER_MS = 20 * MINUTE;
/** A verification takes days: what was lost over a long holiday is still of use. */
const LOOK_BACK_MS = 14 * 24 * 60 * MINUTE;
/** As many as one turn takes on; the next one goes on with the rest. */
const BATCH = 200;

type Unscreened = { readonly caseId: string; readonly sequence: number };

/** Screens entries whose job was lost: the journal is the truth, the queue a hint. */
@Injectable()
export class CatchUpScreenings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly screenEntry: ScreenEntry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    for (const { caseId, sequence } of await this.unscreened()) {
      // one entry that cannot be screened must not keep the others from being screened
      await this.screenEntry.execute(caseId, sequence).catch((error: unknown) => {
        this.logger.error({ err: error, caseId, sequence }, 'an entry could not be screened');
      });
    }
  }

  private unscreened(): Promise<readonly Unscreened[]> {
    const now = this.clock.now().getTime();
    return this.dataSource.query<Unscreened[]>(
      `SELECT e.case_id AS "caseId", e.sequence FROM case_event e
        WHERE e.type = ANY($1::text[]) AND e.at >= $2 AND e.at < $3
          AND NOT EXISTS (SELECT 1 FROM case_screening s WHERE s.case_id = e.case_id AND s.sequence = e.sequence)
          AND NOT EXISTS (SELECT 1 FROM outbox o
                           WHERE o.job = 'closure.screen' AND o.payload->>'caseId' = e.case_id::text
                             AND (o.payload->>'sequence')::int = e.sequence)
        ORDER BY e.at LIMIT ${BATCH}`,
      [screenedTypes, new Date(now - LOOK_BACK_MS), new Date(now - LOST_AFTER_MS)],
    );
  }
}
