import { appendToOutbox, BulkItemRow, BulkOperationRow } from '@bihuan/database';
import { addCaseRows, seedOffice } from '@bihuan/testing';
import { openWorkerOffice, type WorkerOffice } from './support/worker-office';
import { killWorker, startWorker, until } from './support/worker-process';

const CASES = 240;
type Tally = { readonly settled: number; readonly raised: number; readonly most: number };

/** What nobody must notice: workers that are killed in the middle of a bulk operation. */
describe('a bulk operation whose workers are killed', () => {
  let office: WorkerOffice;
  beforeAll(async () => {
    office = await openWorkerOffice();
  }, 60_000);
  afterAll(() => office.close());

  /** An operation of a handler on many cases, as it stands when it was just started. */
  async function started(): Promise<string> {
    const { dataSource } = office;
    const district = await seedOffice(dataSource);
    const [department] = district.departments;
    const id = crypto.randomUUID();
    const now = new Date();
    await dataSource.manager.insert(BulkOperationRow, {
      id,
      officeUnitId: department.id,
      event: { type: 'progress.reported', unchanged: false, text: '已完成现场清理' },
      status: 'waiting',
      total: CASES,
      createdAt: now,
      createdBy: department.people['handler']?.personId ?? '',
      progressedAt: now,
    });
    for (let position = 1; position <= CASES; position += 1) {
      const { id: caseId, version } = await addCaseRows(dataSource, district);
      const item = { operationId: id, caseId, position, expectedVersion: version, status: 'waiting' as const };
      await dataSource.manager.insert(BulkItemRow, { ...item, reasons: [] });
    }
    await appendToOutbox(dataSource.manager, 'bulk.run', { operationId: id });
    return id;
  }

  async function tally(): Promise<Tally> {
    const [found] = await office.dataSource.query<[Tally]>(
      `SELECT (SELECT count(*)::int FROM bulk_item WHERE status = 'done') AS settled,
              count(*)::int AS raised, coalesce(max(n), 0)::int AS most
         FROM (SELECT count(*) AS n FROM case_event GROUP BY case_id) events`,
    );
    return found;
  }

  it('raises the event once on each case', async () => {
    const id = await started();
    const env = { DATABASE_URL: office.databaseUrl };
    const seen: number[] = [];
    for (const share of [0.2, 0.5]) {
      const worker = await startWorker(env);
      await until(async () => (await tally()).settled >= CASES * share, 60);
      await killWorker(worker);
      const { settled, raised, most } = await tally();
      expect([raised, most]).toEqual([settled, 1]);
      seen.push(settled);
    }
    expect(seen.at(-1)).toBeLessThan(CASES);

    const last = await startWorker(env);
    const status = async () => (await office.dataSource.manager.findOneByOrFail(BulkOperationRow, { id })).status;
    await until(async () => (await status()) === 'done', 90);
    last.child.kill('SIGTERM');
    await last.ended;
    expect(await tally()).toEqual({ settled: CASES, raised: CASES, most: 1 });
  }, 180_000);
});
