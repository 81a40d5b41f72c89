import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegisterCase, StoreFile, CasesModule, VerifyJournal } from '@bihuan/cases';
import { openDataSource } from '@bihuan/database';
import {
  aRegistration,
  createDatabase,
  databaseAsOf,
  FakeClock,
  seedOffice,
  TestApp,
  type TestOffice,
} from '@bihuan/testing';
import type { DataSource } from 'typeorm';
import { backUp, DatabaseInUse, restoreBackup, verifyBackup } from '../index';
import { MANIFEST, pruneBackups } from './backup-folder';

const TAKEN = new Date('2026-07-01T02:03:04.500Z');

describe('a backup', () => {
  let app: TestApp;
  let office: TestOffice;
  let parent: string;
  let folder: string;

  beforeAll(async () => {
    app = await TestApp.open(new FakeClock(), [CasesModule]);
    office = await seedOffice(app.database.dataSource);
    for (const title of ['沟渠“淤堵”\t\\N', '路灯不亮']) {
      await app.get(RegisterCase).execute(office.clerk, aRegistration({ title }));
    }
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.from([0, 10, 13, 92, 255])]);
    await app.get(StoreFile).execute(office.clerk, { name: '照片.pdf', bytes });
    parent = mkdtempSync(join(tmpdir(), 'bihuan-backup-'));
    ({ folder } = await backUp(app.database.url, parent, TAKEN));
  });
  afterAll(async () => {
    rmSync(parent, { recursive: true, force: true });
    await app.close();
  });

  const emptyDatabase = async (): Promise<string> => {
    const name = `restored_${Math.random().toString(36).slice(2)}`;
    await createDatabase(app.database.url, name);
    return Object.assign(new URL(app.database.url), { pathname: `/${name}` }).toString();
  };
  const restored = async <Result>(work: (db: DataSource) => Promise<Result>): Promise<Result> => {
    const url = await emptyDatabase();
    await restoreBackup(url, folder);
    const dataSource = await openDataSource(url, 2);
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  };
  const contentOf = async (db: DataSource) => ({
    cases: await db.query('SELECT c.* FROM "case" c ORDER BY number'),
    journal: await db.query('SELECT * FROM case_event ORDER BY case_id, sequence'),
    files: await db.query('SELECT * FROM stored_file'),
    people: await db.query('SELECT * FROM person ORDER BY id'),
    outbox: await db.query('SELECT * FROM outbox ORDER BY id'),
  });

  it('is named by its moment and comes back row by row, with a journal that holds', async () => {
    expect(folder).toBe(join(parent, 'bihuan-20260701T020304Z'));
    const before = await contentOf(app.database.dataSource);
    expect(before.cases).toHaveLength(2);
    await restored(async (db) => {
      expect(await contentOf(db)).toEqual(before);
      expect((await new VerifyJournal(db).execute()).faults).toEqual([]);
    });
  });

  it('lets numbers go on where they stood', async () => {
    await restored(async (db) => {
      const [last] = await db.query('SELECT coalesce(max(id), 0)::int AS id FROM outbox');
      const [next] = await db.query(
        `INSERT INTO outbox (job, payload) VALUES ('timers.sweep', '{}') RETURNING id::int`,
      );
      expect(next.id).toBe(last.id + 1);
    });
  });

  it('keeps its guards: what is append-only is so again', async () => {
    await restored(async (db) => {
      await expect(db.query('DELETE FROM case_event')).rejects.toThrow('append-only');
    });
  });

  it('leaves sign-ins behind', async () => {
    expect(readdirSync(folder)).not.toContain('session.copy.gz');
    expect(readdirSync(folder)).toContain('person.copy.gz');
  });

  it('goes into an empty database only', async () => {
    await expect(restoreBackup(app.database.url, folder)).rejects.toBeInstanceOf(DatabaseInUse);
    expect(await app.database.dataSource.query('SELECT 1 FROM "case"')).toHaveLength(2);
  });

  it('of a newer program is refused before anything is made', async () => {
    const copy = await backUp(app.database.url, parent, new Date('2026-07-02T02:00:00Z'));
    const path = join(copy.folder, MANIFEST);
    const told = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...told, migrations: [...told.migrations, 'Unknown1'] }));
    await expect(restoreBackup(await emptyDatabase(), copy.folder)).rejects.toThrow('Unknown1');
  });

  it('that was damaged by one byte is refused by the name of what is damaged', async () => {
    const copy = await backUp(app.database.url, parent, new Date('2026-07-03T02:00:00Z'));
    await expect(verifyBackup(copy.folder)).resolves.toMatchObject({ format: 1 });
    appendFileSync(join(copy.folder, 'case.copy.gz'), 'x');
    await expect(verifyBackup(copy.folder)).rejects.toThrow('case was changed');
    rmSync(join(copy.folder, MANIFEST));
    await expect(verifyBackup(copy.folder)).rejects.toThrow(MANIFEST);
  });

  it('taken by an older program is brought up to date', async () => {
    const old = await databaseAsOf('InitialTables1795320000000');
    const { folder: early } = await backUp(old, parent, new Date('2026-07-04T02:00:00Z'));
    const url = await emptyDatabase();
    await restoreBackup(url, early);
    const db = await openDataSource(url, 1);
    expect(await db.query('SELECT * FROM backup_run')).toEqual([]);
    await db.destroy();
  });

  it('makes room for the next: the oldest go, and nothing that is not ours', async () => {
    writeFileSync(join(parent, 'notes.txt'), 'keep');
    await pruneBackups(parent, 1);
    expect(readdirSync(parent).sort()).toEqual(['bihuan-20260704T020000Z', 'notes.txt']);
    ({ folder } = await backUp(app.database.url, parent, TAKEN));
  });
});
