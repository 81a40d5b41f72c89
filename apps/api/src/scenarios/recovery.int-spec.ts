import { replay } from '@bihuan/cases';
import { recoveryTypes, type Actor, type CaseEventBody } from '@bihuan/contracts';
import { CaseEventRow, CaseRow } from '@bihuan/database';
import { addPerson, CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('recovery over HTTP', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;
  let steward: Actor;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    cases = new CaseApi(api, office, clock);
    steward = await addPerson(api.database.dataSource, office.office, { name: '刘流程', roles: ['process-steward'] });
  });
  afterAll(() => api.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));
  const reason = '误操作，经主任同意';
  const lastOf = async (id: string) => (await cases.journal(office.clerk, id))[0];

  /** The row and what its journal gives, event by event. */
  async function rowAndReplay(id: string) {
    const { manager } = api.database.dataSource;
    const { number: _number, workflow, id: _id, ...row } = await manager.findOneByOrFail(CaseRow, { id });
    const journal = await manager.find(CaseEventRow, { where: { caseId: id }, order: { sequence: 'ASC' } });
    return [row, replay(workflow, journal).at(-1)?.columns];
  }

  /** The first release did not write down the version of a case's workflow: there was but one. */
  async function asTheFirstReleaseWroteIt(id: string): Promise<void> {
    const { dataSource } = api.database;
    await dataSource.manager.update(CaseRow, { id }, { workflowVersion: 1 });
    await dataSource.query('ALTER TABLE case_event DISABLE TRIGGER append_only');
    await dataSource.query(`UPDATE case_event SET payload = payload #- '{facts,workflowVersion}' WHERE case_id = $1`, [
      id,
    ]);
    await dataSource.query('ALTER TABLE case_event ENABLE TRIGGER append_only');
  }

  it('is offered to the process steward and to nobody else', async () => {
    const { id } = await cases.worked();
    expect((await cases.look(steward, id)).recoveryEvents.map(({ type }) => type)).toEqual([...recoveryTypes]);
    const skip = { type: 'step.skipped', reason } as const;
    for (const person of [office.lead, office.clerk, office.govLeader, office.departments[0].people.leader]) {
      expect((await cases.look(person, id)).recoveryEvents).toEqual([]);
      expect((await cases.refused(person, id, skip)).status).toBe(403);
    }
    const bare = await cases.post(steward, id, { ...skip, reason: ' ' });
    expect(bare.statusCode).toBe(422);
  });

  it('undoes the last event within a day and not after, marked in the journal', async () => {
    const { id } = await cases.handedIn();
    const closing = { type: 'closure.returned', reasonCode: 'not-in-place', reason: '整改不到位' } as const;
    const before = await cases.look(steward, id);
    await cases.raise(office.clerk, id, closing);
    clock.goTo('2026-03-03 09:59');
    const undone = await cases.raise(steward, id, { type: 'event.undone', reason });
    expect(undone).toMatchObject({ state: { id: 'verifying' }, version: before.version + 2 });
    expect(undone.deadline).toEqual({ ...before.deadline, workingDaysLeft: null });
    expect([undone.evidence, undone.measures, undone.tasks.length]).toEqual([before.evidence, [], before.tasks.length]);
    expect(await lastOf(id)).toMatchObject({
      type: 'event.undone',
      by: '刘流程',
      label: { zh: '撤销上一步（恢复操作）' },
    });
    // what was undone cannot be undone itself
    expect((await cases.refused(steward, id, { type: 'event.undone', reason })).codes).toEqual(['undo-possible']);
    await cases.raise(office.clerk, id, closing);
    clock.goTo('2026-03-04 10:00');
    expect((await cases.refused(steward, id, { type: 'event.undone', reason })).codes).toEqual(['undo-possible']);
    const [row, replayed] = await rowAndReplay(id);
    expect(replayed).toEqual(row);
  });

  it('undoes a request, so that its place is free again', async () => {
    const { id } = await cases.worked();
    const { leader } = office.departments[0].people;
    const proposal = { type: 'case.terminated', reasonCode: 'impossible', reason } as const;
    await cases.ask(leader, id, proposal);
    const undone = await cases.raise(steward, id, { type: 'event.undone', reason });
    expect(undone.requests).toEqual([]);
    expect(await cases.ask(leader, id, proposal)).toBeTruthy();
  });

  it('never undoes the registration, nor a merge', async () => {
    const { id } = await cases.register();
    expect((await cases.refused(steward, id, { type: 'event.undone', reason })).codes).toEqual(['undo-possible']);
    const target = await cases.worked();
    await cases.raise(office.clerk, id, { type: 'case.merged', intoNumber: target.number, reason });
    expect((await cases.refused(steward, id, { type: 'event.undone', reason })).codes).toEqual(['undo-possible']);
  });

  it('forces a case to a state of work, and never past a verification', async () => {
    const { id } = await cases.worked();
    const to = (state: string) => ({ type: 'state.forced', to: state, reason }) as const satisfies CaseEventBody;
    const { recoveryEvents } = await cases.look(steward, id);
    const targets = recoveryEvents.find(({ type }) => type === 'state.forced')?.form.find(({ name }) => name === 'to');
    expect(targets?.options).toEqual(['registered', 'issued', 'verifying', 'reopened']);
    for (const state of ['verified', 'publicity', 'closed', 'merged', 'nowhere'])
      expect((await cases.refused(steward, id, to(state))).codes).toEqual(['not-here']);
    expect((await cases.raise(steward, id, to('issued'))).state.id).toBe('issued');
    expect(await lastOf(id)).toMatchObject({ type: 'state.forced', from: { zh: '整改中' }, to: { zh: '待签收' } });
    const [row, replayed] = await rowAndReplay(id);
    expect(replayed).toEqual(row);
  });

  it('skips a step of the usual way, but no verification', async () => {
    const { id } = await cases.accepted();
    const skip = { type: 'step.skipped', reason } as const;
    const states = [];
    for (let step = 0; step < 3; step += 1) states.push((await cases.raise(steward, id, skip)).state.id);
    expect(states).toEqual(['plan-review', 'rectifying', 'verifying']);
    expect((await cases.refused(steward, id, skip)).codes).toEqual(['not-here']);
    expect(await lastOf(id)).toMatchObject({ type: 'step.skipped', label: { zh: '跳过本环节（恢复操作）' } });
  });

  it('retries notices and timers without moving the case', async () => {
    const { id, state, version } = await cases.worked();
    const view = await cases.raise(steward, id, { type: 'work.retried', reason });
    expect([view.state.id, view.version]).toEqual([state.id, version + 1]);
    expect(await lastOf(id)).toMatchObject({
      type: 'work.retried',
      label: { zh: '重新发出通知和定时任务（恢复操作）' },
    });
  });

  it('moves a case of the first version to the newest, with its answers', async () => {
    const [lead, assist] = office.departments;
    const { id } = await cases.register({ leadUnitId: lead.id, assistUnitIds: [assist.id] });
    await asTheFirstReleaseWroteIt(id);
    await cases.raise(office.lead, id, { type: 'case.issued', note: null });
    const old = await cases.look(lead.people.liaison, id);
    expect(old.workflow.version).toBe(1);
    expect(old.askableEvents).toEqual([]);
    const upgraded = await cases.raise(steward, id, { type: 'workflow.upgraded', reason });
    expect(upgraded).toMatchObject({ workflow: { version: 2 }, state: { id: 'issued' } });
    expect((await cases.look(lead.people.liaison, id)).askableEvents.map(({ type }) => type)).toContain(
      'case.returned',
    );
    expect((await cases.refused(steward, id, { type: 'workflow.upgraded', reason })).codes).toEqual(['newer-version']);
    await cases.raise(assist.people.liaison, id, { type: 'task.signed' });
    const [row, replayed] = await rowAndReplay(id);
    expect(replayed).toEqual(row);
    expect((await cases.journal(office.clerk, id)).map(({ type }) => type)).toContain('workflow.upgraded');
  });
});
