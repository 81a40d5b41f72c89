import type { Actor, CaseEventBody, CaseRegistration } from '@bihuan/contracts';
import { CaseEventRow, CaseRow, migrate } from '@bihuan/database';
import { addPerson, aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { ApplyCaseEvent, CasesModule, RegisterCase, StoreFile } from './index';
import { rowFaults } from './row-faults';

/** What entries of the journal, and what cases remembered, did not tell before a due date was a ledger. */
const newerMemory = `'{pauses,added,dueBase,urgent,progressOn,urgings}'::text[]`;
const migrationsSince = ['ClockLedger1795340000000', 'ApprovedDueDates1795340100000'];
const unknownThen = `
  UPDATE case_event SET payload = payload #- '{facts,added}' #- '{facts,dueFlagged}' #- '{facts,dueOn}' WHERE type = 'deadline.extended';
  UPDATE case_event SET payload = payload #- '{facts,pause}' #- '{facts,dueFlagged}'
   WHERE type IN ('case.resumed', 'referral.declined', 'state.forced');
  UPDATE case_event SET payload = jsonb_set(payload #- '{facts,restored,columns,dueApproved}', '{facts,restored,context}',
                                            (payload->'facts'->'restored'->'context') - ${newerMemory})
   WHERE type = 'event.undone';
  UPDATE "case" SET context = context - ${newerMemory}`;

describe('the clocks of cases from before the ledger, in a database that was brought up to date', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let steward: Actor;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule]);
    const { dataSource } = app.database;
    office = await seedOffice(dataSource);
    steward = await addPerson(dataSource, office.office, { name: '刘流程', roles: ['process-steward'] });
  });
  afterAll(() => app.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));

  const rowOf = (id: string) => app.database.dataSource.manager.findOneByOrFail(CaseRow, { id });
  const raise = async (actor: Actor | undefined, caseId: string, body: CaseEventBody) => {
    if (!actor) throw new Error('nobody to raise it');
    const { version } = await rowOf(caseId);
    await app.get(ApplyCaseEvent).execute({ actor, caseId, expectedVersion: version, body });
  };
  const accepted = async (change: Partial<CaseRegistration> = {}): Promise<string> => {
    const lead = office.departments[0];
    const registration = aRegistration({ workflow: 'prompt-rectification', leadUnitId: lead.id, ...change });
    const { id } = await app.get(RegisterCase).execute(office.clerk, registration);
    await raise(office.lead, id, { type: 'case.issued', note: null });
    await raise(lead.people.liaison, id, { type: 'receipt.signed' });
    return id;
  };
  const extend = (id: string, newDueOn: string) =>
    raise(office.lead, id, {
      type: 'deadline.extended',
      newDueOn,
      reasonCode: 'works-period',
      reason: '汛期无法施工',
      workDone: '已完成一半',
      interimMeasures: '安排专人值守',
      consentDocument: null,
      requestId: null,
    });
  const standStill = async (id: string, from: string, to: string) => {
    clock.goTo(`${from} 10:00`);
    await raise(office.lead, id, {
      type: 'case.suspended',
      reasonCode: 'hearing',
      reason: '等待鉴定结论',
      expectedEnd: to,
      requestId: null,
    });
    clock.goTo(`${to} 10:00`);
    await raise(office.lead, id, { type: 'case.resumed', reason: '鉴定已出', requestId: null });
  };
  const undo = (id: string) => raise(steward, id, { type: 'event.undone', reason: '误操作' });
  const reportProgress = (id: string) =>
    raise(office.departments[0].people.handler, id, {
      type: 'progress.reported',
      unchanged: false,
      text: '已完成一半',
    });
  const closed = async (id: string) => {
    const { handler, leader } = office.departments[0].people;
    if (!handler) throw new Error('nobody to hand in');
    const file = await app.get(StoreFile).execute(handler, { name: '案卷.txt', bytes: Buffer.from(id) });
    await raise(handler, id, { type: 'evidence.submitted', title: '案卷', fileId: file.id, measureId: null });
    await raise(leader, id, { type: 'closure.requested', statement: '已全部整改' });
    await raise(office.verifier, id, {
      type: 'verification.passed',
      method: 'desk',
      people: ['何验', '沈核'],
      findings: '属实',
    });
    await raise(office.lead, id, { type: 'case.closed', result: 'completed', opinion: '同意销号' });
  };
  const relapse = async (id: string) => {
    await closed(id);
    await raise(office.clerk, id, { type: 'look-back.started', reason: '抽查' });
    await raise(office.verifier, id, { type: 'look-back.relapsed', findings: '又发现两件' });
  };

  /** Takes from the database what it did not know then, and brings it up to date. */
  async function bringUpToDate(ids: readonly string[]): Promise<readonly string[]> {
    const { dataSource } = app.database;
    const runner = dataSource.createQueryRunner();
    await runner.query('ALTER TABLE case_event DISABLE TRIGGER append_only');
    for (const statement of unknownThen.split(';')) await runner.query(statement);
    await runner.query('ALTER TABLE case_event ENABLE TRIGGER append_only');
    await runner.query('ALTER TABLE "case" DROP COLUMN due_approved');
    await runner.query('DELETE FROM migrations WHERE name = ANY($1)', [migrationsSince]);
    await runner.release();
    await migrate(app.database.url);
    const faults: string[] = [];
    for (const caseId of ids) {
      const journal = await dataSource.manager.find(CaseEventRow, { where: { caseId }, order: { sequence: 'ASC' } });
      faults.push(...rowFaults(await rowOf(caseId), journal));
    }
    return faults;
  }

  const clockOf = async (id: string) => {
    const { dueOriginal, dueApproved, dueOn, context } = await rowOf(id);
    return [dueOriginal, dueApproved, dueOn, context.dueBase];
  };

  it('are what their journals give, with the date that people approved last', async () => {
    const untouched = await accepted();
    const extended = await accepted();
    await extend(extended, '2026-04-10');
    const paused = await accepted();
    await extend(paused, '2026-04-08');
    await standStill(paused, '2026-03-09', '2026-03-11');
    clock.goTo('2026-03-12 10:00');
    await reportProgress(paused);
    const forced = await accepted();
    await raise(steward, forced, { type: 'state.forced', to: 'issued', reason: '签收有误' });
    const restarted = await accepted();
    await extend(restarted, '2026-04-20');
    const { id: leadUnitId } = office.departments[1];
    await raise(office.lead, restarted, {
      type: 'case.reassigned',
      leadUnitId,
      restartClock: true,
      reason: '职责调整',
      requestId: null,
    });
    const returned = await accepted({ workflow: 'rectification' });
    await extend(returned, '2026-04-21');
    await raise(office.lead, returned, {
      type: 'case.returned',
      reasonCode: 'not-our-duty',
      reason: '不属本单位职责',
      suggestedUnitId: null,
    });
    const undone = await accepted();
    await extend(undone, '2026-04-14');
    await extend(undone, '2026-04-17');
    await undo(undone);
    const halfway = await accepted();
    await reportProgress(halfway);
    await undo(halfway);
    const relapsed = await accepted();
    await extend(relapsed, '2026-04-14');
    await relapse(relapsed);
    const reissued = await accepted();
    await relapse(reissued);
    const deadlineRule = { kind: 'working-days', value: 10 } as const;
    await raise(office.lead, reissued, { type: 'case.reissued', deadlineRule, reason: '反弹' });
    // the period after a relapse was judged by the original date of the one before
    await app.database.dataSource.manager.update(CaseRow, { id: reissued }, { dueOriginal: '2026-04-01' });

    const all = [untouched, extended, paused, forced, restarted, returned, undone, halfway, relapsed, reissued];
    expect(await bringUpToDate(all)).toEqual([]);
    expect(await Promise.all(all.map(clockOf))).toEqual([
      ['2026-04-01', '2026-04-01', '2026-04-01', null],
      ['2026-04-01', '2026-04-10', '2026-04-10', '2026-04-10'],
      ['2026-04-01', '2026-04-08', '2026-04-10', '2026-04-10'],
      ['2026-04-13', '2026-04-13', '2026-04-13', '2026-04-13'],
      ['2026-04-13', '2026-04-13', '2026-04-13', null],
      [null, null, null, null],
      ['2026-04-13', '2026-04-14', '2026-04-14', '2026-04-14'],
      ['2026-04-13', '2026-04-13', '2026-04-13', '2026-04-13'],
      [null, null, null, null],
      ['2026-03-26', '2026-03-26', '2026-03-26', null],
    ]);
    expect((await rowOf(paused)).context.progressOn).toBe('2026-03-12');
    expect((await rowOf(halfway)).context.progressOn).toBeNull();
  });

  it('count on from where they were moved to', async () => {
    const id = await accepted();
    await extend(id, '2026-04-10');
    await bringUpToDate([id]);
    await standStill(id, '2026-03-09', '2026-03-12');
    await extend(id, '2026-04-16');
    expect(await clockOf(id)).toEqual(['2026-04-01', '2026-04-16', '2026-04-16', '2026-04-10']);
    expect(await rowOf(id)).toMatchObject({
      context: { added: 3, pauses: [{ from: '2026-03-09', to: '2026-03-12' }] },
    });
    await undo(id);
    expect(await clockOf(id)).toEqual(['2026-04-01', '2026-04-10', '2026-04-13', '2026-04-10']);
  });
});
