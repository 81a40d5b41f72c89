import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseRow, migrate, openDataSource } from '@bihuan/database';
import { startEmbeddedPostgres } from '@bihuan/embedded-postgres';
import { migrateQueues } from '@bihuan/jobs';
import { addCaseRows, createDatabase, seedOffice } from '@bihuan/testing';
import type { DataSource } from 'typeorm';

/** An office on a PostgreSQL of its own, for workers that run as processes of their own. */
export type WorkerOffice = {
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  /** Arms reminders that are due, each of a case of its own in three departments; tells how many notices they must become. */
  readonly armReminders: (count: number) => Promise<number>;
  readonly firedTimers: () => Promise<number>;
  readonly notices: () => Promise<NoticeTally>;
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type NoticeTally = { readonly total: number; readonly distinct: number };

const RECIPIENTS = 4; // handler, liaison, leader, office clerk

export async function openWorkerOffice(): Promise<WorkerOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-worker-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL runs as nobody
  const server = await startEmbeddedPostgres({ folder: join(folder, 'pg'), password: 'test', settings: ['fsync=off'] });
  await createDatabase(server.url('postgres'), 'office');
  const databaseUrl = server.url('office');
  await migrate(databaseUrl);
  await migrateQueues({ databaseUrl, redisUrl: null });
  const dataSource = await openDataSource(databaseUrl, 4);
  const office = await seedOffice(dataSource);
  const count = async (sql: string): Promise<NoticeTally> => (await dataSource.query<[NoticeTally]>(sql))[0];
  return {
    databaseUrl,
    dataSource,
    armReminders: async (timers) => {
      // reminders of one case that are due together would be told as one
      for (let present = await dataSource.manager.count(CaseRow); present < timers; present += 1) {
        const leadUnitId = office.departments[present % 3]?.id ?? null;
        await addCaseRows(dataSource, office, { leadUnitId });
      }
      await dataSource.query(
        `INSERT INTO timer (id, case_id, kind, audience, due_at)
         SELECT gen_random_uuid(), c.id, 'overdue-weekly-' || n, 'handlers-leaders-and-office', now() - interval '1 minute'
           FROM generate_series(1, $1::int) n
           JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM "case") c ON c.place = n`,
        [timers],
      );
      return timers * RECIPIENTS;
    },
    firedTimers: async () => (await count('SELECT count(*)::int AS total FROM timer WHERE fired_at IS NOT NULL')).total,
    notices: () =>
      count(
        `SELECT count(*)::int AS total, count(DISTINCT (cause, person_id))::int AS distinct FROM notice WHERE cause LIKE 'timer:%'`,
      ),
    clear: async () => {
      await dataSource.query('TRUNCATE outbox, notice, timer');
    },
    close: async () => {
      await dataSource.destroy();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
