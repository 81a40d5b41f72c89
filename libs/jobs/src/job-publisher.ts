import { jobMap, type QueueName } from '@bihuan/contracts';
import { LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import type { Logger } from 'pino';
import { isJobName } from './handles-job';
import { inTime } from './in-time';

/** Work for a queue, under a key of its own: published twice under one key, it is kept once. */
export type JobToPublish = { readonly name: string; readonly payload: unknown; readonly key: string };

/** The open queues by name; the token under which they are injected. */
export const QUEUES = Symbol('queues');
export type Queues = ReadonlyMap<QueueName, Queue>;

const PUBLISHING_TAKES_AT_MOST_MS = 10_000;
/** Where a job without a queue of its own is parked. */
const PARKING: QueueName = 'reminders';
const DAY = 24 * 3600;
/** Finished jobs are kept for an hour, for their keys swallow repeats; failed ones for a month, to be looked at. */
const kept = {
  removeOnComplete: { age: 3600 },
  removeOnFail: { age: 30 * DAY },
  backoff: { type: 'exponential', delay: 5000, jitter: 0.2 },
} as const satisfies JobsOptions;

/** Hands jobs to the queues. For the relay only: whoever changes data asks through the outbox. */
@Injectable()
export class JobPublisher {
  constructor(
    @Inject(QUEUES) private readonly queues: Queues,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    for (const [name, queue] of queues) {
      queue.on('error', (error) => logger.warn({ err: error, queue: name }, 'the queue cannot be reached'));
    }
  }

  /** Publishes all, or throws; then some may have been published, and publishing all again does no harm. */
  async publish(jobs: readonly JobToPublish[]): Promise<void> {
    const byQueue = new Map<QueueName, JobToPublish[]>();
    for (const job of jobs) {
      const queue = this.queueFor(job);
      byQueue.set(queue, [...(byQueue.get(queue) ?? []), job]);
    }
    for (const [name, batch] of byQueue) {
      const queue = this.queues.get(name);
      if (!queue) throw new Error(`The queue ${name} is not open`);
      const adding = queue.addBulk(batch.map((job) => ({ name: job.name, data: job.payload, opts: optionsOf(job) })));
      await inTime(adding, PUBLISHING_TAKES_AT_MOST_MS, `The queue ${name} did not answer`);
    }
  }

  /**
   * What cannot be understood is published as it is: the worker parks it as failed, where it is seen, while here it
   * would hold up everything behind it.
   */
  private queueFor(job: JobToPublish): QueueName {
    if (isJobName(job.name)) {
      const fault = jobMap[job.name].payload.safeParse(job.payload).error;
      if (fault)
        this.logger.error({ err: fault, job: job.name, key: job.key }, 'a job with a payload that does not fit');
      return jobMap[job.name].queue;
    }
    this.logger.error({ job: job.name, key: job.key }, 'a job that nobody knows');
    return PARKING;
  }
}

function optionsOf(job: JobToPublish): JobsOptions {
  return { ...kept, jobId: job.key, attempts: isJobName(job.name) ? jobMap[job.name].attempts : 1 };
}
