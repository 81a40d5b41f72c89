import { ReprojectCase } from '@bihuan/cases';
import { appendToOutbox, MOST_FAILURES, ReprojectionItemRow, workOff } from '@bihuan/database';
import { Clock, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';

type Running = { readonly id: string; readonly reason: string };

/**
 * Counts the cases of a re-projection again, each through the one door in a transaction of its own. A case is computed as
 * it stands at that moment, by the calendars then in force.
 */
@Injectable()
export class RunReprojection {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reproject: ReprojectCase,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(reprojectionId: string, limit?: number): Promise<void> {
    const running = await this.begin(reprojectionId);
    if (!running) return;
    const list = {
      failed: 'a case could not be counted again',
      place: (caseId: string) => ({ reprojectionId, caseId }),
      claim: (tx: EntityManager) => claimItem(tx, reprojectionId),
      carryOut: (tx: EntityManager, caseId: string) => this.step(tx, running, caseId),
      putBack: (caseId: string) => this.noteFailure(reprojectionId, caseId),
      finish: () => this.finish(reprojectionId),
      goOn: () => appendToOutbox(this.dataSource.manager, 'calendar.reproject', { reprojectionId }),
    };
    const { dataSource, logger } = this;
    await workOff({ dataSource, logger }, list, limit);
  }

  private async begin(id: string): Promise<Running | null> {
    const [found] = await this.dataSource.query<[Running[], number]>(
      `UPDATE reprojection r SET status = 'running', started_at = coalesce(r.started_at, $2), progressed_at = $2
         FROM calendar_version v
        WHERE r.id = $1 AND r.status <> 'done' AND v.id = r.calendar_version_id RETURNING r.id, v.reason`,
      [id, this.clock.now()],
    );
    return found[0] ?? null;
  }

  private async step(tx: EntityManager, { id, reason }: Running, caseId: string): Promise<'done'> {
    const { moved, before, after } = await this.reproject.within(tx, caseId, reason);
    const item: Partial<ReprojectionItemRow> = {
      status: moved ? 'moved' : 'kept',
      dueBefore: before.dueOn,
      dueAfter: after.dueOn,
      flaggedBefore: before.dueFlagged,
      flaggedAfter: after.dueFlagged,
      at: this.clock.now(),
    };
    await tx.update(ReprojectionItemRow, { reprojectionId: id, caseId }, item);
    return 'done';
  }

  /** Puts the case behind the others, for another try. */
  private async noteFailure(id: string, caseId: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE reprojection_item SET failures = failures + 1, at = $4,
              status = CASE WHEN failures + 1 < $3 THEN status ELSE 'failed' END
        WHERE reprojection_id = $1 AND case_id = $2 AND status = 'waiting'`,
      [id, caseId, MOST_FAILURES, this.clock.now()],
    );
  }

  private async finish(id: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE reprojection SET status = 'done', finished_at = $2
        WHERE id = $1 AND status = 'running'
          AND NOT EXISTS (SELECT 1 FROM reprojection_item i WHERE i.reprojection_id = $1 AND i.status = 'waiting')`,
      [id, this.clock.now()],
    );
  }
}

/** The next case that nobody else works on. */
async function claimItem(tx: EntityManager, id: string): Promise<string | null> {
  const [found] = await tx.query<{ case_id: string }[]>(
    `SELECT case_id FROM reprojection_item WHERE reprojection_id = $1 AND status = 'waiting'
      ORDER BY failures, position LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [id],
  );
  return found?.case_id ?? null;
}
