import { addWorkingDays, builtInYears, localDateOf, workCalendar } from '@bihuan/calendar';
import { migrateQueues } from '@bihuan/jobs';
import { testDatabase, type TestDatabase } from '@bihuan/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Chance, ROUNDS } from '../support/chance';
import { FaultOffice } from '../support/fault-office';
import { MailServer, type Manner } from '../support/mail-server';
import { tellCounts } from '../support/tell-counts';
import { until } from '../support/worker-process';

const PATIENCE_MS = 300;
const CALENDAR = workCalendar(builtInYears);
const refusing: readonly [Manner, ...Manner[]] = ['refuse-greeting', 'refuse-addressee', 'refuse-content', 'drop'];
const hanging: readonly [Manner, ...Manner[]] = ['hang-greeting', 'hang-addressee', 'hang-content'];

/*
 * A mail server that refuses, hangs, or answers when the time limit is over, for a random part of each morning's digests,
 * and is well again half an hour later.
 */
describe('digests that meet a mail server in trouble', () => {
  const chance = new Chance();
  const mails = new MailServer();
  let database: TestDatabase;
  let office: FaultOffice;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    await mails.start();
    mails.lateMs = PATIENCE_MS * 2;
    database = await testDatabase();
    await migrateQueues({ databaseUrl: database.url, redisUrl: null });
    const smtpUrl = mails.url(PATIENCE_MS);
    office = await FaultOffice.open({ databaseUrl: database.url, smtpUrl, departments: 3, handlers: 2 });
    worker = await office.workerHere();
  }, 120_000);
  afterAll(async () => {
    await worker.close();
    await office.close();
    await database.close();
    await mails.stop();
  }, 120_000);

  const untried = async (): Promise<number> => {
    const [{ n }] = await office.dataSource.query<[{ n: number }]>(
      'SELECT count(*)::int AS n FROM digest WHERE sent_at IS NULL AND failure IS NULL',
    );
    return n;
  };

  /** Gives everybody some news on the morning of the next working day. */
  async function nextMorning(): Promise<void> {
    const today = localDateOf(office.clock.now().toISOString(), 'Asia/Shanghai');
    office.clock.set(`${addWorkingDays(CALENDAR, today, 1)} 10:00`);
    for (const department of office.departments) {
      const ids = await office.register(department, 1);
      await office.issue(ids);
      await office.remindOf(ids);
    }
    await office.sweep();
    await until(() => office.isTold(), 120);
  }

  it.each([
    ['refuses', () => chance.pick(refusing)],
    ['hangs', () => chance.pick(hanging)],
    ['answers late', (): Manner => 'answer-late'],
  ] as const)(
    'all go out in the end when it %s, and twice only when they were taken without a word',
    async (trouble, manner) => {
      mails.taken.length = 0;
      mails.manner = () => 'take';
      const digestsBefore = (await office.tally.digestAddresses()).length;
      const noticesBefore = (await office.tally.notices(office.clock.now())).notices;
      let troubled = 0;
      let asked = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        await nextMorning();
        const [from, many] = [chance.between(0, 8), chance.between(1, 8)];
        const before = asked;
        mails.manner = () => {
          asked += 1;
          const isTroubled = asked > before + from && asked <= before + from + many;
          troubled += isTroubled ? 1 : 0;
          return isTroubled ? manner() : 'take';
        };
        await office.sweep();
        await until(async () => (await untried()) === 0, 120);
        mails.manner = () => 'take';
        office.clock.advance(31);
        await office.sweep();
        await until(async () => (await office.tally.unsentDigests()) === 0, 120);
      }
      const { notices, lost, twice } = await office.tally.notices(office.clock.now());
      const digests = (await office.tally.digestAddresses()).length - digestsBefore;
      const distinct = new Set(mails.taken.map(({ messageId }) => messageId)).size;
      const untold = new Set(mails.taken.filter(({ told }) => !told).map(({ messageId }) => messageId));
      const repeated = mails.twice();
      tellCounts(
        `mail server that ${trouble} (seed ${chance.seed}): ${ROUNDS} mornings, ${troubled} connections in trouble: ${notices - noticesBefore} notices, ` +
          `${lost} lost, ${twice} twice; ${digests} digests, ${digests - distinct} lost, ${repeated.length} twice by SMTP`,
      );
      expect({ lost, distinct }).toEqual({ lost: 0, distinct: digests });
      expect(troubled).toBeGreaterThanOrEqual(ROUNDS);
      expect(new Set(repeated)).toEqual(untold);
    },
    300_000,
  );
});
