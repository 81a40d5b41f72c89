import { LOGGER } from '@bihuan/platform';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { JobPublisher } from './job-publisher';
import { claimOutboxRows, keyOf } from './outbox.queries';
import { PollingLoop } from './polling-loop';

const BATCH = 200;

/**
 * Carries outbox rows to the queues. The rows are deleted in a transaction that commits only after the queue has taken
 * the jobs: a queue that is down, or a process that is killed in between, leaves them where they were. So each row
 * arrives at least once; the row's key makes the queue swallow a repeat. Any number of processes may relay.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: PollingLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly publisher: JobPublisher,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.loop = new PollingLoop({
      turn: async () => (await this.relayBatch()) === BATCH,
      onError: (error, pause) => this.logger.warn({ err: error, pause }, 'the outbox waits for the queue'),
      pauseMs: 250,
      longestPauseMs: 10_000,
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Before the queues and the database are closed. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Carries the oldest rows; tells how many. */
  async relayBatch(): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const rows = await claimOutboxRows(tx, BATCH);
      if (rows.length > 0) {
        await this.publisher.publish(rows.map((row) => ({ name: row.job, payload: row.payload, key: keyOf(row) })));
      }
      return rows.length;
    });
  }
}
