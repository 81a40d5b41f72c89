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

  it('keep the journal from being changed', async () => {
    await expect(database.dataSource.query('DELETE FROM case_event')).rejects.toThrow('append-only');
    await expect(database.dataSource.query(`UPDATE access_log SET action = ''`)).rejects.toThrow('append-only');
  });
});
