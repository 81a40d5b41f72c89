import type { Actor, CaseEventBody } from '@bihuan/contracts';
import { CaseEventRow, CaseRow, OutboxRow, TimerRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { decide, register, workflowOf, type StampedRegistration } from '@bihuan/workflow';
import { EntityManager } from 'typeorm';
import {
  AnchorJournal,
  ApplyCaseEvent,
  CasesModule,
  eventOf,
  ReadCase,
  ReadJournal,
  RegisterCase,
  StoreFile,
  VerifyJournal,
} from './index';
import { columnsAfter, firstColumns, type CaseColumns } from './case-columns';

describe('a case, from registration to closure and back', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterAll(() => app.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));

  const raise = async (actor: Actor | undefined, caseId: string, body: CaseEventBody) => {
    if (!actor) throw new Error('nobody to raise it');
    const { version } = await app.database.dataSource.manager.findOneByOrFail(CaseRow, { id: caseId });
    return app.get(ApplyCaseEvent).execute({ actor, caseId, expectedVersion: version, body });
  };
  const rowOf = (id: string) => app.database.dataSource.manager.findOneByOrFail(CaseRow, { id });
  const pendingTimers = async (caseId: string) => {
    const timers = await app.database.dataSource.manager.findBy(TimerRow, { caseId });
    return timers.filter((timer) => !timer.cancelledAt && !timer.firedAt).map((timer) => timer.kind);
  };

  /** Brings a case to the verification, with one assist unit. */
  async function handedIn(): Promise<string> {
    const [lead, assist] = office.departments;
    const { handler, leader, liaison } = lead.people;
    const { id } = await app.get(RegisterCase).execute(
      office.clerk,
      aRegistration({
        leadUnitId: lead.id,
        assistUnitIds: [assist.id],
        publicityRequired: true,
        severity: 'serious',
      }),
    );
    await raise(office.lead, id, { type: 'case.issued', note: '请按期整改' });
    await raise(liaison, id, { type: 'receipt.signed' });
    const measure = { text: '补正案卷', owner: '李经办', dueOn: '2026-03-20', standard: '三件案卷齐全' };
    await raise(handler, id, { type: 'plan.submitted', goal: '程序规范', measures: [measure] });
    await raise(office.clerk, id, { type: 'plan.approved', opinion: null });
    const { measures } = await app.get(ReadCase).execute(office.clerk, id);
    const measureId = measures[0]?.id ?? '';
    const file = await app.get(StoreFile).execute(handler as Actor, { name: '案卷.txt', bytes: Buffer.from('齐全') });
    await raise(handler, id, { type: 'measure.completed', measureId, note: '已补正' });
    await raise(handler, id, { type: 'evidence.submitted', title: '案卷', fileId: file.id, measureId });
    await raise(assist.people.liaison, id, { type: 'task.signed' });
    await raise(assist.people.handler, id, { type: 'task.answered', text: '已配合' });
    await raise(handler, id, { type: 'task.accepted', unitId: assist.id });
    await raise(leader, id, { type: 'closure.requested', statement: '已全部整改' });
    return id;
  }

  const passed = { method: 'desk' as const, people: ['何验', '沈核'], findings: '属实' } satisfies object;

  it('runs to closure, and reopens under the same number when it relapses', async () => {
    const id = await handedIn();
    const number = (await rowOf(id)).number;
    expect(number).toMatch(/^2026-FZ-\d{4}$/);
    await raise(office.verifier, id, { type: 'verification.passed', ...passed });
    await raise(office.clerk, id, {
      type: 'publicity.started',
      place: '区政府网站',
      untilRule: { kind: 'working-days', value: 5 },
    });
    const close = { type: 'case.closed', result: 'completed', opinion: '同意销号' } as const;
    await expect(raise(office.lead, id, close)).rejects.toMatchObject({ code: 'case/illegal-transition' });
    clock.goTo('2026-03-10 10:00');
    await raise(office.lead, id, close);
    expect(await rowOf(id)).toMatchObject({ state: 'closed', open: false, result: 'completed' });
    expect(await pendingTimers(id)).toEqual(['look-back']);

    await raise(office.clerk, id, { type: 'look-back.started', reason: '抽查' });
    await raise(office.verifier, id, { type: 'look-back.relapsed', findings: '又发现两件' });
    await raise(office.lead, id, {
      type: 'case.reissued',
      deadlineRule: { kind: 'working-days', value: 10 },
      reason: '反弹',
    });
    expect(await rowOf(id)).toMatchObject({ number, relapses: 1, state: 'issued', open: true, closedAt: null });
  });

  it('gives its row back when the journal is replayed', async () => {
    const id = await handedIn();
    const row = await rowOf(id);
    const journal = await app.database.dataSource.manager.find(CaseEventRow, {
      where: { caseId: id },
      order: { sequence: 'ASC' },
    });
    const workflow = workflowOf(row.workflow, row.workflowVersion);
    const [birth, ...rest] = journal.map(eventOf);
    const registration = birth as StampedRegistration;
    let { memory } = register(workflow, registration);
    let columns: CaseColumns = firstColumns(workflow, registration, memory);
    for (const event of rest) {
      const decision = decide(workflow, memory, event);
      if (!decision.accepted) throw new Error(`${event.type} is refused on replay`);
      memory = decision.memory;
      columns = columnsAfter(workflow, columns, event, memory);
    }
    const { id: _id, number: _number, workflow: name, ...stored } = row;
    expect([name, stored.workflowVersion]).toEqual(['rectification', 2]);
    expect(columns).toEqual(stored);
  });

  it('keeps a journal whose chain holds, and shows where somebody changed it', async () => {
    const id = await handedIn();
    expect((await app.get(VerifyJournal).execute()).faults).toEqual([]);
    await app.database.dataSource.query('ALTER TABLE case_event DISABLE TRIGGER append_only');
    await app.database.dataSource.query(
      `UPDATE case_event SET payload = jsonb_set(payload, '{opinion}', '"changed"') WHERE case_id = $1 AND type = 'plan.approved'`,
      [id],
    );
    await app.database.dataSource.query('ALTER TABLE case_event ENABLE TRIGGER append_only');
    const { number } = await rowOf(id);
    expect((await app.get(VerifyJournal).execute()).faults).toEqual([
      `case ${number} entry 5: its content was changed`,
    ]);
  });

  it('shows which columns of a row were changed by hand', async () => {
    const id = await handedIn();
    const before = (await app.get(VerifyJournal).execute()).faults;
    const { number, context } = await rowOf(id);
    const changed = async (columns: Partial<CaseRow>) => {
      await app.database.dataSource.manager.update(CaseRow, { id }, columns);
      return (await app.get(VerifyJournal).execute()).faults.filter((fault) => !before.includes(fault));
    };
    expect(await changed({ dueOn: '2026-12-31' })).toEqual([`case ${number}: its journal gives another dueOn`]);
    expect(await changed({ dueOn: context.dueOn, state: 'closed', open: false })).toEqual([
      `case ${number}: its journal gives another state, open`,
    ]);
    expect(
      await changed({ state: 'verifying', open: true, context: { ...context, verificationPassed: true } }),
    ).toEqual([`case ${number}: its journal gives another context`]);
    expect(await changed({ context, workflow: 'undertaking' })).toEqual([
      `case ${number}: its workflow is undertaking, but it was registered as rectification`,
    ]);
    expect(await changed({ workflow: 'rectification' })).toEqual([]);
  });

  it('does not take for a fault what people do while it is verified', async () => {
    const id = await handedIn();
    const before = (await app.get(VerifyJournal).execute()).faults;
    const find = jest.spyOn(EntityManager.prototype, 'find').mockImplementationOnce(async function (
      this: EntityManager,
    ) {
      const rows = await this.find(CaseRow, { order: { id: 'ASC' } });
      await raise(office.clerk, id, {
        type: 'closure.returned',
        reasonCode: 'evidence-insufficient',
        reason: '缺照片',
      });
      return rows;
    });
    const { faults } = await app.get(VerifyJournal).execute();
    find.mockRestore();
    expect(faults).toEqual(before);
    expect((await rowOf(id)).state).toBe('rectifying');
  });

  it('shows that an anchored entry is gone, and that a case was deleted with its whole journal', async () => {
    const { query } = { query: (sql: string, values: unknown[] = []) => app.database.dataSource.query(sql, values) };
    const [cut, deleted] = [await handedIn(), await handedIn()];
    await app.get(AnchorJournal).execute();
    const before = (await app.get(VerifyJournal).execute()).faults;
    const { version, number } = await rowOf(cut);
    await query('ALTER TABLE case_event DISABLE TRIGGER append_only');
    await query('DELETE FROM case_event WHERE case_id = $1 AND sequence = $2', [cut, version]);
    await query('UPDATE "case" SET version = version - 1 WHERE id = $1', [cut]);
    for (const table of ['task', 'measure', 'evidence', 'timer', 'timer_plan', 'notice', 'case_event'])
      await query(`DELETE FROM ${table} WHERE case_id = $1`, [deleted]);
    await query('DELETE FROM "case" WHERE id = $1', [deleted]);
    await query('ALTER TABLE case_event ENABLE TRIGGER append_only');
    const { faults } = await app.get(VerifyJournal).execute();
    const fresh = faults.filter((fault) => !before.includes(fault));
    expect(fresh).toHaveLength(4);
    expect(fresh).toContainEqual(expect.stringContaining(`case ${number}: its journal gives another`));
    expect(fresh).toContainEqual(expect.stringContaining(`case ${cut} entry ${version} is not what it was`));
    expect(fresh).toContainEqual(expect.stringContaining(`case ${deleted} entry ${version} is not what it was`));
    expect(fresh).toContainEqual(expect.stringMatching(`^series ${number.slice(0, 7)}: \\d+ numbers given, but`));
  });

  it('still sends a reminder that is late when the case moves on before a worker has come to it', async () => {
    const [lead] = office.departments;
    const registration = aRegistration({ leadUnitId: lead.id, deadlineRule: { kind: 'working-days', value: 10 } });
    const { id } = await app.get(RegisterCase).execute(office.clerk, registration);
    await raise(office.lead, id, { type: 'case.issued', note: null });
    const [first] = await app.database.dataSource.manager.find(TimerRow, {
      where: { caseId: id },
      order: { dueAt: 'ASC' },
    });
    const armed = await pendingTimers(id);
    clock.goTo('2026-03-12 09:01');
    expect(first?.dueAt.getTime()).toBeLessThan(new Date('2026-03-12T09:01:00+08:00').getTime());
    await raise(lead.people.liaison, id, { type: 'receipt.signed' });
    expect(armed).toContain('receipt-due');
    expect(await pendingTimers(id)).toEqual(armed.filter((kind) => kind !== 'receipt-due'));
  });

  it('reminds of the plan when its time is over, unless the case itself is due before', async () => {
    const [lead] = office.departments;
    const timersOf = async (days: number) => {
      const registration = aRegistration({ leadUnitId: lead.id, deadlineRule: { kind: 'working-days', value: days } });
      const { id } = await app.get(RegisterCase).execute(office.clerk, registration);
      await raise(office.lead, id, { type: 'case.issued', note: null });
      await raise(lead.people.liaison, id, { type: 'receipt.signed' });
      return pendingTimers(id);
    };
    expect(await timersOf(30)).toContain('plan-due');
    expect(await timersOf(5)).not.toContain('plan-due');
  });

  it('refuses a stale version before it asks whether the event is legal, and writes nothing', async () => {
    const id = await handedIn();
    const jobs = await app.database.dataSource.manager.count(OutboxRow);
    const body = { type: 'receipt.signed' } as const;
    const apply = app.get(ApplyCaseEvent).execute({ actor: office.lead, caseId: id, expectedVersion: 2, body });
    await expect(apply).rejects.toMatchObject({ code: 'case/stale-version' });
    expect(await app.database.dataSource.manager.count(OutboxRow)).toBe(jobs);
  });

  it('lets only one of two simultaneous events win', async () => {
    const id = await handedIn();
    const { version } = await rowOf(id);
    const command = (actor: Actor, body: CaseEventBody) =>
      app.get(ApplyCaseEvent).execute({ actor, caseId: id, expectedVersion: version, body });
    const outcomes = await Promise.allSettled([
      command(office.verifier, { type: 'verification.passed', ...passed }),
      command(office.clerk, { type: 'closure.returned', reasonCode: 'material-incomplete', reason: '缺原件' }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort((a, b) => a.localeCompare(b))).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  it('stops the reminders when the unit hands in, and starts them again when it is sent back', async () => {
    const id = await handedIn();
    expect(await pendingTimers(id)).toEqual([]);
    await raise(office.clerk, id, { type: 'closure.returned', reasonCode: 'evidence-insufficient', reason: '缺照片' });
    expect(await pendingTimers(id)).toContain('overdue-0');
  });

  it('hides a case that is not yet issued from the unit, and shows it afterwards', async () => {
    const [lead, , stranger] = office.departments;
    const { id } = await app.get(RegisterCase).execute(office.clerk, aRegistration({ leadUnitId: lead.id }));
    const look = (actor: Actor | undefined) => app.get(ReadCase).execute(actor as Actor, id);
    await expect(look(lead.people.handler)).rejects.toMatchObject({ code: 'case/unknown' });
    await raise(office.lead, id, { type: 'case.issued', note: null });
    await expect(look(lead.people.handler)).resolves.toMatchObject({ state: { id: 'issued' } });
    await expect(look(stranger.people.handler)).rejects.toMatchObject({ code: 'case/unknown' });
    await expect(look(office.admin)).rejects.toMatchObject({ code: 'case/unknown' });
    const { allowedEvents } = await look(office.govLeader);
    expect(allowedEvents.map(({ type }) => type)).toEqual(['deadline.extended']);
  });

  it('tells in the journal who did what, in the words of the trade', async () => {
    const id = await handedIn();
    const { items, total } = await app.get(ReadJournal).execute(office.clerk, id, { page: 1, pageSize: 100 });
    expect(total).toBe(items.length);
    expect(items.map((entry) => entry.label.zh).reverse()).toEqual([
      '立项',
      '交办',
      '签收',
      '报送整改方案',
      '方案通过',
      '措施已完成',
      '提交佐证材料',
      '签收本单位任务',
      '答复本单位任务',
      '认可答复',
      '申请销号',
    ]);
    expect(items[0]).toMatchObject({ byUnit: '青禾区城市管理局', details: [{ value: '已全部整改' }] });
  });
});
