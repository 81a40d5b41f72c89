import { setTimeout as sleep } from 'node:timers/promises';
import { migrateQueues } from '@bihuan/jobs';
import { freePort, testDatabase, type TestDatabase } from '@bihuan/testing';
import { CaseWork } from '../support/case-work';
import { Chance, ROUNDS } from '../support/chance';
import { FaultOffice } from '../support/fault-office';
import { tellCounts } from '../support/tell-counts';
import { killWorker, startWorker, until, type WorkerProcess } from '../support/worker-process';

jest.setTimeout(120_000);

const CASES = 24;
const HANDS = 8;

/*
 * Eight people hand in events as fast as the api takes them, and it is killed twenty times in the middle. No worker runs
 * until the end, so that every row that an event leaves can be looked at.
 */
describe('events of an api that is killed again and again', () => {
  const chance = new Chance();
  let database: TestDatabase;
  let office: FaultOffice;

  beforeAll(async () => {
    database = await testDatabase();
    await migrateQueues({ databaseUrl: database.url, redisUrl: null });
    office = await FaultOffice.open({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  async function startApi(): Promise<{ readonly process: WorkerProcess; readonly base: string }> {
    const port = String(await freePort());
    const process = await startWorker(office.processEnv({ PORT: port, WEB_ROOT: 'none' }), 'api');
    return { process, base: `http://127.0.0.1:${port}` };
  }

  it('are wholly there or not at all, and are handed in again without harm', async () => {
    const work = new CaseWork(office, '');
    await work.prepare(CASES);
    let next = startApi();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { process, base } = await next;
      next = startApi(); // it loads while this one works
      next.catch(() => undefined);
      work.base = base;
      let isOver = false;
      const { taken } = work;
      const going = work.go(HANDS, () => isOver);
      await until(async () => work.taken > taken, 60); // warm: from now on each moment is as good as any
      await sleep(chance.between(0, 300));
      isOver = true;
      await killWorker(process);
      await going;
      expect(await work.torn(work.unsure)).toEqual([]);
    }
    const { process, base } = await next;
    work.base = base;
    for (const id of work.unsure) await work.take(id);
    expect(work.surprises).toEqual([]);
    expect([...work.unsure]).toEqual([]);
    expect(await work.torn(work.known.keys())).toEqual([]);
    await killWorker(process);

    const told = await tellAll();
    const events = [...work.known.values()].reduce((sum, version) => sum + version - 1, 0);
    tellCounts(
      `killed api (seed ${chance.seed}): ${ROUNDS} kills: ${events} events, ${work.unanswered} without an answer, of which ${work.carriedOut} were ` +
        `wholly there and ${work.unanswered - work.carriedOut} not at all; ${told.notices} notices, ${told.lost} lost, ${told.twice} twice`,
    );
    expect(told).toMatchObject({ lost: 0, twice: 0 });
    expect(work.unanswered).toBeGreaterThan(ROUNDS);
    expect(await office.journalFaults()).toEqual([]);
  }, 300_000);

  async function tellAll() {
    const worker = await startWorker(office.processEnv());
    await until(() => office.isTold(), 120);
    await killWorker(worker);
    return office.tally.notices(office.clock.now());
  }
});
