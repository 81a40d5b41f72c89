import { hasRedis, startRedis, type TestRedis } from '@bihuan/testing';
import { openWorkerOffice, type WorkerOffice } from './support/worker-office';
import { killWorker, startWorker, until } from './support/worker-process';

const TIMERS = 300;

/*
 * What a reader of the inbox must never notice: a worker that is killed in the middle of a burst of reminders. Killed
 * twice, so that what the second worker took over from the first is lost once more.
 */
describe('reminders of a worker that is killed in the middle of a burst', () => {
  let office: WorkerOffice;
  beforeAll(async () => {
    office = await openWorkerOffice();
  }, 60_000);
  afterAll(() => office.close());
  beforeEach(() => office.clear());

  async function burst(queues: string, env: Readonly<Record<string, string>>): Promise<void> {
    const expected = await office.armReminders(TIMERS);
    const seen: number[] = [];
    for (const share of [0.2, 0.6]) {
      const worker = await startWorker({ DATABASE_URL: office.databaseUrl, ...env });
      await until(async () => (await office.notices()).total >= expected * share, 60);
      await killWorker(worker);
      seen.push((await office.notices()).total);
    }
    expect(seen.at(-1)).toBeLessThan(expected);

    const last = await startWorker({ DATABASE_URL: office.databaseUrl, ...env });
    await until(async () => (await office.firedTimers()) === TIMERS, 90);
    last.child.kill('SIGTERM');
    await last.ended;

    const { total, distinct } = await office.notices();
    const report = { queues, timers: TIMERS, noticesAtEachKill: seen, expected, total, distinct };
    process.stdout.write(`worker-kill ${JSON.stringify(report)}\n`);
    expect(total).toBe(expected);
    expect(distinct).toBe(expected);
  }

  it('reach every inbox exactly once, with queues on PostgreSQL', () => burst('postgresql', {}), 180_000);

  const withRedis = hasRedis() ? describe : describe.skip;
  withRedis('and with queues on Redis (skipped where redis-server is not installed)', () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis.stop());

    it('reach every inbox exactly once', () => burst('redis', { REDIS_URL: redis.url }), 180_000);

    it('reach every inbox exactly once when Redis itself forgets everything as well', async () => {
      const expected = await office.armReminders(TIMERS);
      const worker = await startWorker({ DATABASE_URL: office.databaseUrl, REDIS_URL: redis.url });
      await until(async () => (await office.notices()).total >= expected * 0.3, 60);
      await killWorker(worker);
      await redis.stop();
      redis = await startRedis(redis.port);
      // ten minutes later the sweep hands over again what was handed over and never fired
      await office.dataSource.query(`UPDATE timer SET handed_at = handed_at - interval '11 minutes'`);
      const last = await startWorker({ DATABASE_URL: office.databaseUrl, REDIS_URL: redis.url });
      await until(async () => (await office.firedTimers()) === TIMERS, 60);
      last.child.kill('SIGTERM');
      await last.ended;
      expect(await office.notices()).toEqual({ total: expected, distinct: expected });
    }, 180_000);
  });
});
