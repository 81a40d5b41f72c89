import { setTimeout as sleep } from 'node:timers/promises';
import { migrateQueues } from '@bihuan/jobs';
import { testDatabase, type TestDatabase } from '@bihuan/testing';
import { Chance, ROUNDS } from '../support/chance';
import { FaultOffice } from '../support/fault-office';
import { MailServer } from '../support/mail-server';
import { tellCounts } from '../support/tell-counts';
import { killWorker, startWorker, until, type WorkerProcess } from '../support/worker-process';

const CASES = 6;
const DAY_MS = 24 * 3_600_000;
const KILL_EVERY = 4;

/*
 * Somebody sets the clock of a worker, and that of whoever takes in events and sweeps, a day ahead or a day back, in the
 * middle of the work. From time to time the worker is killed while its clock is wrong: what it had taken in hand bears a
 * moment that is still to come.
 */
describe('an office whose clocks are moved by a day again and again', () => {
  const chance = new Chance();
  const mails = new MailServer();
  let database: TestDatabase;
  let office: FaultOffice;
  let worker: WorkerProcess;
  let rightMs: number;

  beforeAll(async () => {
    await mails.start();
    mails.thinksMs = () => chance.between(0, 60);
    database = await testDatabase();
    await migrateQueues({ databaseUrl: database.url, redisUrl: null });
    office = await FaultOffice.open({ databaseUrl: database.url, smtpUrl: mails.url(), departments: ROUNDS });
    rightMs = office.clock.offsetMs;
    worker = await startWorker(office.processEnv());
  }, 120_000);
  afterAll(async () => {
    worker.child.kill('SIGTERM');
    await worker.ended;
    await office.close();
    await database.close();
    await mails.stop();
  }, 120_000);

  const anyDay = (): number => rightMs + chance.pick([-DAY_MS, 0, DAY_MS]);
  const move = (offsetMs: number): void => void worker.child.send({ type: 'clock', offsetMs });

  async function killAndRestart(doubtful: Set<string>): Promise<void> {
    await killWorker(worker);
    for (const id of await office.inDoubt(mails)) doubtful.add(id);
    office.clock.offsetMs = rightMs;
    worker = await startWorker(office.processEnv());
  }

  it('loses nothing and tells nothing twice', async () => {
    const doubtful = new Set<string>();
    let issued: readonly string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const isKilled = round % KILL_EVERY === KILL_EVERY - 1;
      const [ofOffice, ofWorker] = isKilled ? [rightMs + DAY_MS, rightMs + DAY_MS] : [anyDay(), anyDay()];
      office.clock.offsetMs = ofOffice;
      await office.remindOf(issued);
      issued = await office.register(office.department(round), CASES);
      await office.issue(issued);
      if (isKilled) move(ofWorker);
      await office.sweep();
      await sleep(chance.between(250, 450)); // the relay looks every quarter of a second
      if (!isKilled) move(ofWorker);
      else await killAndRestart(doubtful);
    }
    office.clock.offsetMs = rightMs;
    await office.catchUp();
    move(office.clock.offsetMs);
    await until(() => office.isTold(), 120).catch(() => undefined); // the counts tell what is missing
    const held = {
      ...(await office.tally.notices(office.clock.now())),
      unfired: await office.tally.unfired(office.clock.now()),
    };

    // what was meant for a day that the clock had wrongly reached is in the mail of the day after at the latest
    office.clock.set('2026-03-05 10:00');
    move(office.clock.offsetMs);
    await office.sweep();
    await until(async () => (await office.tally.unsentDigests()) === 0, 120).catch(() => undefined);
    const { notices, lost, twice } = await office.tally.notices(office.clock.now());
    const unsent = await office.tally.unsentDigests();
    const repeated = mails.twice();
    tellCounts(
      `moved clocks (seed ${chance.seed}): ${ROUNDS} moves: ${notices} notices, ${lost} lost, ` +
        `${twice} twice; ${mails.taken.length} mails, ${unsent} lost, ${repeated.length} twice by SMTP (${doubtful.size} in doubt at a kill)`,
    );
    expect({ held: held.lost, unfired: held.unfired, lost, twice }).toEqual({ held: 0, unfired: 0, lost: 0, twice: 0 });
    expect(unsent).toBe(0);
    expect(repeated.filter((id) => !doubtful.has(id))).toEqual([]);
    expect(await office.journalFaults()).toEqual([]);
  }, 300_000);
});
