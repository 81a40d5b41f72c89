import { addCaseRows, seedOffice, testDatabase, type TestDatabase } from '@bihuan/testing';
import { blankContext } from '@bihuan/workflow';
import { CaseRow } from '../rows/case.rows';
import { KindsOfMatter1795337386020 } from './1795337386020-kinds-of-matter';

describe('a case of before the kinds of matter', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('remembers afterwards what a new one does, and keeps what it remembered', async () => {
    const { id, context } = await addCaseRows(database.dataSource, await seedOffice(database.dataSource));
    const migration = new KindsOfMatter1795337386020();
    const runner = database.dataSource.createQueryRunner();
    await migration.down(runner);
    await runner.query(
      `UPDATE "case" SET context = context - '{answeredOn,firstReplyClass,replyClass,promisedOn,rating,rectifiedAmounts,
         reviewOn,returnsAsked,listedOn,listingDueOn,redos,rectificationType,amount}'::text[]`,
    );
    await migration.up(runner);
    await runner.release();
    const after = await database.dataSource.manager.findOneByOrFail(CaseRow, { id });
    expect(after.context).toEqual(context);
    expect(Object.keys(after.context).sort()).toEqual(Object.keys(blankContext('')).sort());
    expect(after).toMatchObject({ amount: null, rectifiedAmount: null, redos: 0 });
  });
});
