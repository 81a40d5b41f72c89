import type { QueueName } from '@bihuan/contracts';
import { AppConfig } from '@bihuan/platform';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { JobCounts } from './job-counts';
import { JobPublisher, QUEUES, type Queues } from './job-publisher';
import { JobRegistry } from './job-registry';
import { JobRunner } from './job-runner';
import { OutboxRelay } from './outbox-relay';
import { queueNames, queueOptions } from './queues';

const queues: Provider = {
  provide: QUEUES,
  inject: queueNames.map((name) => getQueueToken(name)),
  useFactory: (...open: Queue[]): Queues =>
    new Map<QueueName, Queue>(open.map((queue) => [queue.name as QueueName, queue])),
};

@Module({})
export class JobsModule {
  /** For a process that looks at the queues and runs no jobs. */
  static forPublishing(): DynamicModule {
    return {
      module: JobsModule,
      imports: [
        BullModule.forRootAsync({
          inject: [AppConfig],
          useFactory: (config: AppConfig) => queueOptions(config, 'publishing'),
        }),
        BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
      ],
      providers: [queues, JobPublisher, JobCounts],
      exports: [JobPublisher, JobCounts],
    };
  }

  /** For a process that carries the outbox and runs jobs: every job of the map must have its handler among its providers. */
  static forWorking(): DynamicModule {
    const publishing = JobsModule.forPublishing();
    return {
      ...publishing,
      imports: [...(publishing.imports ?? []), DiscoveryModule],
      providers: [...(publishing.providers ?? []), JobRegistry, JobRunner, OutboxRelay],
      exports: [...(publishing.exports ?? []), OutboxRelay],
    };
  }
}
