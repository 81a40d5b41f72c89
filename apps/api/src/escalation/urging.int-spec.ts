import { createHash } from 'node:crypto';
import { ApplyCaseEvent, RegisterCase, VerifyJournal } from '@bihuan/cases';
import {
  proposalPage,
  toDoPage,
  urgingPage,
  urgingView,
  type Actor,
  type ApprovalBody,
  type CaseView,
  type Problem,
  type RungEffect,
  type UrgingColour,
  type UrgingView,
} from '@bihuan/contracts';
import { CaseEventRow, TimerRow, UrgingDocumentRow } from '@bihuan/database';
import { ApproveUrging, CatchUpProposals, DraftUrging, ProposeEscalation } from '@bihuan/escalation';
import {
  addPerson,
  addTimer,
  aRegistration,
  CaseApi,
  FakeClock,
  seedOffice,
  TestApi,
  type TestOffice,
} from '@bihuan/testing';
import { createApi } from '../create-api';

jest.setTimeout(60_000); // whole lives over HTTP

const agreed: ApprovalBody = {
  basis: '《政府督查工作条例》第二十一条',
  opinion: '同意印发，须尽快办结。',
  leaderApproval: null,
};

describe('urging notices over HTTP', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;
  let unit: TestOffice['departments'][0];

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    unit = office.departments[0];
    cases = new CaseApi(api, office, clock);
  });
  afterAll(() => api.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));

  const manager = () => api.database.dataSource.manager;
  const propose = (timerId: string) => api.app.get(ProposeEscalation, { strict: false }).execute(timerId);

  /** A case due on 1 April, late by three working days. */
  async function lateCase(): Promise<CaseView> {
    clock.goTo('2026-03-02 10:00');
    const view = await cases.accepted();
    clock.goTo('2026-04-07 10:00');
    return view;
  }
  const rung = (caseId: string, effects: RungEffect[], level = 2) =>
    addTimer(api.database.dataSource, { caseId, kind: `overdue-${crypto.randomUUID()}`, effects, level });

  async function act(actor: Actor | undefined, { id, version }: UrgingView, step: string, payload?: object) {
    const answer = await cases.send(actor, 'POST', `/urging-documents/${id}/${step}`, {
      version,
      payload: payload ?? {},
    });
    return answer;
  }
  async function done(actor: Actor | undefined, notice: UrgingView, step: string, payload?: object) {
    const answer = await act(actor, notice, step, payload);
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
    return urgingView.parse(answer.json());
  }
  async function refused(actor: Actor | undefined, notice: UrgingView, step: string, payload?: object) {
    const answer = await act(actor, notice, step, payload);
    return [answer.statusCode, answer.json<Problem>().code];
  }
  const read = async (actor: Actor | undefined, id: string): Promise<UrgingView> =>
    urgingView.parse((await cases.send(actor, 'GET', `/urging-documents/${id}`)).json());
  async function byHand(actor: Actor, caseId: string, colour: UrgingColour): Promise<UrgingView> {
    const payload = { colour, reason: '群众反映强烈' };
    const answer = await cases.send(actor, 'POST', `/cases/${caseId}/urging-documents`, { payload });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return urgingView.parse(answer.json());
  }
  const listed = async (actor: Actor | undefined, caseId: string) =>
    urgingPage.parse((await cases.send(actor, 'GET', `/cases/${caseId}/urging-documents`)).json()).items;

  /** The same as over HTTP, in less time: a case that is late, with a yellow notice that is approved. */
  async function approvedQuickly(): Promise<UrgingView> {
    const get = <Type>(type: new (...parts: never[]) => Type): Type => api.app.get(type, { strict: false });
    clock.goTo('2026-03-02 10:00');
    const { id } = await get(RegisterCase).execute(office.clerk, aRegistration({ leadUnitId: unit.id }));
    const issue = {
      actor: office.lead,
      caseId: id,
      expectedVersion: null,
      body: { type: 'case.issued', note: null },
    } as const;
    await get(ApplyCaseEvent).execute(issue);
    clock.goTo('2026-04-07 10:00');
    const draft = await get(DraftUrging).execute(office.clerk, id, { colour: 'yellow', reason: '逾期' });
    return get(ApproveUrging).execute(office.lead, { id: draft.id, expectedVersion: draft.version }, agreed);
  }

  describe('that the ladder asks for', () => {
    it('go from the rung to the receipt, with number, hash and journal', async () => {
      const { id } = await lateCase();
      await propose(await rung(id, ['urging-yellow']));
      const [draft] = await listed(office.clerk, id);
      expect(draft).toMatchObject({ colour: 'yellow', status: 'draft', level: 2, draftedBy: null, number: null });
      const notice = await read(office.clerk, draft?.id ?? '');
      expect(notice.content.facts).toContain('应于2026年4月1日前办结。截至2026年4月7日，已逾期3个工作日');
      expect(notice.content.answerBy).toBe('2026-04-14');

      const approved = await done(office.lead, notice, 'approve', agreed);
      expect(approved).toMatchObject({ status: 'approved', approval: { by: '杜主任', basis: agreed.basis } });
      const issued = await done(office.clerk, approved, 'issue');
      expect(issued).toMatchObject({ status: 'issued', number: '督办〔2026〕1号', issuedBy: '程办', waits: true });
      expect(await cases.look(office.clerk, id)).toMatchObject({ escalation: 2 });
      const row = await manager().findOneByOrFail(UrgingDocumentRow, { id: issued.id });
      expect(
        createHash('sha256')
          .update(row.issuedText ?? '')
          .digest('hex'),
      ).toBe(issued.sha256);

      const next = async () => {
        const toDo = toDoPage.parse((await cases.send(unit.people.liaison, 'GET', '/to-do?pageSize=100')).json());
        return toDo.items.find((item) => item.id === id)?.next?.label.zh;
      };
      expect(await next()).toBe('签收督办单');
      const received = await done(unit.people.liaison, issued, 'receive');
      expect(await next()).not.toBe('签收督办单');
      expect(received).toMatchObject({ status: 'received', waits: false, receivedBy: `${unit.name}liaison` });
      const events = await manager().findBy(CaseEventRow, { caseId: id });
      const [said, signed] = events.slice(-2);
      expect(said).toMatchObject({
        type: 'urging.issued',
        payload: {
          facts: { urging: { number: '督办〔2026〕1号', level: 2, approvedBy: '杜主任', sha256: row.sha256 } },
        },
      });
      expect(signed).toMatchObject({ type: 'urging.received', actor: { personId: unit.people.liaison?.personId } });
      const journal = await cases.journal(unit.people.handler, id);
      expect(journal[1]).toMatchObject({ label: { zh: '印发督办单' }, details: [{ value: '督办〔2026〕1号' }] });
      expect((await api.app.get(VerifyJournal, { strict: false }).execute()).faults).toEqual([]);
      const proposals = proposalPage.parse(
        (await cases.send(office.lead, 'GET', '/escalation/proposals?effect=urging-yellow')).json(),
      );
      expect(proposals.items.find(({ case: of }) => of.id === id)).toMatchObject({
        status: 'taken',
        reason: issued.number,
      });
    });

    it('are proposed once, however often the job runs, and at once by many', async () => {
      const { id } = await lateCase();
      const timer = await rung(id, ['urging-yellow', 'bulletin-candidate']);
      await Promise.all(Array.from({ length: 6 }, () => propose(timer)));
      await propose(timer);
      expect(await listed(office.clerk, id)).toHaveLength(1);
      const page = await cases.send(office.lead, 'GET', '/escalation/proposals?pageSize=100');
      const own = proposalPage.parse(page.json()).items.filter(({ case: of }) => of.id === id);
      expect(own.map(({ effect }) => effect).sort()).toEqual(['bulletin-candidate', 'urging-yellow']);
      expect(own.find(({ effect }) => effect === 'bulletin-candidate')?.why.zh).toContain('已逾期3个工作日');
    });

    it('are not proposed a second time while the first one waits, and again once it was decided', async () => {
      const { id } = await lateCase();
      await propose(await rung(id, ['urging-red'], 3));
      await propose(await rung(id, ['urging-red'], 3));
      const [first, ...rest] = await listed(office.clerk, id);
      expect(rest).toEqual([]);
      await done(office.lead, await read(office.lead, first?.id ?? ''), 'drop', { reason: '已约定延期' });
      await propose(await rung(id, ['urging-red'], 3));
      expect((await listed(office.clerk, id)).map(({ status }) => status).sort()).toEqual(['draft', 'dropped']);
    });

    it('are caught up on when their job was lost: of rungs that fired as one the highest, and none that had its turn', async () => {
      const { id } = await lateCase();
      const firedAt = clock.now();
      const fired = async (effects: RungEffect[], level: number) => {
        const timer = await rung(id, effects, level);
        await manager().update(TimerRow, { id: timer }, { firedAt });
        return timer;
      };
      await fired(['urging-yellow'], 2);
      await fired(['urging-red'], 3);
      const catchUp = () => api.app.get(CatchUpProposals, { strict: false }).execute();
      await catchUp();
      expect(await listed(office.clerk, id)).toEqual([]); // its job may still be on the way
      clock.goTo('2026-04-07 10:30');
      await catchUp();
      await catchUp();
      expect((await listed(office.clerk, id)).map(({ colour }) => colour)).toEqual(['red']);
      const again = await rung(id, ['urging-red'], 3);
      await manager().update(TimerRow, { id: again }, { firedAt: clock.now() });
      await propose(again);
      const [draft] = await listed(office.clerk, id);
      clock.goTo('2026-04-07 11:00');
      await done(office.lead, await read(office.lead, draft?.id ?? ''), 'drop', { reason: '已约定延期' });
      clock.goTo('2026-04-08 10:00');
      await catchUp();
      expect((await listed(office.clerk, id)).map(({ status }) => status)).toEqual(['dropped']);
    });

    it('are not proposed for a case that is no longer late, or at its end', async () => {
      const { id } = await lateCase();
      await cases.raise(office.lead, id, {
        type: 'deadline.extended',
        newDueOn: '2026-04-10',
        reasonCode: 'funds',
        reason: '资金推迟',
        workDone: '方案已完成',
        interimMeasures: '先行排险',
        consentDocument: null,
      });
      await propose(await rung(id, ['urging-yellow', 'urging-red', 'interview-candidate']));
      expect(await listed(office.clerk, id)).toEqual([]);
      const closed = await cases.closed();
      clock.goTo('2026-06-08 10:00');
      await propose(await rung(closed.id, ['urging-yellow']));
      expect(await listed(office.clerk, closed.id)).toEqual([]);
    });
  });

  describe('that the office drafts by hand', () => {
    it('may begin at red with a reason, are rewritten, and lose their approval when they are', async () => {
      const { id } = await lateCase();
      const draft = await byHand(office.clerk, id, 'red');
      expect(draft).toMatchObject({ level: 3, reason: '群众反映强烈', draftedBy: '程办' });
      const approved = await done(office.govLeader, draft, 'approve', agreed);
      const content = { ...approved.content, requirement: '三日内办结。' };
      const payload = { title: '关于消防通道的督办', content };
      const answer = await cases.send(office.clerk, 'PUT', `/urging-documents/${id}`, { payload, version: 1 });
      expect(answer.statusCode).toBe(404); // the id of the case is not that of the notice
      const edited = urgingView.parse(
        (
          await cases.send(office.clerk, 'PUT', `/urging-documents/${draft.id}`, { payload, version: approved.version })
        ).json(),
      );
      expect(edited).toMatchObject({ status: 'draft', approval: null, title: '关于消防通道的督办' });
      expect(await refused(office.clerk, edited, 'issue')).toEqual([409, 'escalation/not-issuable']);
      expect(await refused(office.govLeader, draft, 'approve', agreed)).toEqual([412, 'escalation/stale-version']);
    });

    it('are not approved by whoever wrote on them', async () => {
      const { id } = await lateCase();
      const draft = await byHand(office.lead, id, 'yellow');
      expect(draft.actions).toContainEqual({
        action: 'approve',
        refusal: expect.objectContaining({ zh: expect.stringContaining('起草') }),
      });
      expect(await refused(office.lead, draft, 'approve', agreed)).toEqual([409, 'escalation/own-draft']);
      const other = await addPerson(api.database.dataSource, office.office, { name: '副主任', roles: ['office-lead'] });
      const { title, content } = draft;
      const sent = { payload: { title, content }, version: draft.version };
      const edited = urgingView.parse((await cases.send(other, 'PUT', `/urging-documents/${draft.id}`, sent)).json());
      expect(await refused(other, edited, 'approve', agreed)).toEqual([409, 'escalation/own-draft']);
      expect((await done(office.govLeader, edited, 'approve', agreed)).status).toBe('approved');
    });

    it('reach nobody in a case that is not issued or whose unit has changed', async () => {
      const { id } = await cases.register();
      const early = { payload: { colour: 'blue', reason: '提醒' } };
      const none = await cases.send(office.clerk, 'POST', `/cases/${id}/urging-documents`, early);
      expect([none.statusCode, none.json<Problem>().code]).toEqual([409, 'escalation/nobody-to-urge']);
      const late = await lateCase();
      const approved = await done(office.lead, await byHand(office.clerk, late.id, 'blue'), 'approve', agreed);
      const other = await done(office.lead, await byHand(office.clerk, late.id, 'yellow'), 'approve', agreed);
      const out = await done(office.clerk, other, 'issue');
      const leadUnitId = office.departments[1].id;
      await cases.raise(office.lead, late.id, {
        type: 'case.reassigned',
        leadUnitId,
        reason: '职责调整',
        restartClock: true,
      });
      expect(await refused(office.clerk, approved, 'issue')).toEqual([409, 'escalation/not-issuable']);
      expect(await read(office.clerk, out.id)).toMatchObject({ status: 'issued', waits: false });
      expect(await listed(office.departments[1].people.liaison, late.id)).toEqual([]);
      const bare = { type: 'urging.received', documentId: out.id } as const;
      const answer = await cases.refused(office.departments[1].people.liaison, late.id, bare);
      expect([answer.status, answer.codes]).toEqual([409, ['urging-waits']]);
    });
  });

  it('are numbered without a gap and without a repeat when twenty go out at once, and anew each year', async () => {
    const [{ n: before }] = (await manager().query(
      `SELECT count(*)::int AS n FROM urging_document WHERE number IS NOT NULL`,
    )) as [{ n: number }];
    const ready: UrgingView[] = [];
    for (let index = 0; index < 21; index += 1) ready.push(await approvedQuickly());
    const [stray, ...twenty] = ready as [UrgingView, ...UrgingView[]];
    const raw = { type: 'urging.issued', documentId: stray.id } as const;
    const [issued, refusal] = await Promise.all([
      Promise.all(twenty.map((notice) => done(office.clerk, notice, 'issue'))),
      cases.post(unit.people.liaison, stray.case.id, raw), // draws a number and has to give it back
    ]);
    expect(refusal.statusCode).toBe(403);
    const numbers = issued.map(({ number }) => Number(/^督办〔2026〕(\d+)号$/.exec(number ?? '')?.[1]));
    const wanted = Array.from({ length: 20 }, (_, index) => before + index + 1);
    expect(numbers.sort((a, b) => a - b)).toEqual(wanted);
    clock.goTo('2027-01-04 10:00');
    const { title, content } = stray;
    const payload = { title, content: { ...content, answerBy: '2027-01-11' } };
    const sent = await cases.send(office.clerk, 'PUT', `/urging-documents/${stray.id}`, {
      payload,
      version: stray.version,
    });
    const again = await done(office.lead, urgingView.parse(sent.json()), 'approve', agreed);
    expect((await done(office.lead, again, 'issue')).number).toBe('督办〔2027〕1号');
  });
});
