import { setTimeout as sleep } from 'node:timers/promises';
import { hasRedis, startRedis, testDatabase, type TestDatabase, type TestRedis } from '@bihuan/testing';
import { Chance, ROUNDS } from '../support/chance';
import { FaultOffice } from '../support/fault-office';
import { MailServer } from '../support/mail-server';
import { tellCounts } from '../support/tell-counts';
import { startWorker, until, type WorkerProcess } from '../support/worker-process';

const CASES = 6;
const HANDLERS = 6;
const DAY = 24 * 60;

const withRedis = hasRedis() ? describe : describe.skip;

/*
 * The queue is a hint: Redis is killed and comes back empty, or forgets everything while it runs, and what it carried is
 * asked for again from the tables. The worker is not started again.
 */
withRedis('a worker whose Redis is killed and emptied again and again (skipped without redis-server)', () => {
  const chance = new Chance();
  const mails = new MailServer();
  let redis: TestRedis;
  let database: TestDatabase;
  let office: FaultOffice;
  let worker: WorkerProcess;

  beforeAll(async () => {
    await mails.start();
    mails.thinksMs = () => chance.between(0, 60);
    redis = await startRedis();
    database = await testDatabase();
    const urls = { databaseUrl: database.url, redisUrl: redis.url, smtpUrl: mails.url() };
    office = await FaultOffice.open({ ...urls, departments: ROUNDS, handlers: HANDLERS });
    office.clock.set('2026-03-06 10:00'); // a Friday
    worker = await startWorker(office.processEnv());
  }, 120_000);
  afterAll(async () => {
    worker.child.kill('SIGTERM');
    await worker.ended;
    await office.close();
    await database.close();
    await redis.stop();
    await mails.stop();
  }, 120_000);

  async function strike(): Promise<'killed' | 'emptied'> {
    if (chance.next() < 0.5) {
      await redis.forget();
      return 'emptied';
    }
    await redis.stop('SIGKILL');
    await sleep(chance.between(0, 300));
    redis = await startRedis(redis.port);
    return 'killed';
  }

  it('tells everybody all the same, and nobody twice', async () => {
    const struck = { killed: 0, emptied: 0 };
    let issued: readonly string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await office.remindOf(issued);
      issued = await office.register(office.department(round), CASES);
      await office.issue(issued);
      await office.sweep();
      await sleep(chance.between(0, 600));
      struck[await strike()] += 1;
    }
    const left = await office.tally.notices(office.clock.now());
    await office.catchUp(3 * DAY); // nobody looked over the weekend; no other reminder falls due that would be merged with these
    worker.child.send({ type: 'clock', offsetMs: office.clock.offsetMs });
    const now = () => office.clock.now();
    await until(() => office.isTold(), 120).catch(() => undefined); // the counts tell what is missing
    await office.sweep();
    await until(async () => (await office.tally.unsentDigests()) === 0, 120).catch(() => undefined);

    const { notices, lost, twice } = await office.tally.notices(now());
    const addresses = await office.tally.digestAddresses();
    const mailed = new Set(mails.taken.map(({ to }) => to));
    const unmailed = addresses.filter((address) => !mailed.has(address));
    tellCounts(
      `emptied Redis (seed ${chance.seed}): ${struck.killed} kills, ${struck.emptied} times emptied: ${notices} notices, ` +
        `${left.lost} held up, ${lost} lost, ${twice} twice; ${addresses.length} digests, ${unmailed.length} lost, ${mails.twice().length} twice`,
    );
    const unfired = await office.tally.unfired(now());
    expect({ lost, twice, unfired }).toEqual({ lost: 0, twice: 0, unfired: 0 });
    expect({ unmailed, twice: mails.twice() }).toEqual({ unmailed: [], twice: [] });
    expect(worker.child.exitCode).toBeNull();
    expect(await office.journalFaults()).toEqual([]);
  }, 300_000);
});
