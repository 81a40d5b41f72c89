import { ApplyCaseEvent, CasesModule } from '@bihuan/cases';
import type { Actor, FillInReturnView } from '@bihuan/contracts';
import { CaseEventRow, CaseRow, FillInReturnRow, OutboxRow, PersonRow } from '@bihuan/database';
import { CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import {
  ConfirmReturn,
  HaltReturn,
  HandOutSheet,
  LedgerSheetsModule,
  ReturnQueries,
  TakeBackSheet,
  TakeInReturn,
} from '../index';
import { SheetInHand } from './sheet.fixtures';

describe('the taking in of a returned sheet', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let teller: CaseTeller;
  let handler: Actor;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, LedgerSheetsModule]);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    office = await seedOffice(app.database.dataSource); // every test in an office of its own
    teller = new CaseTeller(app, office, clock);
    handler = office.departments[0].people['handler'] ?? office.clerk;
    clock.goTo('2026-03-02 10:00');
    await manager().clear(OutboxRow);
  });

  const manager = () => app.database.dataSource.manager;

  async function planned(title: string): Promise<string> {
    const caseId = await teller.planned('2026-01-05', { title });
    clock.goTo('2026-03-02 10:00');
    return caseId;
  }
  const handedOut = async (actor = handler, unitId: string | null = null) =>
    SheetInHand.open((await app.get(HandOutSheet).execute(actor, { unitId })).bytes);
  const takeBack = async (hand: SheetInHand, actor = handler) =>
    app.get(TakeBackSheet).execute(actor, { name: '填报表.xlsx', bytes: await hand.bytes() });
  const confirm = (id: string) => app.get(ConfirmReturn).execute(handler, id, { conflicts: [] });
  async function takenIn(id: string, actor = handler, limit = 100): Promise<FillInReturnView> {
    for (let turn = 0; turn < 10; turn += 1) {
      await app.get(TakeInReturn).execute(id, limit);
      const { status } = await app.get(ReturnQueries).getById(actor, id);
      if (status !== 'waiting' && status !== 'running') break;
    }
    return app.get(ReturnQueries).getById(actor, id);
  }
  const reportsOf = async (caseId: string) =>
    (
      await manager().find(CaseEventRow, { where: { caseId, type: 'progress.reported' }, order: { sequence: 'ASC' } })
    ).map(({ payload, actor }) => [payload['text'] ?? '无变化', actor.name]);

  async function confirmed(count: number): Promise<{ id: string; caseIds: string[] }> {
    const caseIds: string[] = [];
    for (let n = 0; n < count; n += 1) caseIds.push(await planned(`事项${n}`));
    const hand = await handedOut();
    for (let n = 0; n < count; n += 1) hand.fill(`事项${n}`, { progress: `进展${n}`, done: '是', note: '完成' });
    const { id } = await takeBack(hand);
    await confirm(id);
    return { id, caseIds };
  }

  it('repeats nothing and forgets nothing when its process is killed in the middle of a row', async () => {
    const { id, caseIds } = await confirmed(2);
    await app.get(TakeInReturn).execute(id, 1);
    const killed = app.database.dataSource.createQueryRunner();
    await killed.startTransaction();
    await killed.query(`SELECT 1 FROM fill_in_return WHERE id = $1 FOR UPDATE`, [id]);
    const caseId = caseIds[0] ?? '';
    const { version } = await manager().findOneByOrFail(CaseRow, { id: caseId });
    const body = { type: 'progress.reported' as const, unchanged: true, text: null };
    await app.get(ApplyCaseEvent).within(killed.manager, { actor: handler, caseId, expectedVersion: version, body });
    await killed.rollbackTransaction(); // as a killed process leaves it
    await killed.release();
    expect(await takenIn(id, handler, 1)).toMatchObject({ status: 'done', counts: { done: 4 } });
    for (const one of caseIds) expect(await reportsOf(one)).toHaveLength(1);
  });

  it('is done once by three workers at once', async () => {
    const { id, caseIds } = await confirmed(3);
    await Promise.all([1, 2, 3].map(() => app.get(TakeInReturn).execute(id)));
    expect(await takenIn(id)).toMatchObject({ status: 'done', counts: { done: 6, refused: 0 } });
    for (const one of caseIds) expect(await reportsOf(one)).toHaveLength(1);
  });

  it('is cancelled between two rows, and goes on later', async () => {
    const { id } = await confirmed(2);
    await app.get(TakeInReturn).execute(id, 1);
    await app.get(HaltReturn).cancel(handler, id);
    await app.get(TakeInReturn).execute(id);
    expect(await app.get(ReturnQueries).getById(handler, id)).toMatchObject({
      status: 'cancelled',
      counts: { waiting: 3 },
    });
    await expect(app.get(HaltReturn).cancel(handler, id)).rejects.toMatchObject({ code: 'fill-in/ended' });
    await app.get(HaltReturn).resume(handler, id);
    expect(await takenIn(id)).toMatchObject({ status: 'done', counts: { done: 4 } });
    await expect(app.get(HaltReturn).resume(handler, id)).rejects.toMatchObject({ code: 'fill-in/not-halted' });
  });

  it('stops when whoever handed it in has left', async () => {
    const { id } = await confirmed(1);
    await manager().update(PersonRow, { id: handler.personId ?? '' }, { active: false });
    await app.get(TakeInReturn).execute(id);
    expect(await manager().findOneByOrFail(FillInReturnRow, { id })).toMatchObject({
      status: 'stopped',
      stopReason: { zh: expect.stringContaining('停用') as string },
    });
  });

  it('is not begun by discarding the draft', async () => {
    await planned('甲');
    const { id } = await takeBack(await handedOut());
    await app.get(HaltReturn).cancel(handler, id);
    await expect(confirm(id)).rejects.toMatchObject({ code: 'fill-in/not-draft' });
    await expect(app.get(HaltReturn).resume(handler, id)).rejects.toMatchObject({ code: 'fill-in/not-halted' });
  });
});
