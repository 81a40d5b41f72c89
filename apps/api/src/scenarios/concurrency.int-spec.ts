import { ApplyCaseEvent, replay, VerifyJournal } from '@bihuan/cases';
import type { Actor, CaseEventBody, Problem, Proposal } from '@bihuan/contracts';
import { CaseEventRow, CaseRow } from '@bihuan/database';
import { CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

type Raised = { readonly actor: Actor | undefined; readonly body: CaseEventBody };

describe('ten different events on one case at once', () => {
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

  const reason = '有文件依据';
  const extended = {
    type: 'deadline.extended',
    newDueOn: '2026-04-08',
    reasonCode: 'works-period',
    reason,
    workDone: '过半',
    interimMeasures: '值守',
  } as const;
  const suspended = { type: 'case.suspended', reasonCode: 'hearing', reason, expectedEnd: '2026-04-01' } as const;

  /** Ten events of a case at work that do not stand in each other's way. */
  async function tenEvents(): Promise<{ readonly id: string; readonly version: number; readonly events: Raised[] }> {
    const [lead, one, two] = office.departments;
    const { handler, leader, liaison } = lead.people;
    const { id, version } = await cases.worked({ assistUnitIds: [one.id, two.id] });
    const fileId = await cases.upload(handler);
    const asks: Proposal[] = [
      extended,
      suspended,
      { type: 'case.terminated', reasonCode: 'impossible', reason },
      { type: 'objection.sustained', against: 'finding', reason },
    ];
    const events: Raised[] = [
      { actor: handler, body: { type: 'progress.reported', unchanged: true, text: null } },
      { actor: liaison, body: { type: 'progress.reported', unchanged: false, text: '已清理两处' } },
      { actor: handler, body: { type: 'evidence.submitted', title: '照片', fileId, measureId: null } },
      { actor: leader, body: { type: 'response.given', response: 'agrees', statement: null } },
      { actor: one.people.liaison, body: { type: 'task.signed' } },
      { actor: office.clerk, body: { type: 'task.waived', unitId: two.id, reason } },
      ...asks.map((proposal): Raised => ({ actor: leader, body: { type: 'request.submitted', proposal } })),
    ];
    return { id, version, events };
  }

  /** The case as it stands, with its journal, of which every entry must be there and in its place. */
  async function whatIsKept(id: string) {
    const { manager } = api.database.dataSource;
    const { number: _number, workflow, id: _id, ...row } = await manager.findOneByOrFail(CaseRow, { id });
    const journal = await manager.find(CaseEventRow, { where: { caseId: id }, order: { sequence: 'ASC' } });
    expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_entry, index) => index + 1));
    expect(replay(workflow, journal).at(-1)?.columns).toEqual(row);
    expect((await api.app.get(VerifyJournal, { strict: false }).execute()).faults).toEqual([]);
    return { version: row.version, context: row.context, journal };
  }

  it('over HTTP with the version that all of them read: one wins, the others are stale', async () => {
    const { id, version, events } = await tenEvents();
    const answers = await Promise.all(events.map(({ actor, body }) => cases.post(actor, id, body, version)));
    const won = answers.filter(({ statusCode }) => statusCode === 200);
    const lost = answers.filter(({ statusCode }) => statusCode !== 200);
    expect([won.length, lost.length]).toEqual([1, 9]);
    expect(new Set(lost.map((answer) => `${answer.statusCode} ${answer.json<Problem>().code}`))).toEqual(
      new Set(['412 case/stale-version']),
    );
    expect(await whatIsKept(id)).toMatchObject({ version: version + 1, journal: { length: version + 1 } });
  });

  it('over HTTP by clients that read again and try again: none is lost', async () => {
    const { id, version, events } = await tenEvents();
    let stale = 0;
    const persist = async ({ actor, body }: Raised): Promise<void> => {
      const answer = await cases.post(actor, id, body);
      if (answer.statusCode === 200) return;
      expect(answer.statusCode).toBe(412);
      stale += 1;
      await persist({ actor, body });
    };
    await Promise.all(events.map(persist));
    expect(stale).toBeGreaterThan(0);
    const { version: after, context } = await whatIsKept(id);
    expect(after).toBe(version + 10);
    expect([context.requests.length, context.evidence.length, context.response]).toEqual([4, 2, 'agrees']);
  });

  it('through the door without a version: one after another, and none is lost', async () => {
    const { id, version, events } = await tenEvents();
    await Promise.all(events.map((raised) => enter(id, raised)));
    const { version: after, context, journal } = await whatIsKept(id);
    expect([after, journal.length]).toEqual([version + 10, version + 10]);
    const entered = journal.slice(version).map(({ type }) => type);
    expect(entered.sort()).toEqual(events.map(({ body }) => body.type).sort());
    expect([context.requests.length, context.evidence.length, context.response]).toEqual([4, 2, 'agrees']);
  });

  it('some of which shut the door on the others: as many entries as were accepted', async () => {
    const { id, version, events } = await tenEvents();
    const turned: Raised[] = [
      { actor: office.lead, body: suspended },
      { actor: office.lead, body: { type: 'case.terminated', reasonCode: 'impossible', reason, explainedTo: null } },
    ];
    const settled = await Promise.allSettled([...events.slice(2), ...turned].map((raised) => enter(id, raised)));
    const accepted = settled.filter(({ status }) => status === 'fulfilled').length;
    for (const one of settled) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'case/illegal-transition' });
    }
    const { version: after, journal } = await whatIsKept(id);
    expect(accepted).toBeGreaterThan(0);
    expect([after, journal.length]).toEqual([version + accepted, version + accepted]);
  });

  async function enter(caseId: string, { actor, body }: Raised): Promise<void> {
    if (!actor) throw new Error('nobody to raise it');
    const door = api.app.get(ApplyCaseEvent, { strict: false });
    await door.execute({ actor, caseId, expectedVersion: null, body });
  }
});
