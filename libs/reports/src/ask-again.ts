import type { JobName } from '@bihuan/contracts';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const MINUTE = 60_000;
const jobs = { annual_report: 'report.build', written_report: 'report.draft' } as const satisfies Record<
  string,
  JobName
>;
/** Longer than a build with all its attempts. */
const LOST_AFTER_MS = 20 * MINUTE;
/** What could not be built in a day is not built by asking once more. */
const GIVEN_UP_AFTER_MS = 24 * 60 * MINUTE;
const FAILURE = '生成任务没有完成，请重新生成 / the building was never finished, ask for the report again';

/**
 * Asks again for reports whose job was lost with its queue, or with every process that took it: the row is the truth, the
 * queue a hint. After a day they are said to have failed, so that nobody waits for them. Building twice changes nothing.
 */
@Injectable()
export class AskAgainForReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now().getTime();
    const [lost, givenUp] = [new Date(now - LOST_AFTER_MS), new Date(now - GIVEN_UP_AFTER_MS)];
    await this.dataSource.transaction(async (tx) => {
      for (const [table, job] of Object.entries(jobs)) {
        await tx.query(
          `UPDATE ${table} SET status = 'failed', failure = $2 WHERE status = 'building' AND created_at < $1`,
          [givenUp, FAILURE],
        );
        await tx.query(
          `INSERT INTO outbox (job, payload) SELECT $2::text, jsonb_build_object('reportId', r.id) FROM ${table} r
            WHERE r.status = 'building' AND r.created_at < $1
              AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.job = $2::text AND o.payload->>'reportId' = r.id::text)`,
          [lost, job],
        );
      }
    });
  }
}
