import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, hasRedis, startRedis } from '@bihuan/testing';
import { openWorkerOffice, type WorkerOffice } from './support/worker-office';
import { spawnWorker, startWorker, until } from './support/worker-process';

jest.setTimeout(90_000);

describe('a worker', () => {
  let office: WorkerOffice;
  beforeAll(async () => {
    office = await openWorkerOffice();
  });
  afterAll(() => office.close());
  beforeEach(() => office.clear());
  const env = (more: Readonly<Record<string, string>> = {}) => ({ DATABASE_URL: office.databaseUrl, ...more });

  it('says that it is ready, and how its queues stand', async () => {
    const port = await freePort();
    const worker = await startWorker(env({ WORKER_HEALTH_PORT: String(port) }));
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    expect((await get('/health/live')).status).toBe(200);
    const ready = await get('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'ok', queues: { reminders: { failed: 0 }, reports: {} } });
    expect((await get('/elsewhere')).status).toBe(404);
    worker.child.kill('SIGTERM');
    await worker.ended;
  });

  it('finishes what it is at when it is told to stop, and needs no second word', async () => {
    await office.armReminders(60);
    const worker = await startWorker(env());
    await until(async () => (await office.firedTimers()) > 0, 20);
    worker.child.kill('SIGTERM');
    expect(['SIGTERM', 143, 0]).toContain(await worker.ended);
    const active = await office.dataSource.query<unknown[]>(`SELECT 1 FROM bullmq.job WHERE state = 'active'`);
    expect(active).toEqual([]);
  });

  it('ends when the process that started it is gone', async () => {
    const worker = await startWorker(env());
    worker.child.disconnect();
    expect(['SIGTERM', 143, 0]).toContain(await worker.ended);
  });

  it('tells every fault of its settings and does not start', async () => {
    const worker = spawnWorker({ DATABASE_URL: 'mysql://x', DIGEST_TIME: 'soon' });
    expect(await worker.ended).toBe(1);
    expect(worker.output()).toMatch(/DATABASE_URL[\s\S]*DIGEST_TIME/);
  });

  const withRedis = hasRedis() ? describe : describe.skip;
  withRedis('with queues on Redis (skipped where redis-server is not installed)', () => {
    it('outlives an outage of Redis without losing a reminder', async () => {
      let redis = await startRedis();
      const worker = await startWorker(env({ REDIS_URL: redis.url }));
      await redis.stop();
      const expected = await office.armReminders(20);
      await office.dataSource.query(
        `WITH handed AS (UPDATE timer SET handed_at = now() RETURNING id)
       INSERT INTO outbox (job, payload) SELECT 'timer.fire', jsonb_build_object('timerId', id) FROM handed`,
      );
      await sleep(2000);
      expect(await office.firedTimers()).toBe(0);
      redis = await startRedis(redis.port);
      await until(async () => (await office.firedTimers()) === 20, 60);
      expect(await office.notices()).toEqual({ total: expected, distinct: expected });
      worker.child.kill('SIGTERM');
      await worker.ended;
      await redis.stop();
    });

    it('stops in spite of a Redis that is gone', async () => {
      const redis = await startRedis();
      const worker = await startWorker(env({ REDIS_URL: redis.url }));
      await redis.stop();
      worker.child.kill('SIGTERM');
      expect(['SIGTERM', 143, 0]).toContain(await worker.ended);
    });
  });
});
