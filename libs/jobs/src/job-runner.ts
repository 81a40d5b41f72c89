import type { QueueName } from '@bihuan/contracts';
import { AppConfig, LOGGER } from '@bihuan/platform';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Worker, type Job } from 'bullmq';
import type { Logger } from 'pino';
import { inTime } from './in-time';
import { JobRegistry } from './job-registry';
import { concurrencyOf, queueNames, queueOptions } from './queues';
import { runJob } from './run-job';

/**
 * The jobs of a killed process are taken over after the lock has run out, so within half a minute. A job may outlive
 * several killed processes; one that kills its process each time is failed in the end.
 */
const takeOver = { lockDuration: 15_000, stalledInterval: 7_500, maxStalledCount: 5 } as const;

const RUNNING_JOBS_GET_MS = 25_000;
const CLOSING_GETS_MS = 5_000;

/**
 * One BullMQ worker per queue of the job map. Made here instead of by `@Processor`, which wants a class per queue and
 * would start before every job is known to have its handler.
 */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: readonly Worker[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly registry: JobRegistry,
    private readonly config: AppConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.workers = queueNames.map((name) => this.workerOf(name));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /**
   * Takes no more jobs and waits for those that run; the database is closed after. Neither for ever: BullMQ would wait for
   * a Redis that is gone. What is cut off is taken over by another process, as after a kill.
   */
  async beforeApplicationShutdown(): Promise<void> {
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    const ended = Promise.allSettled(this.running);
    try {
      await inTime(ended, RUNNING_JOBS_GET_MS, 'Some jobs did not end in time');
      await inTime(closed, CLOSING_GETS_MS, 'The queues did not close in time');
    } catch (error) {
      this.logger.error({ err: error }, 'the workers were cut off');
    }
  }

  private workerOf(queue: QueueName): Worker {
    const worker = new Worker(
      queue,
      // BullMQ passes the signal only to functions that name three parameters
      (job: Job, _token?: string, signal?: AbortSignal) => this.run(job, signal ?? new AbortController().signal),
      { ...queueOptions(this.config, 'working'), ...takeOver, concurrency: concurrencyOf[queue] },
    );
    worker.on('error', (error) => this.logger.warn({ err: error, queue }, 'the worker has trouble with its queue'));
    worker.on('stalled', (jobId) => this.logger.warn({ queue, jobId }, 'took over a job of a process that ended'));
    worker.on('failed', (job, error) => this.report(queue, job, error));
    return worker;
  }

  private async run(job: Job, signal: AbortSignal): Promise<void> {
    const work = runJob(this.registry, job, signal);
    this.running.add(work);
    try {
      await work;
    } finally {
      this.running.delete(work);
    }
  }

  private report(queue: QueueName, job: Job | undefined, error: Error): void {
    const facts = { err: error, queue, jobId: job?.id, job: job?.name, attempt: job?.attemptsMade };
    if (job?.finishedOn === undefined) this.logger.warn(facts, 'a job failed and is tried again');
    else this.logger.error(facts, 'a job failed for good');
  }
}
