import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '@bihuan/database';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@bihuan/embedded-postgres';
import { migrateQueues } from '@bihuan/jobs';
import { createDatabase } from '@bihuan/testing';

/** As PostgreSQL's own pg_ctl asks for it: `fast` breaks off what runs, `immediate` is as good as a crash. */
export type StopMode = 'fast' | 'immediate';
const signals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/** A PostgreSQL of a test's own that may be stopped and started under those who use it. It keeps what it has committed. */
export class OwnPostgres {
  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
  ) {}

  /** Starts it, with an office's database that has its tables and those of the queues. */
  static async start(): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'bihuan-faults-'));
    chmodSync(folder, 0o755); // as root, PostgreSQL runs as nobody
    const own = new OwnPostgres(folder, await OwnPostgres.startIn(folder));
    await createDatabase(own.server.url('postgres'), 'office');
    await migrate(own.url);
    await migrateQueues({ databaseUrl: own.url, redisUrl: null });
    return own;
  }

  get url(): string {
    return this.server.url('office');
  }

  async stop(mode: StopMode): Promise<void> {
    const [pid] = readFileSync(join(this.server.folder, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), signals[mode]);
    while (this.server.isAlive()) await sleep(10);
  }

  async startAgain(): Promise<void> {
    this.server = await OwnPostgres.startIn(this.folder, this.server.port);
  }

  async remove(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  // without fsync: the machine itself does not crash here, so what was written is read again
  private static startIn(folder: string, port?: number): Promise<EmbeddedPostgres> {
    const place = { folder: join(folder, 'pg'), password: 'test', settings: ['fsync=off'] };
    return startEmbeddedPostgres(port === undefined ? place : { ...place, port });
  }
}
