import { migrateQueues } from '@bihuan/jobs';
import { testDatabase, type TestDatabase } from '@bihuan/testing';
import { Chance, ROUNDS } from '../support/chance';
import { FaultOffice } from '../support/fault-office';
import { MailServer } from '../support/mail-server';
import { tellCounts } from '../support/tell-counts';
import { until } from '../support/worker-process';

const CASES = 4;
const HOUR = 60;
const DAY = 24 * HOUR;

/*
 * No worker for a week or so, twenty times in a row, while people go on working: what fell due meanwhile is made good when
 * one is started, and lasts no longer than it takes to read the inbox.
 */
describe('an office without a worker for a week, again and again', () => {
  const chance = new Chance();
  const mails = new MailServer();
  let database: TestDatabase;
  let office: FaultOffice;

  beforeAll(async () => {
    await mails.start();
    database = await testDatabase();
    await migrateQueues({ databaseUrl: database.url, redisUrl: null });
    office = await FaultOffice.open({ databaseUrl: database.url, smtpUrl: mails.url(), departments: 5 });
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await database.close();
    await mails.stop();
  }, 120_000);

  it('makes good all that fell due, and tells nothing twice', async () => {
    let [fired, unheard] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [alone = '', ...issued] = await office.register(office.department(round), CASES + 1);
      await office.issue(issued);
      office.clock.advance(chance.between(6 * DAY, 8 * DAY));
      await office.remindOf([alone]); // nothing else is due on it, so that it is told by itself
      const late = await office.tally.unfired(office.clock.now());
      const since = office.clock.now();
      const worker = await office.workerHere();
      await until(() => office.isTold(), 120);
      await worker.close();
      fired += late;
      unheard += await office.tally.unheard(since);
    }
    const { notices, lost, twice } = await office.tally.notices(office.clock.now());
    const sameWords = await office.tally.sameWords();
    tellCounts(
      `a week of downtime (seed ${chance.seed}): ${ROUNDS} weeks, ${fired} timers late: ${notices} notices of events and plans, ` +
        `${lost} lost, ${twice} twice; ${unheard} reminders unheard, ${sameWords} in the same words twice`,
    );
    expect({ lost, twice, unheard, sameWords }).toEqual({ lost: 0, twice: 0, unheard: 0, sameWords: 0 });
    expect(fired).toBeGreaterThan(ROUNDS);
    expect(await office.journalFaults()).toEqual([]);
  }, 300_000);
});
