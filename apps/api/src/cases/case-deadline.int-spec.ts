import { systemActor } from '@bihuan/access';
import { ApplyCaseEvent } from '@bihuan/cases';
import { caseDeadline, type Actor, type CaseDeadline } from '@bihuan/contracts';
import {
  addCalendarDays,
  CaseApi,
  FakeClock,
  seedOffice,
  TestApi,
  type TestOffice,
  type TestUnit,
} from '@bihuan/testing';
import { createApi } from '../create-api';

describe('where the due date of a case comes from', () => {
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

  const deadlineRule = { kind: 'working-days', value: 10 } as const;
  const deadlineFor = async (actor: Actor | undefined, id: string): Promise<CaseDeadline> =>
    caseDeadline.parse((await cases.send(actor, 'GET', `/cases/${id}/deadline`)).json());
  const extend = (id: string, newDueOn: string) =>
    cases.raise(office.lead, id, {
      type: 'deadline.extended',
      newDueOn,
      reasonCode: 'works-period',
      reason: '汛期无法施工',
      workDone: '已完成一半',
      interimMeasures: '安排专人值守',
      consentDocument: null,
      requestId: null,
    });
  const suspend = (id: string, expectedEnd: string) =>
    cases.raise(office.lead, id, {
      type: 'case.suspended',
      reasonCode: 'hearing',
      reason: '举行听证',
      expectedEnd,
      requestId: null,
    });
  const resume = (id: string) =>
    cases.raise(office.lead, id, { type: 'case.resumed', reason: '听证结束', requestId: null });
  /** A day off of one unit alone, so that the other cases of these tests stay as they are. */
  const dayOff = ({ id }: TestUnit, date: string) => {
    const days = [{ name: '停工', date, isOffDay: true }];
    return addCalendarDays(api.database.dataSource, { unitId: id, year: 2026, days });
  };
  /** Ten working days from 2 March; two more granted, and the clock stood from the 5th to the 10th. */
  const moved = async (): Promise<string> => {
    const { id } = await cases.worked({ deadlineRule });
    await extend(id, '2026-03-18');
    clock.goTo('2026-03-05 10:00');
    await suspend(id, '2026-03-10');
    clock.goTo('2026-03-10 10:00');
    await resume(id);
    return id;
  };

  it('is told with its dates, its budget, and all that ever moved it', async () => {
    const id = await moved();
    const told = await deadlineFor(office.departments[0].people.handler, id);
    expect(told).toMatchObject({
      rule: deadlineRule,
      start: '2026-03-02',
      original: '2026-03-16',
      approved: '2026-03-18',
      current: '2026-03-23',
      budget: { asOf: '2026-03-10', unit: 'working-days', total: 12, used: 3, left: 9, stood: 3 },
      pauses: [{ from: '2026-03-05', to: '2026-03-10', days: 3 }],
      added: { unit: 'working-days', days: 2, times: 1 },
      countedFrom: null,
      calendars: [{ year: 2026, published: true }],
    });
    expect(told.explanation?.zh).toBe(
      '自2026-03-02起（当日不计）10个工作日，批准延期2个工作日，中止1次（2026-03-05至2026-03-09），不计3个工作日，跳过周末，到期日2026-03-23；12个工作日：已用3日，剩余9日；中止3日',
    );
    expect(told.history).toEqual([
      {
        sequence: 2,
        on: '2026-03-02',
        by: '杜主任',
        cause: { zh: '交办', en: 'Issue' },
        from: null,
        to: '2026-03-16',
        daysMoved: null,
      },
      expect.objectContaining({ cause: { zh: '延期', en: 'Extend the deadline' }, to: '2026-03-18', daysMoved: 2 }),
      expect.objectContaining({ cause: { zh: '恢复办理', en: 'Resume' }, from: '2026-03-18', daysMoved: 5 }),
    ]);
    const view = await cases.look(office.clerk, id);
    expect(view.deadline).toMatchObject({ approved: '2026-03-18', explanation: told.explanation });
  });

  it('counts what is used while the clock stands, and ends with the day of handing in', async () => {
    const { id } = await cases.worked({ deadlineRule });
    clock.goTo('2026-03-05 10:00');
    await suspend(id, '2026-03-20');
    clock.goTo('2026-03-12 10:00');
    expect((await deadlineFor(office.clerk, id)).budget).toMatchObject({ used: 2, left: 8, stood: 6 });
    await resume(id);
    clock.goTo('2026-03-13 10:00');
    await cases.raise(office.departments[0].people.leader, id, { type: 'closure.requested', statement: '已整改' });
    clock.goTo('2026-06-01 10:00');
    const { budget, metApproved, metCurrent, explanation } = await deadlineFor(office.clerk, id);
    expect(budget).toMatchObject({ asOf: '2026-03-13', used: 4, left: 6 });
    expect([metApproved, metCurrent]).toEqual([true, true]);
    expect(explanation?.zh).toMatch(/10个工作日：至2026-03-13报送，已用4日，剩余6日；中止5日$/);
  });

  it('begins anew after a relapse, with an original date of its own', async () => {
    const { id } = await cases.closed({ deadlineRule });
    await cases.raise(office.clerk, id, { type: 'look-back.started', reason: '抽查' });
    await cases.raise(office.verifier, id, { type: 'look-back.relapsed', findings: '又发现两件' });
    const waiting = await deadlineFor(office.clerk, id);
    expect(waiting).toMatchObject({ original: null, approved: null, current: null, explanation: null, budget: null });
    clock.goTo('2026-04-01 10:00');
    await cases.raise(office.lead, id, { type: 'case.reissued', deadlineRule, reason: '反弹' });
    const { original, approved, history } = await deadlineFor(office.clerk, id);
    expect([original, approved]).toEqual(['2026-04-16', '2026-04-16']);
    expect(history.map(({ from, to }) => [from, to])).toEqual([
      [null, '2026-03-16'],
      ['2026-03-16', null],
      [null, '2026-04-16'],
    ]);
  });

  it('admits that the calendar changed and the date was not counted again yet', async () => {
    const lead = office.departments[1];
    const { id } = await cases.worked({ deadlineRule }, lead);
    await dayOff(lead, '2026-03-11');
    const { explanation, current } = await deadlineFor(office.clerk, id);
    expect(current).toBe('2026-03-16');
    expect(explanation?.zh).toContain('到期日2026-03-17');
    expect(explanation?.zh).toContain('台账登记的到期日仍为2026-03-16');
  });

  it('moves the parts of assist units with it', async () => {
    const [assist, , lead] = office.departments;
    const { id } = await cases.worked({ deadlineRule, assistUnitIds: [assist.id] }, lead);
    const partDue = async () => (await cases.look(office.clerk, id)).tasks.map(({ unit, dueOn }) => [unit.id, dueOn]);
    expect(await partDue()).toContainEqual([assist.id, '2026-03-09']);
    await suspend(id, '2026-03-05');
    clock.goTo('2026-03-05 10:00');
    await resume(id);
    expect(await partDue()).toEqual([
      [lead.id, '2026-03-18'],
      [assist.id, '2026-03-11'],
    ]);
    await dayOff(lead, '2026-03-10');
    await api.app.get(ApplyCaseEvent, { strict: false }).execute({
      actor: systemActor,
      caseId: id,
      expectedVersion: null,
      body: { type: 'deadline.reprojected', reason: '停工一日' },
    });
    expect(await partDue()).toEqual([
      [lead.id, '2026-03-19'],
      [assist.id, '2026-03-12'],
    ]);
  });

  it('is not told of a case that the caller may not see', async () => {
    const { id } = await cases.register({ deadlineRule });
    expect(await deadlineFor(office.clerk, id)).toMatchObject({
      start: null,
      current: null,
      history: [],
      calendars: [],
    });
    const stranger = office.departments[2].people.handler;
    expect((await cases.send(stranger, 'GET', `/cases/${id}/deadline`)).statusCode).toBe(404);
  });
});
