import type { QueueName } from '@bihuan/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { inTime } from './in-time';
import { QUEUES, type Queues } from './job-publisher';

const states = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;
const ANSWERS_WITHIN_MS = 3000;
export type QueueCounts = Readonly<Record<(typeof states)[number], number>>;

/** How much lies in each queue, for health checks and operators. */
@Injectable()
export class JobCounts {
  constructor(@Inject(QUEUES) private readonly queues: Queues) {}

  /** Throws when a queue does not answer within seconds. */
  async read(): Promise<Readonly<Partial<Record<QueueName, QueueCounts>>>> {
    const counts = [...this.queues].map(async ([name, queue]) => {
      const found = await queue.getJobCounts(...states);
      return [name, Object.fromEntries(states.map((state) => [state, found[state] ?? 0]))] as const;
    });
    return Object.fromEntries(await inTime(Promise.all(counts), ANSWERS_WITHIN_MS, 'The queues do not answer'));
  }
}
