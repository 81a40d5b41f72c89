import type { CaseEventBody, DeadlineRule, Proposal } from '@bihuan/contracts';
import { TimerRow } from '@bihuan/database';
import { addPerson, CaseApi, FakeClock, passed, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { IsNull } from 'typeorm';
import { createApi } from '../create-api';

describe('the turns of a case over HTTP', () => {
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
  const leader = () => office.departments[0].people.leader;
  const pending = async (caseId: string) => {
    const timers = await api.database.dataSource.manager.findBy(TimerRow, {
      caseId,
      cancelledAt: IsNull(),
      firedAt: IsNull(),
    });
    return timers
      .filter(({ kind }) => !kind.startsWith('request-due'))
      .map(({ kind, dueAt }) => [kind, dueAt.toISOString().slice(0, 10)])
      .sort(([a], [b]) => (a ?? '').localeCompare(b ?? ''));
  };

  describe('suspension', () => {
    const suspend = (expectedEnd: string) =>
      ({ type: 'case.suspended', reasonCode: 'litigation', reason, expectedEnd }) as const satisfies Proposal;

    it.each<[DeadlineRule, string, string, string]>([
      [{ kind: 'working-days', value: 20 }, '2026-03-30', '2026-03-23', '2026-04-14'],
      [{ kind: 'days', value: 30, roll: false }, '2026-04-01', '2026-03-23', '2026-04-15'],
    ])(
      'asked for and granted: under %j the due date moves from %s on resume',
      async (deadlineRule, due, back, moved) => {
        const { id } = await cases.worked({ deadlineRule });
        expect((await pending(id)).length).toBeGreaterThan(0);
        clock.goTo('2026-03-09 10:00');
        const requestId = await cases.ask(leader(), id, suspend('2026-03-31'));
        const still = await cases.raise(office.lead, id, { ...suspend('2026-03-31'), requestId });
        expect(still).toMatchObject({ state: { id: 'suspended', open: true }, light: 'suspended' });
        expect(still.deadline).toMatchObject({
          current: due,
          suspendedOn: '2026-03-09',
          suspendedUntil: '2026-03-31',
          workingDaysLeft: null,
        });
        expect(still.tasks.map(({ light }) => light)).toEqual(['suspended']);
        // no reminder while the clock stands still: only the review of the suspension
        expect(await pending(id)).toEqual([['suspension-review', '2026-03-31']]);
        clock.goTo(`${back} 09:00`);
        const asked = await cases.ask(leader(), id, { type: 'case.resumed', reason });
        const on = await cases.raise(office.clerk, id, { type: 'case.resumed', reason, requestId: asked });
        expect(on).toMatchObject({ state: { id: 'rectifying' }, deadline: { original: due, current: moved } });
        expect(on.deadline).toMatchObject({ suspendedOn: null, suspendedUntil: null });
        expect((await pending(id)).map(([kind]) => kind)).not.toContain('suspension-review');
      },
    );

    it('is reviewed after ninety days at the latest, and goes on only with findings', async () => {
      const { id } = await cases.worked();
      const still = await cases.raise(office.lead, id, suspend('2026-12-31'));
      expect(still.deadline.suspendedUntil).toBe('2026-05-31');
      expect(await pending(id)).toEqual([['suspension-review', '2026-05-31']]);
      clock.goTo('2026-05-29 10:00');
      const review = { type: 'suspension.reviewed', findings: '案件仍在审理', expectedEnd: '2026-06-30' } as const;
      const refused = await cases.refused(office.lead, id, { ...review, expectedEnd: '2026-05-29' });
      expect(refused.codes).toEqual(['suspension-has-end']);
      expect((await cases.raise(office.lead, id, review)).deadline.suspendedUntil).toBe('2026-06-30');
      expect(await pending(id)).toEqual([['suspension-review', '2026-06-30']]);
    });

    it('leads back to where the case stood, and takes no work meanwhile', async () => {
      const { id } = await cases.accepted();
      await cases.raise(office.lead, id, suspend('2026-03-31'));
      const plan = { type: 'plan.submitted', goal: '规范', measures: [] } as const;
      const measure = { text: '补正', owner: '李', dueOn: '2026-03-20', standard: '齐全' };
      const refused = await cases.refused(leader(), id, { ...plan, measures: [measure] });
      expect([refused.status, refused.codes]).toEqual([409, ['not-here']]);
      const on = await cases.raise(office.lead, id, { type: 'case.resumed', reason });
      expect(on.state.id).toBe('accepted');
    });
  });

  it('termination: asked for, granted, and explained to the other side', async () => {
    const { id } = await cases.worked();
    const proposal = { type: 'case.terminated', reasonCode: 'object-abolished', reason } as const satisfies Proposal;
    const requestId = await cases.ask(leader(), id, proposal);
    expect((await cases.refused(office.clerk, id, { ...proposal, explainedTo: null, requestId })).status).toBe(403);
    const ended = await cases.raise(office.lead, id, { ...proposal, explainedTo: '投诉人王某', requestId });
    expect(ended).toMatchObject({ state: { id: 'terminated', open: false }, result: 'terminated', light: 'closed' });
    expect(ended.requests).toMatchObject([{ status: 'granted' }]);
    expect(await pending(id)).toEqual([]);
    expect((await cases.look(leader(), id)).allowedEvents).toEqual([]);
  });

  it('what still waits for a decision lapses when a case ends', async () => {
    const { id } = await cases.worked();
    await cases.ask(leader(), id, { type: 'case.suspended', reasonCode: 'hearing', reason, expectedEnd: '2026-04-01' });
    const body = { type: 'case.terminated', reasonCode: 'law-changed', reason, explainedTo: null } as const;
    expect((await cases.raise(office.lead, id, body)).requests).toMatchObject([{ status: 'lapsed' }]);
  });

  it('merge: the target is shown; an unknown, own or closed target is refused', async () => {
    const target = await cases.worked();
    const closed = await cases.closed();
    const { id, number } = await cases.worked();
    const into = (intoNumber: string) =>
      ({ type: 'case.merged', intoNumber, reason: '同一问题' }) as const satisfies CaseEventBody;
    for (const wrong of ['2026-FZ-9999', number, closed.number]) {
      const refused = await cases.refused(office.clerk, id, into(wrong));
      expect([wrong, refused.status, refused.codes]).toEqual([wrong, 409, ['merge-target-known']]);
    }
    const requestId = await cases.ask(leader(), id, into(target.number));
    const merged = await cases.raise(office.clerk, id, { ...into(target.number), requestId });
    expect(merged).toMatchObject({
      state: { id: 'merged', open: false },
      result: 'merged',
      mergedInto: { id: target.id, number: target.number },
    });
    expect((await cases.look(leader(), id)).mergedInto?.number).toBe(target.number);
  });

  describe('referral', () => {
    const referred = {
      type: 'case.referred',
      authority: '区纪委监委',
      reason,
      documentNumber: '青督移〔2026〕3号',
    } as const satisfies CaseEventBody;

    it('waits for the receipt of the other authority', async () => {
      const { id } = await cases.worked();
      const { documentNumber: _number, ...proposal } = referred;
      const requestId = await cases.ask(leader(), id, proposal);
      const waiting = await cases.raise(office.lead, id, { ...referred, requestId });
      expect(waiting).toMatchObject({ state: { id: 'referring', open: true }, light: 'suspended', result: null });
      const receipt = { type: 'referral.received', receiptNumber: '青纪收12号', receivedOn: '2026-03-03' } as const;
      expect((await cases.refused(office.clerk, id, receipt)).codes).toEqual(['receipt-not-in-future']);
      clock.goTo('2026-03-04 10:00');
      const done = await cases.raise(office.clerk, id, receipt);
      expect(done).toMatchObject({ state: { id: 'referred', open: false }, result: 'referred' });
    });

    it('that is declined leads back, with the days that it took', async () => {
      const { id, deadline } = await cases.worked({ deadlineRule: { kind: 'working-days', value: 20 } });
      await cases.raise(office.lead, id, referred);
      clock.goTo('2026-03-09 10:00');
      const back = await cases.raise(office.clerk, id, { type: 'referral.declined', reason: '不属本机关管辖' });
      expect(back).toMatchObject({ state: { id: 'rectifying' }, result: null });
      expect([deadline.current, back.deadline.current]).toEqual(['2026-03-30', '2026-04-03']);
    });
  });

  describe('an objection', () => {
    const against = (target: 'finding' | 'conclusion') =>
      ({ type: 'objection.sustained', against: target, reason: '认定事实有误' }) as const satisfies Proposal;

    it('to the finding is sustained by a government leader, the registrar being recused, and the case withdrawn', async () => {
      const { id } = await cases.worked();
      const requestId = await cases.ask(leader(), id, against('finding'));
      expect((await cases.look(office.lead, id)).requests).toMatchObject([{ decideBy: '2026-04-01' }]);
      const decision = { ...against('finding'), opinion: '认定依据不足', requestId } as const;
      const withdraw = { type: 'case.withdrawn', reason: '复核撤销' } as const;
      // whoever issued the case took part in the finding
      const recused = await cases.refused(office.lead, id, decision);
      expect([recused.status, recused.codes]).toEqual([409, ['decider-took-no-part']]);
      const refuse = { type: 'request.refused', requestId, reason: '维持' } as const;
      expect((await cases.refused(office.lead, id, refuse)).codes).toEqual(['refuser-took-no-part']);
      expect((await cases.refused(office.lead, id, withdraw)).codes).toContain('finding-overturned');
      const sustained = await cases.raise(office.govLeader, id, decision);
      expect(sustained.requests).toMatchObject([{ status: 'granted', decision: '认定依据不足' }]);
      const gone = await cases.raise(office.lead, id, withdraw);
      expect(gone.state).toMatchObject({ id: 'withdrawn', open: false });
    });

    it('is decided by another head of office who took no part', async () => {
      const second = await addPerson(api.database.dataSource, office.office, {
        name: '副主任',
        roles: ['office-lead'],
      });
      const { id } = await cases.worked();
      const requestId = await cases.ask(leader(), id, against('finding'));
      const { requests } = await cases.raise(second, id, { type: 'request.refused', requestId, reason: '维持原认定' });
      expect(requests).toMatchObject([{ status: 'refused', decidedBy: '副主任' }]);
    });

    it('is filed within thirty days of what it turns against, and does not stop the clock', async () => {
      const { id, deadline } = await cases.verified({ deadlineRule: { kind: 'months', value: 3, roll: true } });
      clock.goTo('2026-04-02 10:00');
      const late = await cases.refused(leader(), id, { type: 'request.submitted', proposal: against('finding') });
      expect(late.codes).toEqual(['within-objection-window']);
      const { id: other } = await cases.handedIn();
      await cases.raise(office.verifier, other, { ...passed, type: 'verification.failed' });
      clock.goTo('2026-05-01 10:00');
      await cases.ask(leader(), other, against('conclusion'));
      expect((await cases.look(leader(), id)).deadline.current).toBe(deadline.current);
    });
  });

  it('response: the unit’s word stands beside the state of rectification', async () => {
    const { id } = await cases.accepted();
    const view = await cases.raise(leader(), id, {
      type: 'response.given',
      response: 'agrees-in-part',
      statement: null,
    });
    expect(view).toMatchObject({ response: 'agrees-in-part', state: { id: 'accepted' } });
    const { handler } = office.departments[0].people;
    const answer = { type: 'response.given', response: 'agrees', statement: null } as const;
    expect((await cases.refused(handler, id, answer)).status).toBe(403);
  });
});
