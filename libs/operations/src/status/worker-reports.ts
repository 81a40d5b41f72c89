import { randomUUID } from 'node:crypto';
import type { QueueLoad } from '@bihuan/contracts';
import { WorkerReportRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';

const FORGOTTEN_AFTER = 86_400_000;

/** Where a worker says that it lives. */
@Injectable()
export class WorkerReports {
  private readonly id = randomUUID();
  private readonly startedAt: Date;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.startedAt = clock.now();
  }

  /** @param queues null when they did not answer */
  async write(queues: QueueLoad[] | null, makesPdf: boolean): Promise<void> {
    const seenAt = this.clock.now();
    const { id, startedAt } = this;
    await this.dataSource.manager.upsert(WorkerReportRow, { id, startedAt, seenAt, queues, makesPdf }, ['id']);
    await this.dataSource.manager.delete(WorkerReportRow, {
      seenAt: LessThan(new Date(seenAt.getTime() - FORGOTTEN_AFTER)),
    });
  }

  /** The process ends in order: nobody shall wait for it. */
  async end(): Promise<void> {
    await this.dataSource.manager.delete(WorkerReportRow, { id: this.id });
  }
}
