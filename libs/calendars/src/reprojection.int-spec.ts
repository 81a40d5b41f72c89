import { ApplyCaseEvent, CasesModule, RegisterCase, VerifyJournal } from '@bihuan/cases';
import type { CalendarChange, CaseRegistration, ReprojectionView } from '@bihuan/contracts';
import { CaseEventRow, CaseRow, OutboxRow, ReprojectionItemRow, TimerRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { IsNull } from 'typeorm';
import {
  AskAgainForReprojections,
  CalendarsModule,
  ConfirmCalendarChange,
  PreviewCalendarChange,
  ReprojectionQueries,
  RunReprojection,
} from './index';

const page = { page: 1, pageSize: 50 };
const midAutumnWorked: CalendarChange = { kind: 'correct', unitId: null, year: 2026, set: [], remove: ['2026-09-25'] };

describe('the open cases under a new version of a calendar', () => {
  const clock = new FakeClock('2026-09-24 10:00');
  let app: TestApp;
  let office: TestOffice;
  beforeEach(async () => {
    clock.goTo('2026-09-24 10:00');
    app = await TestApp.open(clock, [CasesModule, CalendarsModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterEach(() => app.close());

  const manager = () => app.database.dataSource.manager;
  const rowOf = (id: string) => manager().findOneByOrFail(CaseRow, { id });
  const eventsOf = (caseId: string) => manager().find(CaseEventRow, { where: { caseId }, order: { sequence: 'ASC' } });
  const read = (id: string) => app.get(ReprojectionQueries).getById(id);
  const itemsOf = async (id: string) => (await app.get(ReprojectionQueries).items(id, page)).items;
  const run = (id: string, limit?: number) => app.get(RunReprojection).execute(id, limit);
  const jobs = () => manager().countBy(OutboxRow, { job: 'calendar.reproject' });
  const faults = async () => (await app.get(VerifyJournal).execute()).faults;

  async function issued(parts: Partial<CaseRegistration> = {}): Promise<CaseRow> {
    const rule = { kind: 'working-days', value: 5 } as const;
    const registration = aRegistration({ leadUnitId: office.departments[0].id, deadlineRule: rule, ...parts });
    const { id } = await app.get(RegisterCase).execute(office.clerk, registration);
    await raise(id, { type: 'case.issued', note: null });
    return rowOf(id);
  }
  const raise = (caseId: string, body: Parameters<ApplyCaseEvent['execute']>[0]['body']) =>
    app.get(ApplyCaseEvent).execute({ actor: office.lead, caseId, expectedVersion: null, body });
  async function change(one: CalendarChange, reason = '中秋节放假日更正'): Promise<ReprojectionView> {
    const { fingerprint } = await app.get(PreviewCalendarChange).execute(one, page);
    const caller = { actor: office.admin, address: null };
    return app.get(ConfirmCalendarChange).execute(caller, { change: one, reason, fingerprint });
  }
  const pendingDays = async (caseId: string) => {
    const timers = await manager().findBy(TimerRow, { caseId, firedAt: IsNull(), cancelledAt: IsNull() });
    return timers
      .filter(({ kind }) => kind.startsWith('before-'))
      .map(({ dueAt }) => dueAt.toISOString().slice(0, 10))
      .sort((a, b) => a.localeCompare(b, 'en'));
  };

  it('move where their date does, with the reason in their journals', async () => {
    const moving = await issued();
    const fixed = await issued({ deadlineRule: { kind: 'fixed', date: '2026-10-09' } });
    const { id, total } = await change(midAutumnWorked);
    expect(total).toBe(2);
    clock.goTo('2026-09-24 10:05');
    await run(id);
    expect(await read(id)).toMatchObject({ status: 'done', moved: 1, kept: 1, failed: 0, createdBy: '管理员' });
    expect(await rowOf(moving.id)).toMatchObject({ dueOn: '2026-10-08', dueOriginal: '2026-10-09', version: 3 });
    expect((await eventsOf(moving.id)).at(-1)).toMatchObject({
      type: 'deadline.reprojected',
      payload: { reason: '中秋节放假日更正', facts: { dueOn: '2026-10-08', dueFlagged: false } },
      actor: { system: true },
    });
    expect(await eventsOf(fixed.id)).toHaveLength(2);
    expect(await itemsOf(id)).toMatchObject([
      { case: { id: moving.id }, status: 'moved', dueBefore: '2026-10-09', dueAfter: '2026-10-08' },
      { case: { id: fixed.id }, status: 'kept', dueBefore: '2026-10-09', dueAfter: '2026-10-09' },
    ]);
    expect(await faults()).toEqual([]);
  });

  it('lose the mark of a year that was not known, although the date may stay', async () => {
    clock.goTo('2026-12-24 10:00');
    const row = await issued({ deadlineRule: { kind: 'working-days', value: 10 } });
    expect(row).toMatchObject({ dueOn: '2027-01-07', dueFlagged: true });
    const days = [{ name: '元旦', date: '2027-01-02', isOffDay: true }];
    const { id } = await change({ kind: 'import', unitId: null, year: 2027, days }, '2027年放假安排已公布');
    await run(id);
    expect(await rowOf(row.id)).toMatchObject({ dueOn: '2027-01-07', dueFlagged: false });
    expect(await itemsOf(id)).toMatchObject([{ status: 'moved', flaggedBefore: true, flaggedAfter: false }]);
    expect(await faults()).toEqual([]);
  });

  it('have their reminders planned anew although the date stays', async () => {
    const row = await issued({ deadlineRule: { kind: 'fixed', date: '2026-10-09' } });
    const before = await pendingDays(row.id);
    const closure = { name: '临时放假', date: '2026-10-08', isOffDay: true };
    const { id } = await change({ kind: 'correct', unitId: null, year: 2026, set: [closure], remove: [] });
    await run(id);
    expect(before).toEqual(['2026-10-08']);
    expect(await pendingDays(row.id)).toEqual(['2026-09-30']);
    expect((await rowOf(row.id)).version).toBe(row.version);
  });

  it('move in the subtree of a local holiday, and nowhere else', async () => {
    const [unit, other] = office.departments;
    const own = await issued({ leadUnitId: unit.id });
    const elsewhere = await issued({ leadUnitId: other.id });
    const holiday = { name: '地方节日', date: '2026-09-28', isOffDay: true };
    const { id } = await change({ kind: 'correct', unitId: unit.id, year: 2026, set: [holiday], remove: [] });
    await run(id);
    expect((await rowOf(own.id)).dueOn).toBe('2026-10-10');
    expect((await rowOf(elsewhere.id)).dueOn).toBe('2026-10-09');
    expect(await itemsOf(id)).toHaveLength(1);
  });

  it('are done each once, however often the work is begun anew', async () => {
    const rows = [await issued(), await issued(), await issued()];
    const { id } = await change(midAutumnWorked);
    expect(await jobs()).toBe(1);
    await run(id, 1); // as if it was killed after a case
    expect(await read(id)).toMatchObject({ status: 'running', moved: 1 });
    expect(await jobs()).toBe(2);
    await Promise.all([run(id), run(id)]);
    await run(id);
    await run(id);
    expect(await read(id)).toMatchObject({ status: 'done', moved: 3 });
    for (const { id: caseId } of rows) {
      const types = (await eventsOf(caseId)).map(({ type }) => type);
      expect(types).toEqual(['case.registered', 'case.issued', 'deadline.reprojected']);
    }
    expect(await faults()).toEqual([]);
  });

  it('are computed as they stand when their turn comes', async () => {
    const row = await issued();
    const closing = await issued({ workflow: 'prompt-rectification' });
    const { id } = await change(midAutumnWorked);
    await raise(row.id, {
      type: 'deadline.extended',
      newDueOn: '2026-10-16',
      reasonCode: 'funds',
      reason: '资金下达推迟',
      workDone: '方案已完成',
      interimMeasures: '先行排险',
      consentDocument: null,
    });
    await manager().update(CaseRow, { id: closing.id }, { open: false });
    await run(id);
    // extended under the corrected calendar already: nothing is left to move
    expect(await rowOf(row.id)).toMatchObject({ dueOn: '2026-10-16', version: 3 });
    expect(await itemsOf(id)).toMatchObject([{ status: 'kept' }, { status: 'kept', dueAfter: '2026-10-09' }]);
  });

  it('do not wait for one that cannot be counted: it is set aside, and the others go on', async () => {
    const broken = await issued();
    const sound = await issued();
    const { id } = await change(midAutumnWorked);
    await manager().update(CaseRow, { id: broken.id }, { workflow: 'gone' });
    await run(id);
    expect(await read(id)).toMatchObject({ status: 'done', moved: 1, failed: 1 });
    expect((await rowOf(sound.id)).dueOn).toBe('2026-10-08');
    expect(await manager().findOneByOrFail(ReprojectionItemRow, { caseId: broken.id })).toMatchObject({
      status: 'failed',
      failures: 3,
    });
  });

  it('are asked for again when their job was lost', async () => {
    await issued();
    const { id } = await change(midAutumnWorked);
    await manager().query('TRUNCATE outbox');
    await app.get(AskAgainForReprojections).execute();
    expect(await jobs()).toBe(0); // it may still be on its way
    clock.goTo('2026-09-24 10:06');
    await app.get(AskAgainForReprojections).execute();
    await app.get(AskAgainForReprojections).execute();
    expect(await jobs()).toBe(1);
    await run(id);
    await manager().query('TRUNCATE outbox');
    clock.goTo('2026-09-24 11:00');
    await app.get(AskAgainForReprojections).execute();
    expect(await jobs()).toBe(0);
  });
});
