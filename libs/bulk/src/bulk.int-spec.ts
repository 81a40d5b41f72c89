import { ApplyCaseEvent, CasesModule, RegisterCase } from '@bihuan/cases';
import type { Actor, BulkOperationView, BulkStart, CaseEventBody } from '@bihuan/contracts';
import { BulkItemRow, BulkOperationRow, CaseEventRow, CaseRow, OutboxRow, PersonRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import {
  AskAgainForBulk,
  BulkModule,
  BulkQueries,
  CancelBulk,
  OfferBulkEvents,
  PreviewBulk,
  ResumeBulk,
  RunBulk,
  StartBulk,
} from './index';

const issue: CaseEventBody = { type: 'case.issued', note: '请按期整改' };
const firstPage = { page: 1, pageSize: 20 };

describe('an event on many cases', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, BulkModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    await app.database.dataSource.query('DELETE FROM outbox');
  });

  const manager = () => app.database.dataSource.manager;
  const raise = (actor: Actor, caseId: string, body: CaseEventBody) =>
    app.get(ApplyCaseEvent).execute({ actor, caseId, expectedVersion: null, body });
  const start = (actor: Actor, caseIds: string[], change: Partial<BulkStart> = {}) =>
    app.get(StartBulk).execute(actor, { selection: { caseIds }, event: issue, asOf: null, ...change });
  const read = (id: string, actor = office.lead) => app.get(BulkQueries).getById(actor, id);
  const eventsOf = (caseId: string) => manager().findBy(CaseEventRow, { caseId });
  const jobs = () => manager().findBy(OutboxRow, { job: 'bulk.run' });

  /** Cases that are assigned and wait to be issued. */
  async function assigned(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const registration = aRegistration({ leadUnitId: office.departments[0].id, title: `事项${n + 1}` });
      ids.push((await app.get(RegisterCase).execute(office.clerk, registration)).id);
    }
    return ids;
  }

  /** Works an operation off as the worker would: job after job. */
  async function runAll(id: string, limit = 3): Promise<BulkOperationView> {
    for (let turn = 0; turn < 20 && (await read(id)).status !== 'done'; turn += 1) {
      await app.get(RunBulk).execute(id, limit);
    }
    return read(id);
  }

  it('is previewed: how many can, how many cannot and why, and nothing is changed', async () => {
    const ids = await assigned(5);
    const [first = '', second = ''] = ids;
    await raise(office.lead, first, issue);
    await raise(office.lead, second, issue);
    const body = { selection: { caseIds: ids }, event: issue };
    const preview = await app.get(PreviewBulk).execute(office.lead, body, { page: 1, pageSize: 1 });
    expect(preview).toMatchObject({ total: 5, can: 3, cannot: 2, event: { type: 'case.issued' } });
    expect(preview.reasons).toMatchObject([{ code: 'not-here', count: 2 }]);
    expect(preview.reasons[0]?.reason.zh).toContain('不能进行');
    expect(preview.refused).toMatchObject({ page: 1, pageSize: 1, total: 2 });
    expect(preview.refused.items).toMatchObject([{ case: { id: first, title: '事项1' }, reasons: [{}] }]);
    for (const id of ids.slice(2)) expect(await eventsOf(id)).toHaveLength(1);
  });

  it('is previewed by the rules of the door: who may not, may not in bulk either', async () => {
    const ids = await assigned(2);
    const body = { selection: { caseIds: ids }, event: issue };
    const preview = await app.get(PreviewBulk).execute(office.govLeader, body, firstPage);
    const single = await raise(office.govLeader, ids[0] ?? '', issue).catch((error: unknown) => error);
    expect(preview.reasons.map(({ code, count }) => [code, count])).toEqual([['not-yours', 2]]);
    expect(single).toMatchObject({ code: 'case/not-allowed', refusals: [{ code: 'not-yours' }] });
  });

  it('is refused where a field names what does not exist, in the preview as at the door', async () => {
    const ids = await assigned(1);
    const nowhere = crypto.randomUUID();
    const event: CaseEventBody = {
      type: 'case.assigned',
      leadUnitId: nowhere,
      assistUnitIds: [],
      verifyUnitId: null,
      deadlineRule: { kind: 'days', value: 30, roll: true },
      publicityRequired: false,
    };
    const preview = await app.get(PreviewBulk).execute(office.clerk, { selection: { caseIds: ids }, event }, firstPage);
    expect(preview).toMatchObject({ can: 0, reasons: [{ code: 'case/unknown-unit', count: 1 }] });
  });

  it('is offered with the number of cases that it fits', async () => {
    const ids = await assigned(3);
    await raise(office.lead, ids[0] ?? '', issue);
    const offer = await app.get(OfferBulkEvents).execute(office.lead, { caseIds: ids });
    expect(offer.total).toBe(3);
    expect(offer.events.find(({ type }) => type === 'case.issued')).toMatchObject({
      count: 2,
      form: [{ name: 'note' }],
    });
    const unit = await app.get(OfferBulkEvents).execute(office.departments[0].people.liaison as Actor, {
      caseIds: ids.slice(0, 1),
    });
    expect(unit.events.map(({ type }) => type)).toContain('receipt.signed');
    expect(unit.events.map(({ type }) => type)).not.toContain('plan.submitted');
  });

  it('runs in the background: a result for each case, and the event once in each journal', async () => {
    const ids = await assigned(5);
    await raise(office.lead, ids[4] ?? '', issue);
    const { id } = await start(office.lead, ids);
    expect(await jobs()).toMatchObject([{ payload: { operationId: id } }]);
    expect(await runAll(id)).toMatchObject({ status: 'done', total: 5, done: 4, refused: 1, mine: true });
    for (const caseId of ids)
      expect((await eventsOf(caseId)).map(({ type }) => type)).toEqual(['case.registered', 'case.issued']);
    const refused = await app.get(BulkQueries).items(office.lead, id, { ...firstPage, status: 'refused' });
    expect(refused).toMatchObject({ total: 1, items: [{ case: { id: ids[4] }, reasons: [{ code: 'not-here' }] }] });
    const [entry] = (await eventsOf(ids[0] ?? '')).filter(({ type }) => type === 'case.issued');
    expect(entry?.actor.personId).toBe(office.lead.personId);
  });

  it.each([
    {
      type: 'deadline.extended',
      newDueOn: '2026-04-10',
      reasonCode: 'funds',
      reason: '资金下达推迟',
      workDone: '方案已完成',
      interimMeasures: '先行排险',
      consentDocument: null,
    },
    { type: 'case.suspended', reasonCode: 'force-majeure', reason: '汛情', expectedEnd: '2026-04-01' },
  ] as const satisfies readonly CaseEventBody[])('needs no request to answer: $type', async (event) => {
    const ids = await assigned(2);
    for (const id of ids) await raise(office.lead, id, issue);
    const { events } = await app.get(OfferBulkEvents).execute(office.lead, { caseIds: ids });
    const offered = events.find(({ type }) => type === event.type);
    expect(offered).toMatchObject({ count: 2 });
    const { id } = await start(office.lead, ids, { event });
    expect(await runAll(id)).toMatchObject({ status: 'done', done: 2, refused: 0 });
    for (const caseId of ids) expect((await eventsOf(caseId)).map(({ type }) => type)).toContain(event.type);
    const moved = event.type === 'case.suspended' ? { state: 'suspended' } : { dueOn: event.newDueOn, extensions: 1 };
    for (const id of ids) expect(await manager().findOneByOrFail(CaseRow, { id })).toMatchObject(moved);
  });

  it('asks for another job when one has done its share', async () => {
    const ids = await assigned(3);
    const { id } = await start(office.lead, ids);
    await manager().clear(OutboxRow);
    await app.get(RunBulk).execute(id, 2);
    expect(await read(id)).toMatchObject({ status: 'running', done: 2 });
    expect(await jobs()).toHaveLength(1);
    await app.get(RunBulk).execute(id, 2);
    expect(await read(id)).toMatchObject({ status: 'done', done: 3 });
    expect(await jobs()).toHaveLength(1);
  });

  it('leaves alone what changed after the preview, and says so', async () => {
    const [changed = '', same = ''] = await assigned(2);
    const asOf = clock.now().toISOString();
    clock.goTo('2026-03-02 10:05');
    await raise(office.clerk, changed, {
      type: 'case.assigned',
      leadUnitId: office.departments[1].id,
      assistUnitIds: [],
      verifyUnitId: null,
      deadlineRule: { kind: 'days', value: 30, roll: true },
      publicityRequired: false,
    });
    const [late = ''] = await assigned(1);
    const { id } = await start(office.lead, [changed, same, late], { asOf });
    expect(await runAll(id)).toMatchObject({ status: 'done', done: 1, refused: 2 });
    const { items } = await app.get(BulkQueries).items(office.lead, id, { ...firstPage, status: 'refused' });
    expect(new Set(items.map((item) => item.case.id))).toEqual(new Set([changed, late]));
    expect(items[0]?.reasons[0]).toMatchObject({ code: 'case/stale-version' });
    expect(items[0]?.reasons[0]?.reason.zh).toContain('预览之后');
  });

  it('is cancelled between two cases, and goes on later where it was', async () => {
    const ids = await assigned(4);
    const { id } = await start(office.lead, ids);
    await app.get(RunBulk).execute(id, 2);
    expect(await app.get(CancelBulk).execute(office.lead, id)).toMatchObject({ status: 'cancelled', done: 2 });
    await app.get(RunBulk).execute(id);
    expect(await read(id)).toMatchObject({ status: 'cancelled', done: 2, refused: 0 });
    expect(await app.get(ResumeBulk).execute(office.lead, id)).toMatchObject({ status: 'waiting', finishedAt: null });
    expect(await runAll(id)).toMatchObject({ status: 'done', done: 4 });
    for (const caseId of ids) expect(await eventsOf(caseId)).toHaveLength(2);
    await expect(app.get(CancelBulk).execute(office.lead, id)).rejects.toMatchObject({ code: 'bulk/ended' });
    await expect(app.get(ResumeBulk).execute(office.lead, id)).rejects.toMatchObject({ code: 'bulk/not-halted' });
  });

  it('is cancelled while a job is at work on it', async () => {
    const ids = await assigned(6);
    const { id } = await start(office.lead, ids);
    const apply = app.get(ApplyCaseEvent);
    const within = apply.within.bind(apply);
    const spy = jest.spyOn(apply, 'within').mockImplementation(async (tx, command) => {
      if (spy.mock.calls.length === 3) await app.get(CancelBulk).execute(office.lead, id);
      return within(tx, command);
    });
    await app
      .get(RunBulk)
      .execute(id)
      .finally(() => spy.mockRestore());
    expect(await read(id)).toMatchObject({ status: 'cancelled', done: 3, refused: 0 });
  });

  it('is worked off by two workers at once, each case by one of them', async () => {
    const ids = await assigned(12);
    const { id } = await start(office.lead, ids);
    await Promise.all([app.get(RunBulk).execute(id), app.get(RunBulk).execute(id), app.get(RunBulk).execute(id)]);
    expect(await runAll(id)).toMatchObject({ status: 'done', done: 12, refused: 0 });
    for (const caseId of ids) expect(await eventsOf(caseId)).toHaveLength(2);
  });

  it('repeats nothing and forgets nothing when its process is killed in the middle of a case', async () => {
    const ids = await assigned(4);
    const { id } = await start(office.lead, ids);
    const killed = app.database.dataSource.createQueryRunner();
    await app.get(RunBulk).execute(id, 2);
    // the transaction of the third case, as a killed process leaves it: event raised, nothing committed
    await killed.startTransaction();
    const [third] = (await killed.query(
      `SELECT case_id, expected_version FROM bulk_item WHERE operation_id = $1 AND status = 'waiting' ORDER BY position LIMIT 1 FOR UPDATE`,
      [id],
    )) as { case_id: string; expected_version: number }[];
    const command = { actor: office.lead, caseId: third?.case_id ?? '', expectedVersion: third?.expected_version ?? 0 };
    await app.get(ApplyCaseEvent).within(killed.manager, { ...command, body: issue });
    await app.get(RunBulk).execute(id); // meanwhile another worker takes what is not held
    expect(await read(id)).toMatchObject({ status: 'running', done: 3 });
    await killed.rollbackTransaction();
    await killed.release();
    expect(await runAll(id)).toMatchObject({ status: 'done', done: 4 });
    for (const caseId of ids) expect(await eventsOf(caseId)).toHaveLength(2);
  });

  it('sets a case aside that fails for no reason of the trade, and goes on with the others', async () => {
    const ids = await assigned(3);
    await manager().update(CaseRow, { id: ids[0] ?? '' }, { state: 'no-such-state' });
    const { id } = await start(office.lead, ids);
    expect(await runAll(id, 20)).toMatchObject({ status: 'done', done: 2, refused: 1 });
    const item = await manager().findOneByOrFail(BulkItemRow, { operationId: id, caseId: ids[0] ?? '' });
    expect(item).toMatchObject({ failures: 3, status: 'refused', reasons: [{ code: 'bulk/failed' }] });
    await manager().update(CaseRow, { id: ids[0] ?? '' }, { state: 'registered' });
  });

  describe('and whoever started it', () => {
    const change = (actor: Actor, columns: Partial<PersonRow>) =>
      manager().update(PersonRow, { id: actor.personId ?? '' }, columns);

    it('stops it by leaving; after a return it can go on', async () => {
      const ids = await assigned(3);
      const { id } = await start(office.lead, ids);
      await app.get(RunBulk).execute(id, 1);
      await change(office.lead, { active: false });
      await app.get(RunBulk).execute(id);
      expect(await read(id)).toMatchObject({ status: 'stopped', done: 1 });
      expect((await read(id)).stopReason?.zh).toContain('停用');
      await change(office.lead, { active: true });
      await app.get(ResumeBulk).execute(office.lead, id);
      expect(await runAll(id)).toMatchObject({ status: 'done', done: 3, stopReason: null });
    });

    it('acts with the roles of the moment, not with those of the start', async () => {
      const ids = await assigned(2);
      const { id } = await start(office.lead, ids);
      await app.get(RunBulk).execute(id, 1);
      await change(office.lead, { roles: ['gov-leader'] });
      await app.get(RunBulk).execute(id);
      await change(office.lead, { roles: ['office-lead'] });
      expect(await read(id)).toMatchObject({ status: 'done', done: 1, refused: 1 });
    });

    it('alone sees it, but for the head of the office; and alone decides on it', async () => {
      const [caseId = ''] = await assigned(1);
      const note = { type: 'case.withdrawn', reason: '重复' } as const;
      const { id } = await start(office.clerk, [caseId], { event: note });
      expect(await read(id, office.clerk)).toMatchObject({ mine: true, createdBy: '程办' });
      expect(await read(id, office.lead)).toMatchObject({ mine: false });
      const stranger = (await seedOffice(app.database.dataSource)).lead;
      for (const actor of [stranger, office.verifier, office.departments[0].people.leader as Actor]) {
        await expect(read(id, actor)).rejects.toMatchObject({ code: 'bulk/unknown' });
        await expect(app.get(BulkQueries).items(actor, id, firstPage)).rejects.toMatchObject({ code: 'bulk/unknown' });
      }
      await expect(app.get(CancelBulk).execute(office.lead, id)).rejects.toMatchObject({ code: 'bulk/not-yours' });
      const own = await app.get(BulkQueries).page(office.clerk, firstPage);
      expect(own).toMatchObject({ total: 1, items: [{ id }] });
      await app.get(CancelBulk).execute(office.clerk, id);
    });
  });

  describe('and its selection', () => {
    it('may be the filters of the ledger, resolved within what the person may see', async () => {
      const stranger = await seedOffice(app.database.dataSource);
      const other = aRegistration({ title: '专项甲', leadUnitId: stranger.departments[0].id });
      await app.get(RegisterCase).execute(stranger.clerk, other);
      const own = aRegistration({ title: '专项甲', leadUnitId: office.departments[0].id });
      const { id: caseId } = await app.get(RegisterCase).execute(office.clerk, own);
      const selection = { query: { text: '专项甲' } };
      const preview = await app.get(PreviewBulk).execute(office.lead, { selection, event: issue }, firstPage);
      expect(preview).toMatchObject({ total: 1, can: 1 });
      const { id } = await start(office.lead, [], { selection, asOf: preview.asOf });
      expect(await runAll(id)).toMatchObject({ total: 1, done: 1 });
      expect(await eventsOf(caseId)).toHaveLength(2);
    });

    it('is refused when it is empty, or names a case out of sight', async () => {
      const empty = { selection: { query: { text: '没有这样的事项' } } };
      await expect(start(office.lead, [], empty)).rejects.toMatchObject({ code: 'bulk/nothing-selected' });
      const ids = await assigned(1);
      const unknown = start(office.lead, [...ids, crypto.randomUUID()]);
      await expect(unknown).rejects.toMatchObject({ code: 'bulk/unknown-cases', details: { count: 1 } });
      expect(await manager().countBy(BulkOperationRow, { status: 'waiting' })).toBe(0);
    });

    it('is refused for an event that speaks of one case', async () => {
      const ids = await assigned(1);
      const event: CaseEventBody = { type: 'measure.completed', measureId: crypto.randomUUID(), note: '完成' };
      await expect(start(office.lead, ids, { event })).rejects.toMatchObject({ code: 'bulk/single-only' });
    });
  });

  it('is asked for again when its job was lost, and not while somebody is at work on it', async () => {
    const ids = await assigned(2);
    const { id } = await start(office.lead, ids);
    await manager().clear(OutboxRow); // the queue lost it
    clock.goTo('2026-03-02 10:04');
    await app.get(AskAgainForBulk).execute();
    expect(await jobs()).toEqual([]);
    clock.goTo('2026-03-02 10:06');
    await app.get(AskAgainForBulk).execute();
    await app.get(AskAgainForBulk).execute();
    expect(await jobs()).toMatchObject([{ payload: { operationId: id } }]);
    expect(await runAll(id)).toMatchObject({ status: 'done', done: 2 });
    await manager().clear(OutboxRow);
    clock.goTo('2026-03-02 12:00');
    await app.get(AskAgainForBulk).execute();
    expect(await jobs()).toEqual([]);
  });
});
