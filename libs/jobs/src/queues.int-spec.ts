import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { appendToOutbox, DatabaseModule, OutboxRow } from '@bihuan/database';
import { DomainError } from '@bihuan/platform';
import {
  FakeClock,
  hasRedis,
  startRedis,
  testDatabase,
  testPlatform,
  type TestDatabase,
  type TestRedis,
} from '@bihuan/testing';
import { getQueueToken } from '@nestjs/bullmq';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Job, Queue } from 'bullmq';
import { HandlesJob, JobCounts, JobsModule, migrateQueues, OutboxRelay, type JobHandler } from './index';

const handled: string[] = [];
let fireTimer: (timerId: string, signal: AbortSignal) => Promise<void> = async () => {};

@HandlesJob('timer.fire')
class TimerFire implements JobHandler<'timer.fire'> {
  async handle({ timerId }: { timerId: string }, signal: AbortSignal): Promise<void> {
    await fireTimer(timerId, signal);
    handled.push(timerId);
  }
}
@HandlesJob('notice.post')
class NoticePost implements JobHandler<'notice.post'> {
  async handle({ caseId }: { caseId: string }): Promise<void> {
    handled.push(caseId);
  }
}
@HandlesJob('digest.send')
class DigestSend implements JobHandler<'digest.send'> {
  async handle(): Promise<void> {}
}
@HandlesJob('report.build')
class ReportBuild implements JobHandler<'report.build'> {
  async handle({ reportId }: { reportId: string }): Promise<void> {
    handled.push(reportId);
  }
}
@HandlesJob('closure.screen')
class ClosureScreen implements JobHandler<'closure.screen'> {
  async handle(): Promise<void> {}
}
@HandlesJob('bulk.run')
class BulkRun implements JobHandler<'bulk.run'> {
  async handle(): Promise<void> {}
}
@HandlesJob('escalation.propose')
class EscalationPropose implements JobHandler<'escalation.propose'> {
  async handle(): Promise<void> {}
}
@HandlesJob('calendar.reproject')
class CalendarReproject implements JobHandler<'calendar.reproject'> {
  async handle(): Promise<void> {}
}
@HandlesJob('event.publish')
class EventPublish implements JobHandler<'event.publish'> {
  async handle(): Promise<void> {}
}
@HandlesJob('delivery.send')
class DeliverySend implements JobHandler<'delivery.send'> {
  async handle(): Promise<void> {}
}
@HandlesJob('document.tell')
class DocumentTell implements JobHandler<'document.tell'> {
  async handle(): Promise<void> {}
}
@HandlesJob('comment.tell')
class CommentTell implements JobHandler<'comment.tell'> {
  async handle(): Promise<void> {}
}
@HandlesJob('report.draft')
class ReportDraft implements JobHandler<'report.draft'> {
  async handle(): Promise<void> {}
}
@HandlesJob('ledger-import.read')
class LedgerImportRead implements JobHandler<'ledger-import.read'> {
  async handle(): Promise<void> {}
}
@HandlesJob('ledger-import.run')
class LedgerImportRun implements JobHandler<'ledger-import.run'> {
  async handle(): Promise<void> {}
}
@HandlesJob('ledger.export')
class LedgerExport implements JobHandler<'ledger.export'> {
  async handle(): Promise<void> {}
}
@HandlesJob('fill-in.take-in')
class FillInTakeIn implements JobHandler<'fill-in.take-in'> {
  async handle(): Promise<void> {}
}
const handlers = [
  ReportDraft,
  LedgerImportRead,
  LedgerImportRun,
  LedgerExport,
  FillInTakeIn,
  DocumentTell,
  CommentTell,
  TimerFire,
  NoticePost,
  DigestSend,
  ReportBuild,
  ClosureScreen,
  BulkRun,
  EscalationPropose,
  CalendarReproject,
  EventPublish,
  DeliverySend,
];

class NotAnyMore extends DomainError {
  readonly code = 'test/not-any-more';
}

async function until(condition: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not happen in time');
    await sleep(25);
  }
}

function describeQueues(backend: 'postgresql' | 'redis', redisUrl: () => string | null): void {
  let database: TestDatabase;
  let app: TestingModule;

  async function open(providers = handlers): Promise<TestingModule> {
    const url = redisUrl();
    const platform = testPlatform(database.url, new FakeClock(), url ? { REDIS_URL: url } : {});
    const module = await Test.createTestingModule({
      imports: [platform, DatabaseModule, JobsModule.forWorking()],
      providers,
    }).compile();
    return module.init().catch(async (error: unknown) => {
      await module.close().catch(() => {});
      throw error;
    });
  }
  const queue = (): Queue => app.get<Queue>(getQueueToken('reminders'), { strict: false });
  const ask = (timerId: string): Promise<void> =>
    database.dataSource.transaction((tx) => appendToOutbox(tx, 'timer.fire', { timerId }));
  const outboxSize = (): Promise<number> => database.dataSource.manager.count(OutboxRow);

  beforeAll(async () => {
    database = await testDatabase();
    const url = redisUrl();
    await migrateQueues({ databaseUrl: database.url, redisUrl: url });
    app = await open();
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });
  beforeEach(() => {
    handled.length = 0;
    fireTimer = async () => {};
  });

  it('carries what a transaction asked for to its handler, in every queue', async () => {
    const [timerId, reportId, caseId] = [randomUUID(), randomUUID(), randomUUID()];
    await database.dataSource.transaction(async (tx) => {
      await appendToOutbox(tx, 'timer.fire', { timerId });
      await appendToOutbox(tx, 'report.build', { reportId });
      await appendToOutbox(tx, 'notice.post', { caseId, sequence: 3 });
    });
    await until(() => handled.length === 3);
    expect(new Set(handled)).toEqual(new Set([timerId, reportId, caseId]));
    expect(await outboxSize()).toBe(0);
  });

  it('carries nothing of a transaction that was rolled back', async () => {
    const timerId = randomUUID();
    const undone = database.dataSource.transaction(async (tx) => {
      await appendToOutbox(tx, 'timer.fire', { timerId });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await ask(randomUUID());
    await until(() => handled.length > 0);
    expect(handled).not.toContain(timerId);
  });

  it('carries thousands with several relays, each once', async () => {
    const ids = Array.from({ length: 1500 }, () => randomUUID());
    const rows = ids.map((timerId) => ({ job: 'timer.fire' as const, payload: { timerId } }));
    await database.dataSource.manager.insert(OutboxRow, rows);
    const relay = app.get(OutboxRelay);
    await Promise.all([relay.relayBatch(), relay.relayBatch(), relay.relayBatch()]);
    await until(() => handled.length >= ids.length, 60);
    expect(handled.length).toBe(ids.length);
    expect(new Set(handled)).toEqual(new Set(ids));
  }, 90_000);

  it('parks an unknown name, a payload that does not fit and a refusal of the domain, without trying again', async () => {
    let tries = 0;
    fireTimer = async () => {
      tries += 1;
      throw new NotAnyMore({ zh: '不行', en: 'not any more' });
    };
    await database.dataSource.manager.insert(OutboxRow, [
      { job: 'timer.explode' as never, payload: {} },
      { job: 'timer.fire', payload: { timerId: 'nobody' } },
      { job: 'timer.fire', payload: { timerId: randomUUID() } },
    ]);
    const parked = (): Promise<Job[]> => queue().getFailed(0, 10);
    await until(async () => (await parked()).length === 3);
    const reasons = (await parked()).map((job) => job.failedReason).join('\n');
    expect(reasons).toMatch(/timer\.explode/);
    expect(reasons).toMatch(/Payload of timer\.fire/);
    expect(reasons).toMatch(/test\/not-any-more/);
    expect(tries).toBe(1);
    expect((await app.get(JobCounts).read()).reminders?.failed).toBe(3);
  });

  it('keeps a failed attempt for later', async () => {
    const timerId = randomUUID();
    fireTimer = async () => {
      throw new Error('the database is away');
    };
    await ask(timerId);
    await until(async () =>
      (await queue().getDelayed()).some((job) => (job.data as { timerId: string }).timerId === timerId),
    );
    const [job] = (await queue().getDelayed()).filter(
      (found) => (found.data as { timerId: string }).timerId === timerId,
    );
    expect(job).toMatchObject({ attemptsMade: 1, failedReason: 'the database is away', opts: { attempts: 8 } });
    await job?.remove();
  });

  it('keeps the row while the queue cannot be reached', async () => {
    await app.get(OutboxRelay).beforeApplicationShutdown();
    const adding = jest.spyOn(queue(), 'addBulk').mockRejectedValue(new Error('the queue is away'));
    const timerId = randomUUID();
    await ask(timerId);
    await expect(app.get(OutboxRelay).relayBatch()).rejects.toThrow('the queue is away');
    expect(await outboxSize()).toBe(1);
    adding.mockRestore();
    app.get(OutboxRelay).onApplicationBootstrap();
    await until(() => handled.includes(timerId));
    expect(await outboxSize()).toBe(0);
  });

  it('does a job once that was published and not taken out of the outbox', async () => {
    const timerId = randomUUID();
    const insert = `INSERT INTO outbox (id, job, payload, created_at) VALUES (900000001, 'timer.fire', $1, '2026-03-02')`;
    await database.dataSource.query(insert, [{ timerId }]);
    await until(() => handled.includes(timerId));
    await database.dataSource.query(insert, [{ timerId }]); // as if the commit of the relay had been lost
    await until(async () => (await outboxSize()) === 0);
    await ask(randomUUID());
    await until(() => handled.length === 2);
    expect(handled.filter((id) => id === timerId)).toHaveLength(1);
  });

  it('does not start while a job has no handler', async () => {
    await expect(open([TimerFire, NoticePost, DigestSend, BulkRun])).rejects.toThrow('report.build has none');
  });

  it(`waits for running jobs when it stops (${backend})`, async () => {
    let [started, ended] = [false, false];
    fireTimer = async () => {
      started = true;
      await sleep(500);
      await database.dataSource.query('SELECT 1');
      ended = true;
    };
    await ask(randomUUID());
    await until(() => started);
    await app.close();
    expect(ended).toBe(true);
    app = await open();
  });
}

describe('the queues on PostgreSQL', () => {
  describeQueues('postgresql', () => null);
});

const redisTests = hasRedis() ? describe : describe.skip;
redisTests('the queues on Redis (skipped where redis-server is not installed)', () => {
  let redis: TestRedis | null = null;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.stop());

  describe('and its own database', () => {
    describeQueues('redis', () => redis?.url ?? null);
  });
});
