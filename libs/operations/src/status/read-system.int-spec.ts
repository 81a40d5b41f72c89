import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppConfig, envSchema, OfficeClock } from '@bihuan/platform';
import { FakeClock, seedOffice, testDatabase, type TestDatabase } from '@bihuan/testing';
import { pino } from 'pino';
import { NightlyBackup, ReadSystem, WorkerReports } from '../index';
import { SystemQueries } from './system.queries';

const HOUR = 3_600_000;

describe('the state of the system', () => {
  let database: TestDatabase;
  let parent: string;
  const clock = new FakeClock('2026-07-02 01:00');

  beforeAll(async () => {
    database = await testDatabase();
    await seedOffice(database.dataSource);
    parent = mkdtempSync(join(tmpdir(), 'bihuan-backup-'));
  });
  afterAll(async () => {
    rmSync(parent, { recursive: true, force: true });
    await database.close();
  });

  const config = (changes: Record<string, string> = {}) =>
    new AppConfig(envSchema.parse({ DATABASE_URL: database.url, BACKUP_FOLDER: parent, ...changes }));
  const nightly = (settings = config()) =>
    new NightlyBackup(database.dataSource, settings, new OfficeClock(clock, settings), pino({ level: 'silent' }));
  const read = () =>
    new ReadSystem(
      database.dataSource,
      new SystemQueries(database.dataSource),
      config(),
      new OfficeClock(clock, config()),
    ).execute();
  const levelOf = async (part: string) => (await read()).checks.find((check) => check.part === part)?.level;

  it('tells of a missing worker, and of one that reported', async () => {
    expect(await levelOf('worker')).toBe('fault');
    const reports = new WorkerReports(database.dataSource, clock);
    const load = { name: 'notices', waiting: 2, active: 0, delayed: 0, failed: 1 };
    await reports.write([load], false);
    expect(await levelOf('worker')).toBe('good');
    expect((await read()).queues).toEqual([load]);
    expect(await levelOf('queues')).toBe('attention');
    clock.pass(3 * 60_000);
    expect(await levelOf('worker')).toBe('fault');
  });

  it('makes one backup a night, after two', async () => {
    expect(await nightly().execute()).toBeNull();
    expect(await levelOf('backup')).toBe('attention');
    clock.pass(HOUR);
    const made = await Promise.all([nightly().execute(), nightly().execute()]);
    expect(made.filter((folder) => folder !== null)).toHaveLength(1);
    expect(await levelOf('backup')).toBe('good');
    expect(await nightly().execute()).toBeNull();
    expect(readdirSync(parent)).toHaveLength(1);
  });

  it('tells why a backup failed, and tries again an hour later', async () => {
    clock.pass(24 * HOUR);
    writeFileSync(join(parent, 'a-file'), '');
    const nowhere = config({ BACKUP_FOLDER: join(parent, 'a-file', 'backups') });
    expect(await nightly(nowhere).execute()).toBeNull();
    const { checks, backups } = await read();
    expect(checks.find(({ part }) => part === 'backup')).toMatchObject({ level: 'fault' });
    expect(backups[0]?.failure).toContain('a-file');
    expect(await nightly().execute()).toBeNull();
    clock.pass(2 * HOUR);
    expect(await nightly().execute()).not.toBeNull();
    expect(await levelOf('backup')).toBe('good');
  });
});
