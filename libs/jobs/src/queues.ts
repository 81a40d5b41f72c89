import { jobMap, jobNames, type QueueName } from '@bihuan/contracts';
import type { AppConfig } from '@bihuan/platform';
import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import pg from 'pg';

/** The schema of BullMQ's own tables when the queues run on PostgreSQL. */
const QUEUE_SCHEMA = 'bullmq';
/** Connections of each queue and each worker; a worker has one more to listen on. */
const CONNECTIONS = 3;

/** Every queue that some job names. */
export const queueNames: readonly QueueName[] = [...new Set(jobNames.map((name) => jobMap[name].queue))];

/**
 * How many jobs of a queue one process runs at once. Reports are heavy on memory; reminders wait for the database;
 * deliveries wait for servers of others, which is why they hold up nobody else.
 */
export const concurrencyOf = { cases: 4, reminders: 8, reports: 1, deliveries: 8 } as const satisfies Record<
  string,
  number
>;

/**
 * How the queues are reached: Redis when REDIS_URL is set, PostgreSQL otherwise. Chooses the backend of the whole
 * process, since @nestjs/bullmq has no option for it; so it must run before any queue is made.
 *
 * Who publishes is told at once that Redis is away, so that the outbox row stays where it is; who works waits for it.
 */
export function queueOptions(config: AppConfig, use: 'publishing' | 'working'): QueueOptions {
  if (config.redisUrl) {
    setDefaultBackendFactory();
    const patience = use === 'working' ? { maxRetriesPerRequest: null } : { enableOfflineQueue: false };
    return { connection: { url: config.redisUrl, ...patience } };
  }
  setDefaultBackendFactory(createPostgresBackend as never);
  return {
    connection: { connectionString: config.databaseUrl, schema: QUEUE_SCHEMA, max: CONNECTIONS },
  };
}

/** Brings BullMQ's tables up to date; does nothing when the queues run on Redis. */
export async function migrateQueues(config: Pick<AppConfig, 'databaseUrl' | 'redisUrl'>): Promise<void> {
  if (config.redisUrl) return;
  const client = new pg.Client({ connectionString: config.databaseUrl });
  client.on('error', () => undefined); // told by the query that fails; unheard, it would end the process
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}
