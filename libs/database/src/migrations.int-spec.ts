import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '@bihuan/testing';
import { migrate } from './migrate';

describe('the migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('bring the tables to exactly what the row classes say', async () => {
    const pending = await database.dataSource.driver.createSchemaBuilder().log();
    expect(pending.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('have nothing to do a second time', async () => {
    await expect(migrate(database.url)).resolves.toEqual([]);
  });

  it('run for a user who may not create schemas, in one that was made for them', async () => {
    const name = `clerk_${randomUUID().slice(0, 8)}`;
    const url = Object.assign(new URL(database.url), { username: name, password: 'test' });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'test'`);
      await client.query(`ALTER SCHEMA bihuan RENAME TO elsewhere; CREATE SCHEMA bihuan AUTHORIZATION ${name}`);
      expect((await migrate(url.toString())).length).toBeGreaterThan(1);
    } finally {
      await client.query('DROP SCHEMA bihuan CASCADE; ALTER SCHEMA elsewhere RENAME TO bihuan');
      await client.query(`DROP ROLE ${name}`);
      await client.end();
    }
  });

  it('keep the journal from being changed', async () => {
    await expect(database.dataSource.query('DELETE FROM case_event')).rejects.toThrow('append-only');
    await expect(database.dataSource.query(`UPDATE access_log SET action = ''`)).rejects.toThrow('append-only');
  });
});
