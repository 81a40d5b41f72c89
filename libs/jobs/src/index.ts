export { HandlesJob, type JobHandler } from './handles-job';
export { JobCounts, type QueueCounts } from './job-counts';
export { JobsModule } from './jobs.module';
export { OutboxRelay } from './outbox-relay';
export { PollingLoop, type PollingLoopOptions } from './polling-loop';
export { migrateQueues } from './queues';
