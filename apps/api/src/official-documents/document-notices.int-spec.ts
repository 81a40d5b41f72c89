import { noticePage, officialDocumentView, type Actor, type OfficialDocumentView } from '@bihuan/contracts';
import { NoticeRow, OutboxRow } from '@bihuan/database';
import { FollowDocuments, TellOfDocument } from '@bihuan/reminders';
import { CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

jest.setTimeout(60_000); // whole lives over HTTP

const agreed = { opinion: '同意印发。', leaderApproval: null };

describe('an issued document', () => {
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
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    await api.database.dataSource.query('TRUNCATE notice, outbox');
  });

  async function send(actor: Actor | undefined, path: string, payload: object, version?: number) {
    const answer = await cases.send(actor, 'POST', `/official-documents${path}`, { payload, version });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return officialDocumentView.parse(answer.json());
  }
  const act = (actor: Actor | undefined, { id, version }: OfficialDocumentView, step: string, payload = {}) =>
    send(actor, `/${id}/${step}`, payload, version);
  /** Goes to the unit that leads the case and to the one that assists. */
  async function issued(): Promise<OfficialDocumentView> {
    const assistUnitIds = [office.departments[1].id];
    const { id } = await cases.accepted({ assistUnitIds });
    const draft = await send(office.clerk, '', { kind: 'assignment-notice', caseIds: [id] });
    await api.database.dataSource.query('TRUNCATE notice, outbox');
    return act(office.clerk, await act(office.lead, draft, 'approve', agreed), 'issue');
  }
  /** Does what the outbox asks for, more often than it was asked. */
  async function work(): Promise<void> {
    const rows = await api.database.dataSource.manager.findBy(OutboxRow, { job: 'document.tell' });
    const ids = rows.map(({ payload }) => (payload as { documentId: string }).documentId);
    const tell = api.app.get(TellOfDocument);
    await Promise.all([...ids, ...ids, ...ids].map((id) => tell.execute(id)));
    await api.database.dataSource.query('TRUNCATE outbox');
  }
  const told = async (kind: string, { id: documentId }: OfficialDocumentView): Promise<ReadonlySet<string>> => {
    const rows = await api.database.dataSource.manager.findBy(NoticeRow, { kind, documentId });
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length);
    return new Set(rows.map(({ personId }) => personId));
  };
  const idsOf = (...people: readonly (Actor | undefined)[]) => new Set(people.map((one) => one?.personId));

  it('comes into the inbox of those who sign for each unit, once, and leads to the document', async () => {
    const document = await issued();
    await work();
    const [lead, assist] = office.departments;
    const signers = idsOf(lead.people.liaison, lead.people.leader, assist.people.liaison, assist.people.leader);
    expect(await told('document.issued', document)).toEqual(signers);
    const inbox = noticePage.parse((await cases.send(assist.people.leader, 'GET', '/notices')).json());
    expect(inbox.items).toMatchObject([{ documentId: document.id, caseId: null, topic: 'act' }]);
    expect(inbox.items[0]?.title.zh).toMatch(/^请签收公文：督交〔2026〕1号 /);
  });

  it('tells its office once all have signed, and not before', async () => {
    const document = await issued();
    const [lead, assist] = office.departments;
    await act(lead.people.liaison, document, 'receive');
    await work();
    expect(await told('document.signed', document)).toEqual(new Set());
    await act(assist.people.leader, document, 'receive');
    await work();
    expect(await told('document.signed', document)).toEqual(idsOf(office.clerk, office.lead));
    // who had signed by the time that it was told is not asked to sign
    expect(await told('document.issued', document)).toEqual(idsOf(assist.people.liaison, assist.people.leader));
  });

  it('tells its office which unit has not signed when the time for it is over', async () => {
    const document = await issued();
    const [lead, assist] = office.departments;
    await act(lead.people.liaison, document, 'receive');
    await work();
    clock.goTo('2026-03-04 18:00');
    await api.app.get(FollowDocuments).execute();
    expect(await told('document.unsigned', document)).toEqual(new Set());
    clock.goTo('2026-03-05 08:00');
    await Promise.all([1, 2, 3].map(() => api.app.get(FollowDocuments).execute()));
    expect(await told('document.unsigned', document)).toEqual(idsOf(office.clerk, office.lead));
    const [notice] = await api.database.dataSource.manager.findBy(NoticeRow, {
      kind: 'document.unsigned',
      documentId: document.id,
    });
    expect(notice?.title.zh).toContain(`（${assist.name}）`);
    expect(notice?.topic).toBe('due');
  });

  it('is told of late when its job was lost, and not at all once it was withdrawn', async () => {
    const document = await issued();
    await api.app.get(FollowDocuments).execute();
    expect(await told('document.issued', document)).toEqual(new Set()); // the outbox still has it
    await api.database.dataSource.query('TRUNCATE outbox');
    await api.app.get(FollowDocuments).execute();
    expect((await told('document.issued', document)).size).toBe(4);
    const other = await issued();
    await act(office.lead, other, 'withdraw', { reason: '交办对象有误' });
    await work();
    expect(await told('document.issued', other)).toEqual(new Set());
  });
});
