import { randomUUID } from 'node:crypto';
import { officialDocumentView, type Actor, type OfficialDocumentView } from '@bihuan/contracts';
import { EscalationProposalRow } from '@bihuan/database';
import { CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

jest.setTimeout(60_000); // whole lives over HTTP

const leaderApproval = { leader: '顾区长', document: '区长批示', on: '2026-04-20' };

describe('a bulletin', () => {
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

  async function send(actor: Actor | undefined, path: string, payload: object, version?: number) {
    const answer = await cases.send(actor, 'POST', path, { payload, version });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return answer;
  }
  const act = async (actor: Actor | undefined, { id, version }: OfficialDocumentView, step: string, payload = {}) =>
    officialDocumentView.parse((await send(actor, `/official-documents/${id}/${step}`, payload, version)).json());
  const draft = async (...caseIds: readonly string[]) =>
    officialDocumentView.parse((await send(office.clerk, '/official-documents', { kind: 'bulletin', caseIds })).json());
  async function candidate(caseId: string): Promise<string> {
    const id = randomUUID();
    await api.database.dataSource.manager.insert(EscalationProposalRow, {
      id,
      caseId,
      officeUnitId: office.office.id,
      timerId: randomUUID(),
      rung: 'overdue',
      effect: 'bulletin-candidate',
      level: 2,
      cause: `timer:${id}:bulletin-candidate`,
      dueOn: '2026-04-01',
      createdAt: clock.now(),
      status: 'open',
    });
    return id;
  }
  const take = (id: string) =>
    send(office.lead, `/escalation/proposals/${id}/take`, { basis: '条例第二十一条', opinion: '同意', leaderApproval });
  const textOf = ({ content }: OfficialDocumentView) => JSON.stringify(content.body);

  it('names the candidates that were taken, sends it to their units, and names nobody twice', async () => {
    clock.goTo('2026-03-02 10:00');
    const told = await cases.accepted();
    const named = await cases.accepted({ title: '物业投诉办理慢' }, office.departments[1]);
    const unnamed = await cases.accepted({ title: '尚未批准点名' }, office.departments[2]);
    clock.goTo('2026-04-20 10:00');
    await candidate(unnamed.id);
    const id = await candidate(named.id);
    const before = await draft(told.id);
    expect(textOf(before)).not.toContain('点名通报');
    expect(before.receipts).toHaveLength(1);

    await take(id);
    const rebuilt = await act(office.clerk, before, 'rebuild');
    expect(textOf(rebuilt)).toContain(`物业投诉办理慢”（${named.number}）`);
    expect(textOf(rebuilt)).not.toContain('尚未批准点名');
    expect(new Set(rebuilt.receipts.map(({ unit }) => unit.id))).toEqual(
      new Set([office.departments[0].id, office.departments[1].id]),
    );
    expect((await draft(told.id)).receipts).toHaveLength(2);

    clock.goTo('2026-04-20 11:00');
    const approved = await act(office.lead, rebuilt, 'approve', { opinion: '同意印发。', leaderApproval });
    await act(office.clerk, approved, 'issue');
    expect(textOf(await draft(told.id))).not.toContain('点名通报');
  });
});
