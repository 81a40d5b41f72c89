import { createHash } from 'node:crypto';
import {
  documentRules,
  draftableKind,
  officialDocumentPage,
  officialDocumentView,
  offeredKinds,
  type Actor,
  type CaseView,
  type DraftableKind,
  type OfficialDocumentView,
  type Problem,
} from '@bihuan/contracts';
import { OfficialDocumentRow } from '@bihuan/database';
import { textOfUpload } from '@bihuan/documents';
import { CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

jest.setTimeout(60_000); // whole lives over HTTP

const agreed = { opinion: '同意印发。', leaderApproval: null };

describe('official documents over HTTP', () => {
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

  const rows = () => api.database.dataSource.getRepository(OfficialDocumentRow);

  async function draft(actor: Actor | undefined, kind: DraftableKind, ...of: readonly CaseView[]) {
    const payload = { kind, caseIds: of.map(({ id }) => id) };
    const answer = await cases.send(actor, 'POST', '/official-documents', { payload });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return officialDocumentView.parse(answer.json());
  }
  const act = (actor: Actor | undefined, { id, version }: OfficialDocumentView, step: string, payload?: object) =>
    cases.send(actor, 'POST', `/official-documents/${id}/${step}`, { version, payload: payload ?? {} });
  async function done(actor: Actor | undefined, document: OfficialDocumentView, step: string, payload?: object) {
    const answer = await act(actor, document, step, payload);
    if (answer.statusCode !== 200) throw new Error(`${step}: ${answer.body}`);
    return officialDocumentView.parse(answer.json());
  }
  async function refused(actor: Actor | undefined, document: OfficialDocumentView, step: string, payload?: object) {
    const answer = await act(actor, document, step, payload);
    return [answer.statusCode, answer.json<Problem>().code];
  }
  async function edit(actor: Actor | undefined, document: OfficialDocumentView, fields: Record<string, string>) {
    const { id, version, content } = document;
    return cases.send(actor, 'PUT', `/official-documents/${id}`, { version, payload: { fields, body: content.body } });
  }
  const read = (actor: Actor | undefined, { id }: OfficialDocumentView) =>
    cases.send(actor, 'GET', `/official-documents/${id}`);
  const file = async (actor: Actor | undefined, { id }: OfficialDocumentView) =>
    (await cases.send(actor, 'GET', `/official-documents/${id}/document`)).rawPayload;
  const issued = async (kind: DraftableKind, ...of: readonly CaseView[]) =>
    done(office.clerk, await done(office.lead, await draft(office.clerk, kind, ...of), 'approve', agreed), 'issue');

  it('go from the draft to the receipt, with number, hash and frozen bytes', async () => {
    const one = await cases.accepted();
    const first = await draft(office.clerk, 'assignment-notice', one);
    expect(first).toMatchObject({ status: 'draft', number: null, unit: { id: office.office.id }, authors: ['程办'] });
    expect(first.content.fields).toMatchObject({ 承办单位: unit.name, 完成时限: '2026年4月1日前' });
    expect(first.acts).toEqual(expect.arrayContaining([{ act: 'edit', refusal: null }]));

    const edited = officialDocumentView.parse(
      (await edit(office.clerk, first, { 办理要求: '请于三日内答复。' })).json(),
    );
    expect(edited).toMatchObject({ version: 2, content: { fields: { 办理要求: '请于三日内答复。' } } });
    expect(await refused(office.lead, first, 'approve', agreed)).toEqual([412, 'official-document/stale-version']);
    expect(await refused(office.clerk, edited, 'issue')).toEqual([409, 'official-document/not-approved']);

    const approved = await done(office.lead, edited, 'approve', agreed);
    clock.goTo('2026-03-04 10:00');
    const out = await done(office.clerk, approved, 'issue');
    expect(out).toMatchObject({
      status: 'issued',
      number: '督交〔2026〕1号',
      issuedBy: '程办',
      approval: { by: '杜主任' },
    });
    // the date is that of the signing off
    expect(out.content.fields).toMatchObject({
      发文字号: '督交〔2026〕1号',
      签发人: '杜主任',
      成文日期: '2026年3月2日',
    });
    const bytes = await file(office.clerk, out);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(out.sha256);

    const theirs = officialDocumentView.parse((await read(unit.people.liaison, out)).json());
    expect(theirs).toMatchObject({ waits: true, authors: [], draftedBy: null, approval: { opinion: null } });
    const signed = await done(unit.people.liaison, out, 'receive');
    expect(signed.receipts).toMatchObject([{ unit: { id: unit.id }, receivedBy: unit.people.liaison?.name }]);
    expect(await refused(unit.people.handler, out, 'receive')).toEqual([403, 'official-document/not-yours']);
    expect((await file(unit.people.handler, out)).equals(bytes)).toBe(true);
  });

  it('are seen as drafts by those who draft them only, and once issued by those they go to', async () => {
    const one = await cases.accepted();
    const ours = await draft(office.clerk, 'rectification-order', one);
    const theirs = await draft(unit.people.handler, 'rectification-plan', one);
    const status = async (actor: Actor | undefined, document: OfficialDocumentView) =>
      (await read(actor, document)).statusCode;
    const readers = [
      office.lead,
      office.govLeader,
      unit.people.leader,
      office.verifier,
      office.departments[1].people.leader,
    ];
    expect(await Promise.all(readers.map((actor) => status(actor, ours)))).toEqual([200, 200, 404, 404, 404]);
    expect(await Promise.all(readers.map((actor) => status(actor, theirs)))).toEqual([404, 404, 200, 404, 404]);
    const listed = async (actor: Actor | undefined) =>
      officialDocumentPage
        .parse((await cases.send(actor, 'GET', `/official-documents?caseId=${one.id}`)).json())
        .items.map(({ kind }) => kind);
    expect(await listed(office.clerk)).toEqual(['rectification-order']);
    expect(await listed(unit.people.liaison)).toEqual(['rectification-plan']);
    await done(office.clerk, await done(office.lead, ours, 'approve', agreed), 'issue');
    expect((await listed(unit.people.liaison)).sort()).toEqual(['rectification-order', 'rectification-plan']);
    expect(await listed(office.departments[1].people.leader)).toEqual([]);
    const waiting = await cases.send(
      unit.people.liaison,
      'GET',
      '/official-documents?waiting=true&kind=rectification-order',
    );
    expect(officialDocumentPage.parse(waiting.json()).total).toBe(1);
  });

  it('of a unit are drafted by its people, signed off by its leader, and signed for by the office', async () => {
    const one = await cases.accepted();
    const plan = await draft(unit.people.handler, 'rectification-plan', one);
    expect(await refused(office.lead, plan, 'approve', agreed)).toEqual([404, 'official-document/unknown']);
    expect(await refused(unit.people.handler, plan, 'approve', agreed)).toEqual([403, 'access/denied']);
    expect(await refused(unit.people.leader, plan, 'approve', agreed)).toEqual([409, 'official-document/incomplete']);
    const body = JSON.parse(JSON.stringify(plan.content.body).replaceAll('（请填写）', '张局长等五人')) as unknown;
    const sent = { version: plan.version, payload: { fields: {}, body } };
    const written = await cases.send(unit.people.handler, 'PUT', `/official-documents/${plan.id}`, sent);
    const approved = await done(unit.people.leader, officialDocumentView.parse(written.json()), 'approve', agreed);
    const out = await done(unit.people.liaison, approved, 'issue');
    expect(out).toMatchObject({ number: '整方〔2026〕1号', content: { fields: { 签发人: unit.people.leader?.name } } });
    expect((await done(office.clerk, out, 'receive')).receipts).toMatchObject([{ receivedBy: '程办' }]);
  });

  it('are not approved by whoever wrote on them, and lose their approval when they are written on', async () => {
    const one = await cases.accepted();
    const own = await draft(office.lead, 'rectification-order', one);
    expect(own.acts).toContainEqual({ act: 'approve', refusal: expect.objectContaining({ zh: expect.any(String) }) });
    expect(await refused(office.lead, own, 'approve', agreed)).toEqual([409, 'official-document/own-draft']);
    const approved = await done(office.govLeader, own, 'approve', agreed);
    const edited = officialDocumentView.parse((await edit(office.clerk, approved, { 标题: '新标题' })).json());
    expect(edited).toMatchObject({ status: 'draft', approval: null, title: '新标题' });
    expect(await refused(office.clerk, edited, 'issue')).toEqual([409, 'official-document/not-approved']);
    const rebuilt = await done(office.clerk, edited, 'rebuild');
    expect(rebuilt).toMatchObject({ status: 'draft', title: own.title });
    expect(rebuilt.authors).toContain('程办');
  });

  it('that criticise rest on the word of a government leader', async () => {
    const some = [await cases.accepted(), await cases.accepted({}, office.departments[1])];
    const bulletin = await draft(office.clerk, 'bulletin', ...some);
    expect(bulletin.receipts).toHaveLength(2);
    expect(await refused(office.lead, bulletin, 'approve', agreed)).toEqual([409, 'official-document/needs-leader']);
    const leaderApproval = { leader: '顾区长', document: '区长批示', on: '2026-03-03' };
    const tomorrow = { ...agreed, leaderApproval };
    expect(await refused(office.lead, bulletin, 'approve', tomorrow)).toEqual([
      422,
      'official-document/approval-in-future',
    ]);
    const given = { ...agreed, leaderApproval: { ...leaderApproval, on: '2026-03-02' } };
    const out = await done(office.clerk, await done(office.lead, bulletin, 'approve', given), 'issue');
    expect(out).toMatchObject({ number: '第1期', content: { fields: { 期号: '第1期', 签发人: '顾区长' } } });
    const other = officialDocumentView.parse((await read(office.departments[1].people.liaison, out)).json());
    expect(other.cases.map(({ id }) => id)).toEqual([some[1]?.id]); // it leads to no case of another unit
  });

  it('go to one unit where they tell what was found in it, and are about one case where the trade says so', async () => {
    const some = [await cases.accepted(), await cases.accepted({}, office.departments[1])];
    const ask = async (kind: DraftableKind) => {
      const payload = { kind, caseIds: some.map(({ id }) => id) };
      const answer = await cases.send(office.clerk, 'POST', '/official-documents', { payload });
      return [answer.statusCode, answer.json<Problem>().code];
    };
    expect(await ask('feedback-opinion')).toEqual([409, 'official-document/unfit-cases']);
    expect(await ask('assignment-notice')).toEqual([409, 'official-document/unfit-cases']);
    const kinds = async (actor: Actor | undefined) =>
      offeredKinds.parse((await cases.send(actor, 'GET', `/cases/${some[0]?.id}/official-document-kinds`)).json());
    const lookBack = (await kinds(office.clerk)).find(({ kind }) => kind === 'look-back-sheet');
    expect(lookBack?.refusal?.zh).toContain('回头看');
    expect((await kinds(unit.people.leader)).map(({ kind }) => kind)).toEqual([
      'rectification-plan',
      'extension-application',
      'rectification-report',
      'closure-application',
    ]);
    expect(await kinds(office.verifier)).toEqual([]);
    const stranger = { payload: { kind: 'rectification-plan', caseIds: [some[0]?.id] } };
    expect(
      (await cases.send(office.departments[1].people.leader, 'POST', '/official-documents', stranger)).statusCode,
    ).toBe(404);
    expect((await cases.send(office.clerk, 'POST', '/official-documents', stranger)).statusCode).toBe(403);
  });

  it('take no words for what only the system fills in, and none that their kind has no place for', async () => {
    const notice = await draft(office.clerk, 'assignment-notice', await cases.accepted());
    for (const name of ['发文字号', '没有的']) {
      const answer = await edit(office.clerk, notice, { [name]: '督交〔2026〕99号' });
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'official-document/unknown-field']);
    }
    const untitled = await edit(office.clerk, notice, { 标题: ' ' });
    expect(untitled.json<Problem>().code).toBe('official-document/title-missing');
  });

  it('that are withdrawn keep their number, which is never given again, and what was issued stays as it was', async () => {
    const one = await cases.accepted();
    const first = await issued('rectification-order', one);
    const back = await done(office.lead, first, 'withdraw', { reason: '主送单位有误' });
    expect(back).toMatchObject({ status: 'withdrawn', number: first.number, ended: { reason: '主送单位有误' } });
    const next = await issued('rectification-order', one);
    const numbers = [first, next].map(({ number }) => Number(/^督改〔2026〕(\d+)号$/.exec(number ?? '')?.[1]));
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
    expect(await refused(unit.people.liaison, back, 'receive')).toEqual([409, 'official-document/not-now']);
    const change = (set: Partial<OfficialDocumentRow>) => rows().update({ id: next.id }, set as never);
    await expect(change({ title: '另一个标题' })).rejects.toThrow(/never changed/);
    await expect(change({ status: 'draft' })).rejects.toThrow();
    await expect(rows().delete({ id: next.id })).rejects.toThrow();
  });

  it('are refused by the tables themselves when a hand in the database walks around the approval', async () => {
    const document = await draft(office.clerk, 'rectification-order', await cases.accepted());
    const set = (row: Partial<OfficialDocumentRow>) => rows().update({ id: document.id }, row as never);
    await expect(set({ status: 'approved' })).rejects.toThrow(/official_document_approved/);
    const own = { approvedBy: office.clerk.personId, approvedAt: clock.now(), approvedRole: 'office-lead' } as const;
    await expect(set({ ...own, status: 'approved', approvedOpinion: '同意' })).rejects.toThrow(
      /official_document_approved/,
    );
    await done(office.lead, document, 'approve', agreed);
    await expect(set({ title: '改过的标题' })).rejects.toThrow(/as it was approved/);
  });

  it.each(draftableKind.options)('are drafted by their side and drawn: %s', async (kind) => {
    const one = kind === 'look-back-sheet' ? await cases.closed() : await cases.accepted();
    const drafter = documentRules[kind].side === 'office' ? office.clerk : unit.people.handler;
    const document = await draft(drafter, kind, one);
    expect(document.title).not.toBe('');
    expect(document.tree.blocks.length).toBeGreaterThan(2);
    const text = await textOfUpload({ name: 'document.docx', bytes: await file(drafter, document) });
    expect(text).toMatchObject({ text: expect.stringContaining(one.title) });
  });
});
