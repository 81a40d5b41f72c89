import { ApplyCaseEvent, CasesModule, RegisterCase } from '@bihuan/cases';
import { DatabaseModule, NoticeRow, OutboxRow } from '@bihuan/database';
import {
  aRegistration,
  FakeClock,
  seedOffice,
  testDatabase,
  testPlatform,
  type TestDatabase,
  type TestOffice,
} from '@bihuan/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { CatchUpNotices, PostNotices, RemindersModule } from '../index';

describe('notices of an event', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let database: TestDatabase;
  let app: TestingModule;
  let office: TestOffice;
  let caseId: string;
  let asked: { caseId: string; sequence: number };

  beforeAll(async () => {
    database = await testDatabase();
    office = await seedOffice(database.dataSource);
    app = await Test.createTestingModule({
      imports: [testPlatform(database.url, clock), DatabaseModule, CasesModule, RemindersModule],
    }).compile();
    const [lead, assist] = office.departments;
    const registration = aRegistration({ leadUnitId: lead.id, assistUnitIds: [assist.id] });
    const registered = await app.get(RegisterCase).execute(office.clerk, registration);
    caseId = registered.id;
    await app.get(ApplyCaseEvent).execute({
      actor: office.clerk,
      caseId,
      expectedVersion: registered.version,
      body: { type: 'case.issued', note: null },
    });
    const [row] = await database.dataSource.manager.findBy(OutboxRow, { job: 'notice.post' });
    asked = row?.payload as typeof asked;
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });
  afterEach(() => database.dataSource.query('TRUNCATE notice, outbox'));

  const notices = (): Promise<NoticeRow[]> => database.dataSource.manager.find(NoticeRow);

  it('reach those whom the definition names, each once, with the reason', async () => {
    const post = app.get(PostNotices);
    await Promise.all([1, 2, 3].map(() => post.execute(asked.caseId, asked.sequence)));
    const [lead, assist] = office.departments;
    const people = [lead.people.liaison, lead.people.leader, assist.people.liaison, assist.people.handler];
    const told = await notices();
    expect(told).toHaveLength(4);
    expect(new Set(told.map(({ personId }) => personId))).toEqual(new Set(people.map((person) => person?.personId)));
    const assistNotice = told.find(({ personId }) => personId === assist.people.handler?.personId);
    expect(assistNotice?.title.zh).toMatch(/^2026-FZ-0001 交办：/);
    expect(assistNotice?.why.zh).toBe(
      '按办理流程，“交办”应告知协办、属地或分解单位；您是该事项的协办、属地或分解单位。',
    );
  });

  it('do not reach whoever raised it', async () => {
    const [lead] = office.departments;
    const liaison = lead.people.liaison ?? office.clerk;
    await app.get(ApplyCaseEvent).execute({
      actor: liaison,
      caseId,
      expectedVersion: asked.sequence,
      body: { type: 'receipt.signed' },
    });
    await app.get(PostNotices).execute(caseId, asked.sequence + 1);
    const told = (await notices()).map(({ personId }) => personId);
    expect(new Set(told)).toEqual(new Set([lead.people.handler?.personId, office.clerk.personId]));
  });

  it('are told late when their job was lost, and not told twice', async () => {
    const catchUp = app.get(CatchUpNotices);
    await catchUp.execute();
    expect(await notices()).toEqual([]); // it may still be on its way
    clock.goTo('2026-03-02 10:30');
    await catchUp.execute();
    await catchUp.execute();
    expect(await notices()).toHaveLength(6);
    clock.goTo('2026-03-02 10:00');
  });

  it('are told after weeks in which nobody looked', async () => {
    clock.goTo('2026-03-25 10:00');
    await app.get(CatchUpNotices).execute();
    expect(await notices()).toHaveLength(6);
    clock.goTo('2026-03-02 10:00');
  });

  it('are told when a clock that ran ahead had stamped the event and its job was lost', async () => {
    clock.goTo('2026-03-01 10:00');
    await app.get(CatchUpNotices).execute();
    expect(await notices()).toHaveLength(6);
    clock.goTo('2026-03-02 10:00');
  });

  it('are left to the outbox while it still has them', async () => {
    clock.goTo('2026-03-02 10:30');
    await database.dataSource.manager.insert(OutboxRow, { job: 'notice.post', payload: asked });
    await app.get(CatchUpNotices).execute();
    expect(await notices()).toHaveLength(2);
    clock.goTo('2026-03-02 10:00');
  });

  it('of an event that the definition does not know are none', async () => {
    await app.get(PostNotices).execute(caseId, 1);
    expect(await notices()).toEqual([]);
  });
});
