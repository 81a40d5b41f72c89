import type { QueueLoad } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SystemFacts } from './system-facts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ALIVE_FOR = 2 * MINUTE;
const LATELY = 2 * DAY;

const before = (now: Date, ms: number): Date => new Date(now.getTime() - ms);

/** What the tables know of the running system. */
@Injectable()
export class SystemQueries {
  constructor(private readonly dataSource: DataSource) {}

  async database(): Promise<SystemFacts['database']> {
    const [{ version, bytes }] = (await this.dataSource.query(
      `SELECT current_setting('server_version') AS version, pg_database_size(current_database())::text AS bytes`,
    )) as [{ version: string; bytes: string }];
    return { version: version.split(' ')[0] ?? version, bytes: Number(bytes) };
  }

  async workers(now: Date): Promise<SystemFacts['workers']> {
    const rows: { queues: QueueLoad[] | null; makes_pdf: boolean }[] = await this.dataSource.query(
      'SELECT queues, makes_pdf FROM worker_report WHERE seen_at > $1 ORDER BY seen_at DESC',
      [before(now, ALIVE_FOR)],
    );
    return { alive: rows.length, queues: rows[0]?.queues ?? null, makesPdf: rows.some((row) => row.makes_pdf) };
  }

  /** The oldest of what a worker should have handed on: messages of committed transactions, and timers that are due. */
  async waitingSince(now: Date): Promise<Date | null> {
    const [{ since }] = (await this.dataSource.query(
      `SELECT least((SELECT min(created_at) FROM outbox),
                    (SELECT min(due_at) FROM timer
                      WHERE fired_at IS NULL AND cancelled_at IS NULL AND handed_at IS NULL AND due_at < $1)) AS since`,
      [now],
    )) as [{ since: Date | null }];
    return since;
  }

  async failedDigests(now: Date): Promise<number> {
    const [{ count }] = (await this.dataSource.query(
      'SELECT count(*)::int AS count FROM digest WHERE sent_at IS NULL AND failure IS NOT NULL AND created_at > $1',
      [before(now, LATELY)],
    )) as [{ count: number }];
    return count;
  }

  async failedDeliveries(now: Date): Promise<SystemFacts['deliveries']> {
    const [found] = (await this.dataSource.query(
      `SELECT (SELECT count(*)::int FROM delivery WHERE status IN ('failed', 'given-up') AND created_at > $1) AS "givenUp",
              (SELECT count(*)::int FROM channel WHERE deleted_at IS NULL AND disabled_because IS NOT NULL) AS disabled`,
      [before(now, LATELY)],
    )) as [SystemFacts['deliveries']];
    return found;
  }

  async journal(): Promise<SystemFacts['journal']> {
    const [found] = (await this.dataSource.query(
      `SELECT (SELECT max(day)::text FROM journal_anchor) AS "lastAnchor",
              EXISTS (SELECT 1 FROM case_event) AS "hasEntries"`,
    )) as [SystemFacts['journal']];
    return found;
  }
}
