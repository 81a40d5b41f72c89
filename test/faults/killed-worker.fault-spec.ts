import { setTimeout as sleep } from 'node:timers/promises';
import { migrateQueues } from '@bihuan/jobs';
import { hasRedis, startRedis, testDatabase, type TestDatabase, type TestRedis } from '@bihuan/testing';
import { Chance, ROUNDS } from '../support/chance';
import { FaultOffice } from '../support/fault-office';
import { MailServer } from '../support/mail-server';
import { tellCounts } from '../support/tell-counts';
import { killWorker, startWorker, until } from '../support/worker-process';

jest.setTimeout(120_000);

const KILLS_ON_REDIS = Math.ceil(ROUNDS * 0.4); // the same handlers; only what carries their jobs differs
const CASES = 6; // issued in each round, and reminded of in the next

/*
 * Twenty power cuts in one bad day, while notices and digests go out. Between two of them 24 minutes pass, so that what a
 * dead worker had claimed is asked for again, and is cut off again.
 */
describe('notices and digests of a worker that is killed again and again', () => {
  const chance = new Chance();
  const mails = new MailServer();
  let database: TestDatabase;
  let office: FaultOffice;

  beforeAll(async () => {
    await mails.start();
    mails.thinksMs = () => chance.between(20, 150);
  });
  afterAll(() => mails.stop());
  beforeEach(async () => {
    mails.taken.length = 0;
    database = await testDatabase();
  });
  afterEach(async () => {
    await office.close();
    await database.close();
  });

  async function badDay(queues: string, kills: number, redisUrl?: string): Promise<void> {
    await migrateQueues({ databaseUrl: database.url, redisUrl: redisUrl ?? null });
    const urls = { databaseUrl: database.url, smtpUrl: mails.url(), ...(redisUrl ? { redisUrl } : {}) };
    office = await FaultOffice.open({ ...urls, departments: kills, handlers: 8 });
    const doubtful = new Set<string>();
    let issued: readonly string[] = [];
    office.clock.set('2026-03-03 09:05');
    let next = startWorker(office.processEnv());
    for (let round = 0; round < kills; round += 1) {
      const worker = await next;
      await office.remindOf(issued);
      issued = await office.register(office.department(round), CASES);
      await office.issue(issued);
      await office.sweep();
      office.clock.advance(24);
      next = startWorker(office.processEnv()); // it loads while this one works
      next.catch(() => undefined);
      await sleep(chance.between(0, 900));
      await killWorker(worker);
      for (const id of await office.inDoubt(mails)) doubtful.add(id);
    }
    await killWorker(await next);
    await finish(kills, { queues, doubtful });
  }

  /** The next worker is left in peace. */
  async function finish(
    kills: number,
    { queues, doubtful }: { readonly queues: string; readonly doubtful: ReadonlySet<string> },
  ): Promise<void> {
    await office.catchUp();
    const last = await startWorker(office.processEnv());
    await until(() => office.isTold(), 120);
    await office.sweep();
    await until(async () => (await office.tally.unsentDigests()) === 0, 120);
    last.child.kill('SIGTERM');
    await last.ended;

    const { notices, lost, twice } = await office.tally.notices(office.clock.now());
    const mailed = new Set(mails.taken.map(({ to }) => to));
    const unmailed = (await office.tally.digestAddresses()).filter((address) => !mailed.has(address));
    const repeated = mails.twice();
    tellCounts(
      `killed worker (queues on ${queues}, seed ${chance.seed}): ${kills} kills: ${notices} notices, ${lost} lost, ${twice} twice; ` +
        `${mailed.size} digests, ${unmailed.length} lost, ${repeated.length} twice by SMTP (${doubtful.size} in doubt at a kill)`,
    );
    expect({ lost, twice, repeated: await office.tally.repeated() }).toEqual({ lost: 0, twice: 0, repeated: 0 });
    expect(unmailed).toEqual([]);
    expect(repeated.filter((id) => !doubtful.has(id))).toEqual([]);
    expect(new Set(mails.taken.map(({ messageId }) => messageId)).size).toBe(mailed.size);
    expect(await office.journalFaults()).toEqual([]);
  }

  it(
    'reach everybody, and repeat nothing but mails in doubt, with queues on PostgreSQL',
    () => badDay('PostgreSQL', ROUNDS),
    300_000,
  );

  const withRedis = hasRedis() ? describe : describe.skip;
  withRedis('and with queues on Redis (skipped where redis-server is not installed)', () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis.stop());

    it(
      'reach everybody, and repeat nothing but mails in doubt',
      () => badDay('Redis', KILLS_ON_REDIS, redis.url),
      300_000,
    );
  });
});
