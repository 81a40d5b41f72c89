import type { DeadlineRule, Proposal } from '@bihuan/contracts';
import { TimerRow } from '@bihuan/database';
import { CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

/** The acceptance scenarios of the domain notes (Appendix D) about units and their time, by their number and words. */
describe('Appendix D, units and time', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    cases = new CaseApi(api, office, clock);
  });
  afterAll(() => api.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));

  describe('1. Lead + 2 assist units; one assist silent at its due', () => {
    const answerAndAccept = async (id: string, n: 1 | 2) => {
      const { liaison, handler } = office.departments[n].people;
      await cases.raise(liaison, id, { type: 'task.signed' });
      await cases.raise(handler, id, { type: 'task.answered', text: '已配合办理' });
      const unitId = office.departments[n].id;
      return cases.raise(office.departments[0].people.handler, id, { type: 'task.accepted', unitId });
    };
    const withSilentAssist = async () => {
      const [, one, silent] = office.departments;
      const { id } = await cases.worked({ assistUnitIds: [one.id, silent.id] });
      await answerAndAccept(id, 1);
      return { id, silent };
    };
    const close = { type: 'closure.requested', statement: '已全部整改' } as const;

    it('→ lead sees a yellow light', async () => {
      const { id, silent } = await withSilentAssist();
      const { leader } = office.departments[0].people;
      const lights = async () => {
        const { tasks } = await cases.look(leader, id);
        return tasks.map(({ unit, light }) => [unit.name, light]);
      };
      const { tasks, deadline } = await cases.look(leader, id);
      const due = tasks.find(({ unit }) => unit.id === silent.id)?.dueOn ?? '';
      expect([due, deadline.current]).toEqual(['2026-03-25', '2026-04-01']);
      expect(await lights()).toEqual(
        expect.arrayContaining([
          [office.departments[1].name, 'closed'],
          [silent.name, 'normal'],
        ]),
      );
      clock.goTo(`${due} 16:00`);
      expect(await lights()).toContainEqual([silent.name, 'warning']);
      clock.goTo('2026-03-26 09:00');
      expect(await lights()).toContainEqual([silent.name, 'overdue']);
      await cases.raise(silent.people.liaison, id, { type: 'task.signed' });
      await cases.raise(silent.people.handler, id, { type: 'task.answered', text: '迟复为歉' });
      expect(await lights()).toContainEqual([silent.name, 'overdue']); // a late answer was late
    });

    it('→ lead’s closure blocked until assist 办结', async () => {
      const { id } = await withSilentAssist();
      const { leader } = office.departments[0].people;
      expect((await cases.refused(leader, id, close)).codes).toEqual(['every-task-complete']);
      const waiting = (await cases.look(leader, id)).refusedEvents.find(({ type }) => type === 'closure.requested');
      expect(waiting?.reasons.map(({ code }) => code)).toEqual(['every-task-complete']);
      await answerAndAccept(id, 2);
      expect((await cases.raise(leader, id, close)).state.id).toBe('verifying');
    });

    it('→ … or office waives with reason', async () => {
      const { id, silent } = await withSilentAssist();
      const { leader } = office.departments[0].people;
      const waiver = { type: 'task.waived', unitId: silent.id, reason: '该项协办已无必要' } as const;
      expect((await cases.refused(leader, id, waiver)).code).toBe('case/not-allowed');
      const { tasks } = await cases.raise(office.clerk, id, waiver);
      expect(tasks).toContainEqual(expect.objectContaining({ status: 'waived', remark: '该项协办已无必要' }));
      expect((await cases.raise(leader, id, close)).state.id).toBe('verifying');
    });
  });

  const handBack: Proposal = {
    type: 'case.returned',
    reasonCode: 'not-our-duty',
    reason: '依“三定”规定不属本单位职责',
    suggestedUnitId: null,
  };

  it('2. Unit returns an item on day 6 of a 5-wd window → rejected by rule; office may still accept with reason (logged)', async () => {
    const { id } = await cases.accepted();
    const { liaison } = office.departments[0].people;
    const asked = { type: 'request.submitted', proposal: handBack } as const;
    expect((await cases.look(liaison, id)).deadline.returnUntil).toBe('2026-03-09');
    clock.goTo('2026-03-09 23:00');
    expect((await cases.look(liaison, id)).askableEvents.map(({ type }) => type)).toContain('case.returned');
    clock.goTo('2026-03-10 09:00');
    expect(await cases.refused(liaison, id, asked)).toMatchObject({ status: 409, codes: ['within-return-window'] });
    const { reason } = handBack;
    const back = await cases.raise(office.lead, id, { ...handBack, reason: `经核，${reason}` });
    expect(back).toMatchObject({ state: { id: 'registered' }, leadUnit: null, deadline: { original: null } });
    const [last] = await cases.journal(office.clerk, id);
    expect(last).toMatchObject({ type: 'case.returned', by: '杜主任', label: { zh: '收回，另行交办' } });
    expect(last?.details.map(({ value }) => value)).toContain(`经核，${reason}`);
  });

  it('3. Disputed item designated by office → return button absent for that unit', async () => {
    const { id } = await cases.accepted();
    const { liaison } = office.departments[0].people;
    const offered = async () => (await cases.look(liaison, id)).askableEvents.map(({ type }) => type);
    expect(await offered()).toContain('case.returned');
    const requestId = await cases.ask(liaison, id, handBack);
    await cases.raise(office.lead, id, { type: 'unit.designated', requestId, reason: '属该单位监管范围' });
    expect(await offered()).not.toContain('case.returned');
    const view = await cases.look(liaison, id);
    expect(view.deadline.returnUntil).toBeNull();
    expect(view.requests).toMatchObject([{ id: requestId, status: 'refused', decision: '属该单位监管范围' }]);
    const again = await cases.refused(liaison, id, { type: 'request.submitted', proposal: handBack });
    expect(again.codes).toEqual(['not-designated']);
  });

  it('4. Two extensions used → third refused by rule unless GOV_LEADER approves; 按期率(原) late, 按期率(批) judged against the last approved date', async () => {
    const { id, deadline } = await cases.worked();
    const { leader } = office.departments[0].people;
    expect(deadline).toMatchObject({ original: '2026-04-01', extensions: 0, extensionsAllowed: 2 });
    const until = (newDueOn: string) =>
      ({
        type: 'deadline.extended',
        newDueOn,
        reasonCode: 'works-period',
        reason: '汛期无法施工',
        workDone: '已完成一半',
        interimMeasures: '安排专人值守',
      }) as const;
    const grant = (newDueOn: string, requestId: string) =>
      ({ ...until(newDueOn), consentDocument: null, requestId }) as const;
    for (const day of ['2026-04-03', '2026-04-07']) {
      const requestId = await cases.ask(leader, id, until(day));
      await cases.raise(office.lead, id, grant(day, requestId));
    }
    const third = await cases.ask(leader, id, until('2026-04-10'));
    const refused = await cases.refused(office.lead, id, grant('2026-04-10', third));
    expect([refused.status, refused.codes]).toEqual([409, ['extensions-left']]);
    const granted = await cases.raise(office.govLeader, id, grant('2026-04-10', third));
    expect(granted.deadline).toMatchObject({
      original: '2026-04-01',
      approved: '2026-04-10',
      current: '2026-04-10',
      extensions: 3,
    });
    clock.goTo('2026-04-09 10:00');
    const done = await cases.raise(leader, id, { type: 'closure.requested', statement: '已全部整改' });
    expect(done.deadline).toMatchObject({
      approved: '2026-04-10',
      metOriginal: false,
      metApproved: true,
      metCurrent: true,
    });
  });

  describe('10. Working-day calculation across 2026‑02‑13 and 2026‑09‑24 matches §2.13', () => {
    const issuedOn = async (day: string, deadlineRule: DeadlineRule) => {
      clock.goTo(`${day} 10:00`);
      const { id } = await cases.register({ deadlineRule });
      return cases.raise(office.clerk, id, { type: 'case.issued', note: null });
    };
    const wd = (value: number) => ({ kind: 'working-days', value }) as const;
    const days = (value: number, roll: boolean) => ({ kind: 'days', value, roll }) as const;
    const months = (value: number, roll: boolean) => ({ kind: 'months', value, roll }) as const;

    it.each([
      ['2026-09-24', wd(5), '2026-10-09'],
      ['2026-02-13', wd(3), '2026-02-25'],
      ['2026-02-13', wd(5), '2026-02-27'],
      ['2026-04-30', wd(3), '2026-05-08'],
      ['2026-04-30', wd(4), '2026-05-09'],
      ['2026-09-18', wd(1), '2026-09-20'],
      ['2026-08-03', days(60, false), '2026-10-02'],
      ['2026-08-03', days(60, true), '2026-10-08'],
      ['2025-11-30', months(3, true), '2026-02-28'],
      ['2026-07-03', months(3, true), '2026-10-08'],
    ])('issued on %s under %j it is due on %s', async (day, rule, due) => {
      const { deadline } = await issuedOn(day, rule);
      expect(deadline).toMatchObject({ original: due, current: due, flagged: false });
      expect(deadline.explanation?.zh).toBeTruthy();
    });

    it.each([
      ['2026-09-15', 'before-3wd', '2026-09-29'],
      ['2026-08-20', 'before-5wd', '2026-09-24'],
    ])('issued on %s and due on 2026-10-09 it is reminded of (%s) on %s', async (day, kind, on) => {
      const { id } = await issuedOn(day, { kind: 'fixed', date: '2026-10-09' });
      const timers = await api.database.dataSource.manager.findBy(TimerRow, { caseId: id, kind });
      expect(timers.map(({ dueAt }) => dueAt.toISOString().slice(0, 10))).toEqual([on]);
    });

    it('2027 calendar missing → deadline flagged', async () => {
      const { deadline } = await issuedOn('2026-12-21', wd(20));
      expect(deadline).toMatchObject({ flagged: true });
      expect(deadline.current).toMatch(/^2027-01/);
    });
  });
});
