import type { JobName } from '@bihuan/contracts';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const runJob = 'calendar.reproject' satisfies JobName;
/** Longer than one run of the job takes; asking too early would only set two workers to the same list. */
const LOST_AFTER_MS = 5 * 60_000;

/** Asks again for re-projections that nobody works on: their job was lost with its queue, or failed for good. */
@Injectable()
export class AskAgainForReprojections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.query(
      `WITH lost AS (
         UPDATE reprojection r SET progressed_at = $1
          WHERE r.status <> 'done' AND r.progressed_at < $2
            AND NOT EXISTS (SELECT 1 FROM outbox x WHERE x.job = $3::text AND x.payload->>'reprojectionId' = r.id::text)
         RETURNING r.id)
       INSERT INTO outbox (job, payload) SELECT $3::text, jsonb_build_object('reprojectionId', lost.id) FROM lost`,
      [now, new Date(now.getTime() - LOST_AFTER_MS), runJob],
    );
  }
}
