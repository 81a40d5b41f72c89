import { usualTerms, type CaseEventBody, type Proposal } from '@bihuan/contracts';
import { CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('requests over HTTP', () => {
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
  const reason = '有文件依据';

  describe('for a return', () => {
    it('are granted: the case goes back to the office, and on to another unit', async () => {
      const [lead, other] = office.departments;
      const { id } = await cases.accepted();
      const proposal: Proposal = {
        type: 'case.returned',
        reasonCode: 'not-our-duty',
        reason: '属市场监管职责',
        suggestedUnitId: other.id,
      };
      const requestId = await cases.ask(lead.people.liaison, id, proposal);
      const [request] = (await cases.look(office.clerk, id)).requests;
      expect(request).toMatchObject({ status: 'open', decideBy: '2026-03-04', unit: { id: lead.id }, late: false });
      const granted = { ...proposal, reason: '同意退回', requestId } as const;
      const back = await cases.raise(office.clerk, id, granted);
      expect(back).toMatchObject({ state: { id: 'registered' }, leadUnit: null, deadline: { current: null } });
      expect(back.requests).toMatchObject([
        { id: requestId, status: 'granted', decidedBy: '程办', decision: '同意退回' },
      ]);
      expect((await cases.send(lead.people.liaison, 'GET', `/cases/${id}`)).statusCode).toBe(404);
      await cases.raise(office.clerk, id, {
        type: 'case.assigned',
        leadUnitId: other.id,
        assistUnitIds: [],
        verifyUnitId: null,
        deadlineRule: { kind: 'days', value: 30, roll: true },
        publicityRequired: false,
      });
      const issued = await cases.raise(office.clerk, id, { type: 'case.issued', note: null });
      expect(issued).toMatchObject({ state: { id: 'issued' }, leadUnit: { id: other.id } });
    });

    it('are asked for once at a time, and decided by nobody of the unit', async () => {
      const { liaison, leader } = office.departments[0].people;
      const { id } = await cases.accepted();
      const proposal: Proposal = { type: 'case.returned', reasonCode: 'unclear', reason, suggestedUnitId: null };
      const requestId = await cases.ask(liaison, id, proposal);
      const again = await cases.refused(leader, id, { type: 'request.submitted', proposal });
      expect(again.codes).toEqual(['nothing-like-it-asked']);
      const own = await cases.refused(leader, id, { ...proposal, requestId });
      expect([own.status, own.code]).toEqual([403, 'case/not-allowed']);
      const refuse = { type: 'request.refused', requestId, reason: '属该单位职责' } as const;
      expect((await cases.refused(leader, id, refuse)).status).toBe(403);
      const { requests } = await cases.raise(office.lead, id, refuse);
      expect(requests).toMatchObject([{ status: 'refused', decision: '属该单位职责' }]);
      expect((await cases.refused(office.lead, id, refuse)).codes).toContain('request-fits');
    });
  });

  describe('for a reassignment', () => {
    const ask = async () => {
      const [lead, other] = office.departments;
      const { id } = await cases.worked();
      const proposal: Proposal = { type: 'case.reassigned', leadUnitId: other.id, reason };
      return { id, lead, other, requestId: await cases.ask(lead.people.leader, id, proposal) };
    };

    it.each([
      [false, '2026-04-01', '2026-04-01'],
      [true, '2026-04-08', '2026-04-08'],
    ])('are granted, the clock starting anew: %s', async (restartClock, original, current) => {
      const { id, lead, other, requestId } = await ask();
      clock.goTo('2026-03-09 10:00');
      const granted = { type: 'case.reassigned', leadUnitId: other.id, reason, restartClock, requestId } as const;
      const view = await cases.raise(office.clerk, id, granted);
      expect(view).toMatchObject({ state: { id: 'issued' }, leadUnit: { id: other.id }, evidence: [] });
      expect(view.deadline).toMatchObject({ original, current, returnUntil: '2026-03-16' });
      expect(view.requests).toMatchObject([{ id: requestId, status: 'granted' }]);
      expect(view.tasks.map(({ unit, part }) => [unit.id, part])).toEqual([[other.id, 'lead']]);
      expect((await cases.send(lead.people.leader, 'GET', `/cases/${id}`)).statusCode).toBe(404);
      expect((await cases.raise(other.people.liaison, id, { type: 'receipt.signed' })).state.id).toBe('rectifying');
    });
  });

  describe('for an extension', () => {
    const until = (newDueOn: string) =>
      ({
        type: 'deadline.extended',
        newDueOn,
        reasonCode: 'works-period',
        reason,
        workDone: '已完成一半',
        interimMeasures: '专人值守',
      }) as const;
    const granted = (newDueOn: string, requestId: string | null, consentDocument: string | null = null) =>
      ({ ...until(newDueOn), consentDocument, requestId }) as const satisfies CaseEventBody;
    const unitLeader = () => office.departments[0].people.leader;

    it('are granted with another date than was asked for', async () => {
      const { id } = await cases.worked();
      const requestId = await cases.ask(unitLeader(), id, until('2026-04-15'));
      const view = await cases.raise(office.lead, id, granted('2026-04-08', requestId));
      expect(view.deadline).toMatchObject({ original: '2026-04-01', current: '2026-04-08', extensions: 1 });
      expect(view.requests).toMatchObject([{ status: 'granted', proposal: { newDueOn: '2026-04-15' } }]);
    });

    it('are refused, withdrawn by those who asked, and by nobody else', async () => {
      const { id } = await cases.worked();
      const first = await cases.ask(unitLeader(), id, until('2026-04-08'));
      await cases.raise(office.lead, id, { type: 'request.refused', requestId: first, reason: '理由不充分' });
      const requestId = await cases.ask(unitLeader(), id, until('2026-04-08'));
      const withdraw = { type: 'request.withdrawn', requestId } as const;
      expect((await cases.refused(office.lead, id, withdraw)).status).toBe(403);
      const { requests, deadline } = await cases.raise(unitLeader(), id, withdraw);
      expect(requests.map(({ status }) => status).sort()).toEqual(['refused', 'withdrawn']);
      expect(deadline).toMatchObject({ current: '2026-04-01', extensions: 0 });
      expect((await cases.refused(office.lead, id, granted('2026-04-08', requestId))).codes).toEqual(['request-fits']);
    });

    it('that come late are marked so, and after the due date are not taken', async () => {
      const { id } = await cases.worked();
      const proposal = until('2026-04-08');
      clock.goTo('2026-03-31 10:00');
      await cases.ask(unitLeader(), id, proposal);
      expect((await cases.look(office.lead, id)).requests).toMatchObject([{ late: true, decideBy: '2026-04-02' }]);
      const { id: other } = await cases.worked();
      clock.goTo('2026-05-06 10:00');
      const refused = await cases.refused(unitLeader(), other, {
        type: 'request.submitted',
        proposal: until('2026-05-20'),
      });
      expect(refused.codes).toEqual(['not-expired']);
    });

    it('lie after the present date and within the cap, beyond which only a government leader may', async () => {
      const { id } = await cases.worked();
      expect((await cases.refused(office.lead, id, granted('2026-04-01', null))).codes).toContain('extension-later');
      const long = granted('2026-04-30', null);
      expect((await cases.refused(office.lead, id, long)).codes).toEqual(['extension-within-cap']);
      expect((await cases.raise(office.govLeader, id, long)).deadline.current).toBe('2026-04-30');
    });

    it('of a matter from above need the superior’s consent', async () => {
      const { id } = await cases.worked({ template: await templateWithConsent() });
      const requestId = await cases.ask(unitLeader(), id, until('2026-04-03'));
      const bare = await cases.refused(office.lead, id, granted('2026-04-03', requestId));
      expect(bare.codes).toEqual(['superior-consented']);
      const view = await cases.raise(office.lead, id, granted('2026-04-03', requestId, '市政府督〔2026〕7号'));
      expect(view.deadline.current).toBe('2026-04-03');
    });

    /** A template of the office's own for matters from above, made over HTTP. */
    async function templateWithConsent(): Promise<string> {
      const code = 'UP-1';
      const extension = usualTerms.extension && { ...usualTerms.extension, superiorConsent: true };
      const { template: _none, ...terms } = usualTerms;
      const body = {
        label: { zh: '上级交办', en: 'From above' },
        workflows: ['prompt-rectification'],
        finish: { kind: 'days', value: 30, roll: true },
        yearly: null,
        terms: { ...terms, extension },
        basis: '上级交办事项延期须经上级同意',
        active: true,
      };
      const answer = await cases.send(office.lead, 'POST', '/deadline-templates', { payload: { code, body } });
      expect(answer.json<object>()).toMatchObject({ code, version: 1 });
      return code;
    }
  });
});
