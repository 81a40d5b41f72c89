import {
  proposalPage,
  proposalView,
  urgingPage,
  urgingView,
  type Actor,
  type ApprovalBody,
  type CaseEventBody,
  type Problem,
  type ProposalView,
  type RungEffect,
  type UrgingColour,
  type UrgingView,
} from '@bihuan/contracts';
import { CaseRow, UrgingDocumentRow } from '@bihuan/database';
import { ProposeEscalation } from '@bihuan/escalation';
import {
  addPerson,
  addTimer,
  addUnit,
  CaseApi,
  FakeClock,
  seedOffice,
  TestApi,
  type TestOffice,
} from '@bihuan/testing';
import { createApi } from '../create-api';

const agreed: ApprovalBody = { basis: '《政府督查工作条例》第二十一条', opinion: '同意。', leaderApproval: null };
const recorded: ApprovalBody = {
  ...agreed,
  leaderApproval: { leader: '顾区长', document: '青政批〔2026〕31号', on: '2026-04-07' },
};

describe('appendix D 13: nothing that criticises a unit goes out without an approval on record (Art. 21)', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;
  let caseId: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    cases = new CaseApi(api, office, clock);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    caseId = (await cases.accepted({ assistUnitIds: [office.departments[1].id] })).id;
    clock.goTo('2026-04-08 10:00');
  });

  const manager = () => api.database.dataSource.manager;
  const step = (actor: Actor | undefined, { id, version }: UrgingView, name: string, payload: object = {}) =>
    cases.send(actor, 'POST', `/urging-documents/${id}/${name}`, { version, payload });
  const codeOf = async (answer: ReturnType<typeof step>): Promise<[number, string]> => {
    const { statusCode, json } = await answer;
    return [statusCode, json<Problem>().code];
  };
  async function draft(colour: UrgingColour): Promise<UrgingView> {
    const payload = { colour, reason: '逾期较久' };
    return urgingView.parse(
      (await cases.send(office.clerk, 'POST', `/cases/${caseId}/urging-documents`, { payload })).json(),
    );
  }
  async function candidate(effect: RungEffect): Promise<ProposalView> {
    const timer = await addTimer(api.database.dataSource, {
      caseId,
      kind: `overdue-${crypto.randomUUID()}`,
      effects: [effect],
      level: 3,
    });
    await api.app.get(ProposeEscalation, { strict: false }).execute(timer);
    const answer = await cases.send(office.lead, 'GET', `/escalation/proposals?effect=${effect}&status=open`);
    const found = proposalPage.parse(answer.json()).items.find(({ case: of }) => of.id === caseId);
    if (!found) throw new Error('nothing was proposed');
    return found;
  }
  const decide = (actor: Actor, { id }: ProposalView, how: 'take' | 'dismiss', payload: object) =>
    cases.send(actor, 'POST', `/escalation/proposals/${id}/${how}`, { payload });

  it.each(['blue', 'yellow', 'red'] as const)(
    'a %s notice without approval is refused, with the reason',
    async (colour) => {
      const notice = await draft(colour);
      for (const actor of [office.clerk, office.lead, office.govLeader]) {
        const answer = await step(actor, notice, 'issue');
        expect(answer.statusCode).toBe(409);
        expect(answer.json<Problem>()).toMatchObject({
          code: 'escalation/not-issuable',
          detail: { zh: '没有批准记录，不得印发（《政府督查工作条例》第二十一条）' },
        });
      }
      expect(await manager().findOneByOrFail(UrgingDocumentRow, { id: notice.id })).toMatchObject({ number: null });
    },
  );

  it('a clerk approves nothing', async () => {
    expect(await codeOf(step(office.clerk, await draft('blue'), 'approve', agreed))).toEqual([403, 'access/denied']);
  });

  it('a head of office approves yellow alone, and red only with the written approval of a government leader', async () => {
    expect((await step(office.lead, await draft('yellow'), 'approve', agreed)).statusCode).toBe(200);
    const red = await draft('red');
    expect(red.needsLeaderApproval).toBe(true);
    expect(await codeOf(step(office.lead, red, 'approve', agreed))).toEqual([409, 'escalation/needs-leader']);
    const future = { ...recorded, leaderApproval: { leader: '顾区长', document: '批示', on: '2026-04-09' } };
    expect(await codeOf(step(office.lead, red, 'approve', future))).toEqual([422, 'escalation/approval-in-future']);
    const approved = urgingView.parse((await step(office.lead, red, 'approve', recorded)).json());
    expect(approved.approval).toMatchObject({ by: '杜主任', leaderApproval: { document: '青政批〔2026〕31号' } });
    const issued = urgingView.parse((await step(office.lead, approved, 'issue')).json());
    const { issuedText } = await manager().findOneByOrFail(UrgingDocumentRow, { id: issued.id });
    expect(issuedText).toContain('签发人：顾区长');
  });

  it.each(['bulletin-candidate', 'interview-candidate'] as const)(
    'a %s is taken by a government leader, or on a leader’s written approval; never without',
    async (effect) => {
      const found = await candidate(effect);
      expect(found).toMatchObject({ mayDecide: true, needsLeaderApproval: true, level: 3 });
      expect(await codeOf(decide(office.clerk, found, 'take', recorded))).toEqual([403, 'access/denied']);
      expect(await codeOf(decide(office.lead, found, 'take', agreed))).toEqual([409, 'escalation/needs-leader']);
      const taken = proposalView.parse((await decide(office.lead, found, 'take', recorded)).json());
      expect(taken).toMatchObject({ status: 'taken', decidedBy: '杜主任', approval: { basis: agreed.basis } });
      expect(await codeOf(decide(office.govLeader, found, 'take', agreed))).toEqual([409, 'escalation/decided']);
      const next = await candidate(effect);
      expect((await decide(office.govLeader, next, 'take', agreed)).json()).toMatchObject({ status: 'taken' });
    },
  );

  it('raised supervision is decided by the head of office; what is dismissed keeps its reason', async () => {
    const raised = await candidate('raised-supervision');
    expect((await decide(office.lead, raised, 'take', agreed)).json()).toMatchObject({ status: 'taken' });
    const other = await candidate('bulletin-candidate');
    const dismissed = await decide(office.lead, other, 'dismiss', { reason: '已约定分期办理' });
    expect(dismissed.json()).toMatchObject({ status: 'dismissed', reason: '已约定分期办理', approval: null });
    expect(await codeOf(decide(office.lead, await candidate('urging-blue'), 'dismiss', { reason: '不必' }))).toEqual([
      409,
      'escalation/decide-the-notice',
    ]);
  });

  describe('and no way leads around it', () => {
    const raw = (documentId: string): CaseEventBody => ({ type: 'urging.issued', documentId });

    it('the bare event is refused for a draft, for a notice of another case, and for one that is not there', async () => {
      const notice = await draft('red');
      const elsewhere = await cases.accepted();
      const approved = urgingView.parse(
        (await step(office.govLeader, await draft('yellow'), 'approve', agreed)).json(),
      );
      for (const [id, documentId] of [
        [caseId, notice.id],
        [elsewhere.id, approved.id],
        [caseId, crypto.randomUUID()],
      ] as const) {
        const answer = await cases.refused(office.lead, id, raw(documentId));
        expect([answer.status, answer.codes]).toEqual([409, ['urging-approved']]);
      }
      expect(await manager().findOneByOrFail(CaseRow, { id: caseId })).toMatchObject({ escalation: 0 });
    });

    it('the bare event of an approved notice does all that issuing does, and only once', async () => {
      const approved = urgingView.parse((await step(office.lead, await draft('yellow'), 'approve', agreed)).json());
      await cases.raise(office.clerk, caseId, raw(approved.id));
      const issued = urgingView.parse(
        (await cases.send(office.clerk, 'GET', `/urging-documents/${approved.id}`)).json(),
      );
      expect(issued).toMatchObject({ status: 'issued', issuedBy: '程办', waits: true });
      expect(issued.number).toMatch(/^督办〔2026〕\d+号$/);
      expect(issued.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect((await cases.refused(office.clerk, caseId, raw(approved.id))).codes).toEqual(['urging-approved']);
      expect(await codeOf(step(office.clerk, issued, 'issue'))).toEqual([409, 'escalation/not-now']);
      const receipt: CaseEventBody = { type: 'urging.received', documentId: approved.id };
      expect((await cases.refused(office.clerk, caseId, receipt)).status).toBe(403);
      await cases.raise(office.departments[0].people.handler, caseId, receipt);
      const { receivedBy, status } = await manager().findOneByOrFail(UrgingDocumentRow, { id: approved.id });
      expect([status, receivedBy]).toEqual(['received', office.departments[0].people.handler?.personId]);
    });

    it('not even a hand in the database issues what was not approved, or rewrites what is out', async () => {
      const { id } = await draft('red');
      const change = (sql: string) => manager().query(`UPDATE urging_document SET ${sql} WHERE id = $1`, [id]);
      await expect(change(`status = 'approved'`)).rejects.toThrow('urging_document_approved');
      const by = `approved_at = now(), approved_basis = '-', approved_role = 'office-lead'`;
      const lead = `approved_by = '${office.lead.personId}'`;
      await expect(change(`status = 'approved', ${by}, ${lead}`)).rejects.toThrow('urging_document_approved');
      const own = `approved_by = '${office.clerk.personId}', colour = 'yellow'`;
      await expect(change(`status = 'approved', ${by}, ${own}`)).rejects.toThrow('urging_document_approved');
      await change(`status = 'approved', ${by}, ${lead}, colour = 'yellow'`);
      await cases.raise(office.lead, caseId, raw(id));
      await expect(change(`issued_text = '{}'`)).rejects.toThrow('never changed');
      await expect(change(`status = 'dropped'`)).rejects.toThrow('never changed');
    });

    it('undoing what came after leaves the notice as it was', async () => {
      const steward = await addPerson(api.database.dataSource, office.office, {
        name: '流程员',
        roles: ['process-steward'],
      });
      const approved = urgingView.parse((await step(office.lead, await draft('yellow'), 'approve', agreed)).json());
      await step(office.clerk, approved, 'issue');
      const undo: CaseEventBody = { type: 'event.undone', reason: '误操作' };
      expect((await cases.refused(steward, caseId, undo)).status).toBe(409); // what went out is out
      const leadUnitId = office.departments[2].id;
      await cases.raise(office.lead, caseId, {
        type: 'case.reassigned',
        leadUnitId,
        reason: '误转',
        restartClock: true,
      });
      await cases.raise(steward, caseId, undo);
      const now = urgingView.parse((await cases.send(office.clerk, 'GET', `/urging-documents/${approved.id}`)).json());
      expect(now).toMatchObject({ status: 'issued', waits: true });
    });
  });

  describe('and who reads it', () => {
    it('the unit reads what is issued to it, without the words of the office; nobody else reads anything', async () => {
      const [lead, assist, stranger] = office.departments;
      const far = await addUnit(api.database.dataSource, {
        name: '外县督查室',
        kind: 'office',
        parentId: office.government.id,
      });
      const farClerk = await addPerson(api.database.dataSource, far, {
        name: '外人',
        roles: ['office-lead', 'office-clerk'],
      });
      const notice = await draft('red');
      const approved = urgingView.parse((await step(office.govLeader, notice, 'approve', agreed)).json());
      const look = (actor: Actor | undefined, path = '') =>
        cases.send(actor, 'GET', `/urging-documents/${notice.id}${path}`);
      expect((await look(lead.people.leader)).statusCode).toBe(404);
      expect((await look(lead.people.leader, '/document')).statusCode).toBe(404);
      await step(office.clerk, approved, 'issue');
      const seen = urgingView.parse((await look(lead.people.leader)).json());
      expect(seen).toMatchObject({ status: 'issued', draftedBy: null, reason: null, approval: { opinion: null } });
      expect(seen.actions).toEqual([{ action: 'receive', refusal: null }]);
      expect((await look(lead.people.liaison, '/document')).statusCode).toBe(200);
      for (const actor of [assist.people.leader, stranger.people.leader, office.verifier, farClerk]) {
        expect((await look(actor)).statusCode).toBe(404);
        expect((await look(actor, '/document')).statusCode).toBe(404);
        expect((await step(actor, seen, 'issue')).statusCode).toBeGreaterThanOrEqual(403);
      }
      const ofCase = (actor: Actor | undefined) => cases.send(actor, 'GET', `/cases/${caseId}/urging-documents`);
      expect(urgingPage.parse((await ofCase(assist.people.handler)).json()).items).toEqual([]);
      expect((await ofCase(stranger.people.handler)).statusCode).toBe(404);
      expect(urgingPage.parse((await ofCase(office.verifier)).json()).items).toEqual([]);
      expect((await cases.send(farClerk, 'GET', '/escalation/proposals')).json()).toMatchObject({ total: 0 });
      expect((await cases.send(farClerk, 'GET', '/urging-documents')).json()).toMatchObject({ total: 0 });
      const payload = { colour: 'blue', reason: '试' };
      const foreign = await cases.send(farClerk, 'POST', `/cases/${caseId}/urging-documents`, { payload });
      expect(foreign.statusCode).toBe(404);
    });
  });
});
