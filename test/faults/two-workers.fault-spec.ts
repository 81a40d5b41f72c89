import { setTimeout as sleep } from 'node:timers/promises';
import { migrateQueues } from '@bihuan/jobs';
import { CatchUpNotices, PlanDigests, SweepTimers } from '@bihuan/reminders';
import { testDatabase, type TestDatabase } from '@bihuan/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Chance, ROUNDS } from '../support/chance';
import { FaultOffice } from '../support/fault-office';
import { MailServer } from '../support/mail-server';
import { tellCounts } from '../support/tell-counts';
import { until } from '../support/worker-process';

const CASES = 12;

/** Two workers do everything that workers do by the clock at nearly the same moment, and share what comes of it. */
describe('two workers that sweep at once, again and again', () => {
  const chance = new Chance();
  const mails = new MailServer();
  let database: TestDatabase;
  let office: FaultOffice;
  let workers: readonly INestApplicationContext[];

  beforeAll(async () => {
    await mails.start();
    database = await testDatabase();
    await migrateQueues({ databaseUrl: database.url, redisUrl: null });
    office = await FaultOffice.open({ databaseUrl: database.url, smtpUrl: mails.url(), departments: ROUNDS });
    workers = [await office.workerHere(), await office.workerHere()];
  }, 120_000);
  afterAll(async () => {
    for (const worker of workers) await worker.close();
    await office.close();
    await database.close();
    await mails.stop();
  }, 120_000);

  /** What a worker does by the clock, a little earlier or later. */
  async function turnOf(worker: INestApplicationContext): Promise<void> {
    await sleep(chance.between(0, 12));
    await Promise.all([
      worker.get(SweepTimers, { strict: false }).execute(),
      worker.get(PlanDigests, { strict: false }).execute(),
      worker.get(CatchUpNotices, { strict: false }).execute(),
    ]);
  }

  /** The jobs that were asked for, by the queue's own table, which keeps them for an hour. */
  async function jobs(name: string): Promise<number> {
    const sql = 'SELECT count(*)::int AS n FROM bullmq.job WHERE name = $1';
    const [{ n }] = await office.dataSource.query<[{ n: number }]>(sql, [name]);
    return n;
  }

  it('hand each timer over once, tell each person once and send each digest once', async () => {
    let timers = 0;
    let issued: readonly string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await office.remindOf(issued);
      timers += issued.length;
      await Promise.all(workers.map(turnOf));
      issued = await office.register(office.department(round), CASES);
      await office.issue(issued);
    }
    await until(() => office.isTold(), 120);
    await Promise.all(workers.map(turnOf));
    await until(async () => (await office.tally.unsentDigests()) === 0, 120);
    const { notices, lost, twice } = await office.tally.notices(office.clock.now());
    const handed = await jobs('timer.fire');
    const digests = (await office.tally.digestAddresses()).length;
    tellCounts(
      `two workers (seed ${chance.seed}): ${ROUNDS} sweeps of both at once: ${timers} timers, ${handed} handed over; ${notices} notices, ` +
        `${lost} lost, ${twice} twice; ${digests} digests in ${mails.taken.length} mails`,
    );
    expect({ lost, twice, handed, mails: mails.taken.length }).toEqual({
      lost: 0,
      twice: 0,
      handed: timers,
      mails: digests,
    });
    expect(await office.journalFaults()).toEqual([]);
  }, 300_000);
});
