import type { Actor, CaseEventBody, CaseRegistration } from '@bihuan/contracts';
import { CaseEventRow, CaseRow, TimerRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { ApplyCaseEvent, CasesModule, ReadCase, ReadJournal, RegisterCase, StoreFile } from './index';
import { replay } from './replay';

describe('the kinds of matter, each walked through once', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let unit: { readonly liaison: Actor; readonly handler: Actor; readonly leader: Actor };

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule]);
    office = await seedOffice(app.database.dataSource);
    const { liaison, handler, leader } = office.departments[0].people;
    if (!liaison || !handler || !leader) throw new Error('the first department is not staffed');
    unit = { liaison, handler, leader };
  });
  afterAll(() => app.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));

  const rowOf = (id: string) => app.database.dataSource.manager.findOneByOrFail(CaseRow, { id });
  const register = async (change: Partial<CaseRegistration>): Promise<string> => {
    const registration = aRegistration({ leadUnitId: office.departments[0].id, ...change });
    return (await app.get(RegisterCase).execute(office.clerk, registration)).id;
  };
  const raise = async (actor: Actor, caseId: string, body: CaseEventBody) => {
    const { version } = await rowOf(caseId);
    return app.get(ApplyCaseEvent).execute({ actor, caseId, expectedVersion: version, body });
  };
  const walk = async (caseId: string, steps: readonly (readonly [Actor, CaseEventBody])[]) => {
    for (const [actor, body] of steps) await raise(actor, caseId, body);
  };
  const viewOf = (id: string) => app.get(ReadCase).execute(office.clerk, id);
  const timersOf = async (caseId: string) => {
    const timers = await app.database.dataSource.manager.findBy(TimerRow, { caseId });
    return timers
      .filter((timer) => !timer.cancelledAt)
      .map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString().slice(0, 10)}`);
  };
  const evidenceFor = async (id: string, measureId: string | null) => {
    const file = await app
      .get(StoreFile)
      .execute(unit.handler, { name: '凭证.txt', bytes: Buffer.from(`${id}${measureId}`) });
    await raise(unit.handler, id, { type: 'evidence.submitted', title: '凭证', fileId: file.id, measureId });
  };
  const completeMeasures = async (id: string) => {
    for (const { id: measureId } of (await viewOf(id)).measures) {
      await raise(unit.handler, id, { type: 'measure.completed', measureId, note: '已完成' });
      await evidenceFor(id, measureId);
    }
  };
  /** Every case of these tests must be what its journal says. */
  const expectReplayed = async (id: string) => {
    const row = await rowOf(id);
    const journal = await app.database.dataSource.manager.find(CaseEventRow, {
      where: { caseId: id },
      order: { sequence: 'ASC' },
    });
    const { id: _id, number: _number, workflow, ...stored } = row;
    expect(replay(workflow, journal).at(-1)?.columns).toEqual(stored);
  };
  const measure = { text: '更换管道', owner: '李经办', dueOn: '2026-09-30', standard: '不漏气' };
  const checked = { method: 'desk' as const, people: ['何验', '沈核'], findings: '属实' };
  const issue = { type: 'case.issued', note: null } as const;
  const sign = { type: 'receipt.signed' } as const;

  it('a hazard is listed, planned, verified on site, published and struck off', async () => {
    const id = await register({ workflow: 'hazard', deadlineRule: { kind: 'months', value: 12, roll: true } });
    await walk(id, [
      [office.lead, issue],
      [unit.liaison, sign],
    ]);
    const listed = await viewOf(id);
    expect(listed.matter).toMatchObject({ listedOn: null, listingDueOn: '2026-03-09' });
    expect(listed.publicityRequired).toBe(true);
    expect((await rowOf(id)).context.terms.template).toBe('T10');
    expect(await timersOf(id)).toContain('listing-due 2026-03-09');
    const plan = {
      type: 'hazard-plan.submitted' as const,
      goal: '消除隐患',
      responsible: '李经办',
      measures: [measure],
    };
    await expect(raise(unit.leader, id, plan)).rejects.toMatchObject({ code: 'case/illegal-transition' });
    await walk(id, [
      [office.clerk, { type: 'listing.published', place: '区政府网站' }],
      [unit.leader, { ...plan, funds: '12.5', emergencyPlan: '关闭总阀，疏散人员。' }],
      [office.clerk, { type: 'plan.approved', opinion: null }],
    ]);
    expect(await timersOf(id)).not.toContain('listing-due 2026-03-09');
    await completeMeasures(id);
    await walk(id, [
      [unit.leader, { type: 'closure.requested', statement: '隐患已消除' }],
      [office.verifier, { type: 'verification.passed', ...checked, method: 'on-site' }],
      [office.clerk, { type: 'publicity.started', place: '区政府网站', untilRule: { kind: 'working-days', value: 5 } }],
    ]);
    clock.goTo('2026-03-16 10:00');
    await raise(office.lead, id, { type: 'case.closed', result: 'completed', opinion: '同意摘牌' });
    expect((await viewOf(id)).matter).toMatchObject({ listedOn: '2026-03-02', funds: '12.50' });
    await expectReplayed(id);
  });

  it('a proposal promises, is watched, keeps its promise and rises from B to A', async () => {
    const id = await register({ workflow: 'proposal', deadlineRule: { kind: 'months', value: 3, roll: true } });
    const reply = { type: 'reply.sent', text: '列入年度计划。', replyNumber: '青城复〔2026〕3号' } as const;
    await walk(id, [
      [office.lead, issue],
      [unit.liaison, sign],
      [unit.leader, { ...reply, replyClass: 'reply-a' }],
      [office.verifier, { type: 'verification.passed', ...checked }],
      [office.clerk, { type: 'rating.dissatisfied', reason: '没有答复所提问题' }],
    ]);
    expect(await viewOf(id)).toMatchObject({
      deadline: { original: '2026-04-02', current: '2026-04-02', rule: { kind: 'months', value: 1, roll: true } },
      matter: { rating: 'dissatisfied', redos: 1 },
    });
    await walk(id, [
      [unit.leader, { ...reply, replyClass: 'reply-b', promisedOn: '2026-11-30' }],
      [office.verifier, { type: 'verification.passed', ...checked }],
      [office.clerk, { type: 'rating.recorded', rating: 'satisfied', note: null }],
      [office.clerk, { type: 'promise.watched' }],
    ]);
    expect(await viewOf(id)).toMatchObject({
      state: { id: 'promised', open: true },
      deadline: { current: '2026-11-30', original: '2026-11-30', metOriginal: null },
      matter: { firstReplyClass: 'reply-b', replyClass: 'reply-b', promisedOn: '2026-11-30' },
    });
    expect(await timersOf(id)).toEqual(expect.arrayContaining(['before-3d 2026-11-27', 'overdue-0 2026-12-01']));
    await expect(raise(office.lead, id, { type: 'proposal.closed', opinion: '办结' })).rejects.toMatchObject({
      code: 'case/illegal-transition',
    });
    await walk(id, [
      [unit.leader, { type: 'promise.fulfilled', replyClass: 'reply-a', text: '已建成。', replyNumber: null }],
      [office.verifier, { type: 'verification.passed', ...checked }],
      [office.lead, { type: 'proposal.closed', opinion: '同意办结' }],
    ]);
    expect(await rowOf(id)).toMatchObject({
      state: 'closed',
      open: false,
      result: 'reply-a',
      firstReplyClass: 'reply-b',
      replyClass: 'reply-a',
    });
    await expectReplayed(id);
  });

  it('a hotline order is answered twice again, climbs a step, and is closed after the call-back', async () => {
    const id = await register({ workflow: 'hotline', deadlineRule: { kind: 'working-days', value: 5 } });
    const answer = { type: 'caller.answered', channel: 'phone', text: '路灯已修复，已电话告知。' } as const;
    await walk(id, [
      [office.lead, issue],
      [unit.liaison, sign],
    ]);
    expect((await rowOf(id)).context).toMatchObject({ terms: { template: 'T12' }, returnUntil: '2026-03-04' });
    for (const [day, due] of [
      ['2026-03-04', '2026-03-11'],
      ['2026-03-05', '2026-03-12'],
    ]) {
      clock.goTo(`${day} 10:00`);
      await walk(id, [
        [unit.handler, answer],
        [office.verifier, { type: 'verification.passed', ...checked, people: ['何验'] }],
        [office.clerk, { type: 'call-back.dissatisfied', reason: '灯仍不亮' }],
      ]);
      expect((await rowOf(id)).dueOn).toBe(due);
    }
    await walk(id, [
      [unit.handler, answer],
      [office.verifier, { type: 'verification.passed', ...checked, people: ['何验'] }],
      [office.clerk, { type: 'call-back.recorded', rating: 'basically-satisfied', note: null }],
      [office.clerk, { type: 'case.closed', result: 'completed', opinion: '办结' }],
    ]);
    expect(await rowOf(id)).toMatchObject({ state: 'closed', escalation: 1, redos: 2, rating: 'basically-satisfied' });
    await expectReplayed(id);
  });

  it('an audit finding adds up what was put right, and is held to its amount', async () => {
    const id = await register({
      workflow: 'audit',
      rectificationType: 'continuing',
      amount: '251023.54',
      deadlineRule: { kind: 'months', value: 12, roll: true },
    });
    await walk(id, [
      [office.lead, issue],
      [unit.liaison, sign],
      [unit.leader, { type: 'plan.submitted', goal: '收回资金', measures: [measure] }],
      [office.clerk, { type: 'plan.approved', opinion: null }],
      [unit.handler, { type: 'amount.reported', kind: 'recovered', amount: '251000', note: '凭证 7 号' }],
      [unit.handler, { type: 'amount.reported', kind: 'paid-out', amount: '20.5', note: '凭证 8 号' }],
    ]);
    expect(await timersOf(id)).toContain('quarterly-review 2026-06-02');
    clock.goTo('2026-06-02 10:00');
    await raise(office.clerk, id, { type: 'stage.reviewed', findings: '进度正常' });
    expect((await viewOf(id)).matter).toMatchObject({
      amount: '251023.54',
      rectifiedAmount: '251020.50',
      reviewOn: '2026-09-02',
      rectificationType: 'continuing',
    });
    await completeMeasures(id);
    await walk(id, [
      [unit.leader, { type: 'closure.requested', statement: '已整改' }],
      [office.verifier, { type: 'verification.passed', ...checked }],
    ]);
    const close = { type: 'case.closed', result: 'completed', opinion: '同意' } as const;
    await expect(raise(office.lead, id, close)).rejects.toMatchObject({ code: 'case/illegal-transition' });
    await raise(office.lead, id, { ...close, delayReason: 'historical' });
    await expectReplayed(id);
    const { items } = await app.get(ReadJournal).execute(office.clerk, id, { page: 1, pageSize: 50 });
    const told = items.find(({ type }) => type === 'amount.reported')?.details.map(({ value }) => value);
    expect(told).toEqual(expect.arrayContaining(['凭证 8 号', '加快拨付', '20.5']));
  });

  it('an audit finding that is rectified at once starts without a plan', async () => {
    const id = await register({ workflow: 'audit', rectificationType: 'prompt' });
    await walk(id, [
      [office.lead, issue],
      [unit.liaison, sign],
      [unit.handler, { type: 'work.started', note: null }],
    ]);
    await evidenceFor(id, null);
    await walk(id, [
      [unit.leader, { type: 'closure.requested', statement: '已整改' }],
      [office.verifier, { type: 'verification.passed', ...checked }],
      [office.lead, { type: 'case.closed', result: 'completed', opinion: '同意' }],
    ]);
    expect((await rowOf(id)).state).toBe('closed');
    await expectReplayed(id);
  });
});
