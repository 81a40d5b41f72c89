import { ApplyCaseEvent, RegisterCase } from '@bihuan/cases';
import { casePicture, PICTURED_STEPS, workflowView, type Actor, type CaseEventBody } from '@bihuan/contracts';
import { CaseRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('the picture of a case', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
  });
  afterAll(() => api.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));

  const get = async (actor: Actor | undefined, path: string) => {
    if (!actor) throw new Error('nobody to ask');
    const cookies = { bihuan_session: await api.sessionOf(actor) };
    return api.app.inject({ method: 'GET', url: `/api${path}`, cookies });
  };
  const pictureFor = async (actor: Actor, id: string) => {
    const answer = await get(actor, `/cases/${id}/picture`);
    expect(answer.statusCode).toBe(200);
    return casePicture.parse(answer.json());
  };
  const raise = async (actor: Actor | undefined, caseId: string, body: CaseEventBody) => {
    if (!actor) throw new Error('nobody to raise it');
    const { version } = await api.database.dataSource.manager.findOneByOrFail(CaseRow, { id: caseId });
    await api.app.get(ApplyCaseEvent, { strict: false }).execute({ actor, caseId, expectedVersion: version, body });
  };
  const registered = async (): Promise<string> => {
    const leadUnitId = office.departments[0].id;
    const deadlineRule = { kind: 'working-days', value: 10 } as const;
    const registration = aRegistration({ leadUnitId, deadlineRule });
    return (await api.app.get(RegisterCase, { strict: false }).execute(office.clerk, registration)).id;
  };
  const plan = {
    type: 'plan.submitted',
    goal: '程序规范',
    measures: [{ text: '补正案卷', owner: '李经办', dueOn: '2026-03-10', standard: '案卷齐全' }],
  } as const satisfies CaseEventBody;
  const accepted = async (): Promise<string> => {
    const id = await registered();
    await raise(office.lead, id, { type: 'case.issued', note: null });
    clock.goTo('2026-03-04 10:00');
    await raise(office.departments[0].people.liaison, id, { type: 'receipt.signed' });
    return id;
  };

  it('tells the path with dates and people, loops included, and where it is', async () => {
    const id = await accepted();
    const { handler } = office.departments[0].people;
    await raise(handler, id, plan);
    clock.goTo('2026-03-05 10:00');
    await raise(office.clerk, id, { type: 'plan.returned', reason: '措施不具体' });
    const { earlier, taken, here } = await pictureFor(office.clerk, id);
    expect(earlier).toBe(0);
    expect(taken.map(({ state, byEvent, by, byUnit }) => [state.label.zh, byEvent.label.zh, by, byUnit])).toEqual([
      ['已立项', '立项', '程办', '青禾区政府督查室'],
      ['待签收', '交办', '杜主任', '青禾区政府督查室'],
      ['待报方案', '签收', '青禾区城市管理局liaison', '青禾区城市管理局'],
      ['方案待审', '报送整改方案', '青禾区城市管理局handler', '青禾区城市管理局'],
      ['待报方案', '退回修改', '程办', '青禾区政府督查室'],
    ]);
    expect(taken.map(({ days }) => days)).toEqual([0, 2, 0, 1, 0]);
    expect(taken.at(-1)).toMatchObject({ visit: 2, back: true, left: null, entered: '2026-03-05T02:00:00.000Z' });
    expect(here).toEqual({
      state: { id: 'accepted', label: { zh: '待报方案', en: 'Accepted' } },
      awaits: ['lead-handler', 'lead-leader'],
      resting: false,
    });
  });

  it('tells what usually comes, what can come, and what the clocks say', async () => {
    const { ahead, ways, clocks } = await pictureFor(office.clerk, await accepted());
    expect(ahead.map(({ label }) => label.zh)).toEqual(['方案待审', '整改中', '核查验收', '待销号', '已销号']);
    expect(ways.find(({ event }) => event.type === 'plan.submitted')).toEqual({
      event: { type: 'plan.submitted', label: { zh: '报送整改方案', en: 'Submit the plan' } },
      to: { id: 'plan-review', label: { zh: '方案待审', en: 'Plan under review' } },
      who: ['lead-handler', 'lead-leader'],
      possible: true,
      reasons: [],
    });
    // no review has struck down the finding, so nothing is said of a withdrawal
    expect(new Set(ways.map(({ event, to }) => `${event.label.zh} → ${to.label.zh}`))).toEqual(
      new Set([
        '报送整改方案 → 方案待审',
        '收回，另行交办 → 已立项',
        '转办（改派） → 待签收',
        '中止 → 中止',
        '终止办理 → 已终止',
        '并案 → 已并案',
        '移送 → 待移送回执',
      ]),
    );
    expect(clocks.map(({ kind, dueOn, workingDaysLeft }) => [kind, dueOn, workingDaysLeft])).toEqual([
      ['reminder', '2026-03-11', 5],
      ['deadline', '2026-03-16', 8],
    ]);
  });

  it('is shown to whoever may see the case, and to nobody else', async () => {
    const [lead, , stranger] = office.departments;
    const statusFor = async (actor: Actor | undefined, id: string) =>
      (await get(actor, `/cases/${id}/picture`)).statusCode;
    const draft = await registered();
    expect(await statusFor(office.clerk, draft)).toBe(200);
    expect(await statusFor(lead.people.handler, draft)).toBe(404);
    const id = await accepted();
    expect(await statusFor(lead.people.handler, id)).toBe(200);
    expect(await statusFor(office.govLeader, id)).toBe(200);
    expect(await statusFor(stranger.people.leader, id)).toBe(404);
    expect(await statusFor(office.admin, id)).toBe(403);
    expect(await statusFor(office.clerk, '00000000-0000-4000-8000-000000000000')).toBe(404);
  });

  it('keeps the last steps of a long life', async () => {
    const id = await accepted();
    for (let round = 0; round < PICTURED_STEPS / 2; round += 1) {
      await raise(office.departments[0].people.handler, id, plan);
      await raise(office.clerk, id, { type: 'plan.returned', reason: '措施不具体' });
    }
    const { earlier, taken } = await pictureFor(office.clerk, id);
    expect([earlier, taken.length]).toEqual([3, PICTURED_STEPS]);
    expect(taken.at(-1)).toMatchObject({ state: { id: 'accepted' }, visit: PICTURED_STEPS / 2 + 1 });
  });

  it('has beside it the flow and the rights of each published version, and refuses an unknown one', async () => {
    const answer = await get(office.departments[0].people.handler, '/workflows/rectification/1');
    expect(workflowView.parse(answer.json())).toMatchObject({ id: 'rectification', version: 1 });
    for (const path of ['rectification/99', 'nothing/1', 'rectification/x'])
      expect((await get(office.clerk, `/workflows/${path}`)).statusCode).toBe(422);
  });
});
