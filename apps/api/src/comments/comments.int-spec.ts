import { commentPage, mentionPage, type Actor, type CommentView, type Problem } from '@bihuan/contracts';
import { CaseCommentRow, CaseRow, NoticeRow, OutboxRow } from '@bihuan/database';
import { FollowComments, TellOfComment } from '@bihuan/reminders';
import { addCaseRows, addPerson, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

type Sent = { readonly payload?: object; readonly version?: number };

describe('comments on a case', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let caseId: string;
  let unit: Actor;
  let colleague: Actor;
  let stranger: Actor;

  const send = async (
    who: Actor,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path = '',
    { payload, version }: Sent = {},
  ) => {
    return api.app.inject({
      method,
      url: `/api/cases/${caseId}/comments${path}`,
      cookies: { bihuan_session: await api.sessionOf(who) },
      headers: { 'x-csrf-token': CSRF_TOKEN, ...(version && { 'if-match': `"${version}"` }) },
      ...(payload && { payload }),
    });
  };
  const say = (who: Actor, text: string, more: { audience?: 'everyone' | 'office'; mentions?: Actor[] } = {}) =>
    send(who, 'POST', '', {
      payload: { text, audience: more.audience ?? 'everyone', mentions: more.mentions?.map((one) => one.personId) },
    });
  const said = async (...args: Parameters<typeof say>): Promise<CommentView> => {
    const answer = await say(...args);
    expect(answer.statusCode).toBe(201);
    return answer.json<CommentView>();
  };
  const heardBy = async (who: Actor, query = '') => commentPage.parse((await send(who, 'GET', query)).json());
  const codeOf = async (answer: ReturnType<typeof send>) => (await answer).json<Problem>().code;
  const noticesOf = ({ personId }: Actor) =>
    api.database.dataSource.manager.findBy(NoticeRow, { personId: personId ?? '', kind: 'comment.named' });
  const tell = (id: string) => api.app.get(TellOfComment, { strict: false }).execute(id);

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    [unit, colleague, stranger] = [
      office.departments[0].people['liaison'] ?? office.admin,
      office.departments[0].people['leader'] ?? office.admin,
      office.departments[1].people['leader'] ?? office.admin,
    ];
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    caseId = (await addCaseRows(api.database.dataSource, office)).id;
  });

  it('are read by whoever may see the case, the newest first, page by page, and change nothing of it', async () => {
    const before = await api.database.dataSource.manager.findOneByOrFail(CaseRow, { id: caseId });
    await said(office.clerk, '请补充现场照片。');
    clock.goTo('2026-03-02 11:00');
    await said(unit, '明天上传。');
    const page = await heardBy(colleague, '?pageSize=1');
    expect(page).toMatchObject({ total: 2, audiences: ['everyone'], items: [{ text: '明天上传。', isOwn: false }] });
    expect((await heardBy(office.lead, '?pageSize=1&page=2')).items[0]).toMatchObject({
      text: '请补充现场照片。',
      author: { name: office.clerk.name, unit: office.office.name },
    });
    expect(await codeOf(send(stranger, 'GET'))).toBe('case/unknown');
    expect(await codeOf(say(stranger, '看看'))).toBe('case/unknown');
    expect(await api.database.dataSource.manager.findOneByOrFail(CaseRow, { id: caseId })).toEqual(before);
  });

  it('of the office never reach the unit: neither the words, nor that there are any, nor the names of its readers', async () => {
    const note = await said(office.clerk, '这家单位去年也拖延过。', { audience: 'office' });
    expect(await heardBy(unit)).toMatchObject({ items: [], total: 0 });
    expect((await heardBy(office.verifier)).items.map(({ id }) => id)).toEqual([note.id]);
    expect((await heardBy(office.govLeader)).audiences).toEqual(['everyone', 'office']);
    expect(await codeOf(say(unit, '内部', { audience: 'office' }))).toBe('comment/not-office-side');
    expect(await codeOf(send(unit, 'GET', '/people?audience=office'))).toBe('comment/not-office-side');
    const { version } = note;
    expect(await codeOf(send(unit, 'DELETE', `/${note.id}`, { version }))).toBe('comment/unknown');
  });

  it('of the office are not read by a unit whose people also verify', async () => {
    const both = await addPerson(api.database.dataSource, office.departments[0], {
      name: '兼任',
      roles: ['unit-handler', 'verifier'],
    });
    await api.database.dataSource.manager.update(CaseRow, { id: caseId }, { verifyUnitId: office.departments[0].id });
    await said(office.clerk, '内部意见。', { audience: 'office' });
    expect(await heardBy(both)).toMatchObject({ total: 0, audiences: ['everyone'] });
  });

  it('offer the names of those who may read them, those that begin so first, and not one’s own', async () => {
    const people = async (who: Actor, query: string) =>
      mentionPage.parse((await send(who, 'GET', `/people?${query}`)).json());
    const all = await people(office.clerk, 'audience=everyone&pageSize=20');
    const ids = all.items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([unit.personId, office.lead.personId, office.verifier.personId]));
    for (const nobody of [office.clerk, stranger, office.admin]) expect(ids).not.toContain(nobody.personId);
    const inside = await people(office.clerk, 'audience=office&pageSize=20');
    expect(inside.items.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b))).toEqual(
      [office.lead, office.verifier, office.govLeader].map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)),
    );
    expect((await people(unit, `audience=everyone&text=${encodeURIComponent('主任')}`)).items).toMatchObject([
      { name: office.lead.name, unit: office.office.name },
    ]);
    expect(await people(office.clerk, 'audience=everyone&pageSize=2&page=2')).toMatchObject({
      page: 2,
      total: all.total,
    });
    expect((await people(office.clerk, 'audience=everyone&text=%25')).items).toEqual([]);
  });

  it('tell each person named once, however often they are changed or the job runs', async () => {
    const { id, version } = await said(unit, `@${office.lead.name} 请看，@${colleague.name} 也看`, {
      mentions: [office.lead, colleague, office.verifier],
    });
    const jobs = await api.database.dataSource.manager.findBy(OutboxRow, { job: 'comment.tell' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ commentId: id });
    await tell(id);
    await tell(id);
    const payload = {
      text: `@${office.lead.name} @${office.verifier.name} 请看`,
      mentions: [office.lead.personId, office.verifier.personId],
    };
    expect((await send(unit, 'PUT', `/${id}`, { payload, version })).statusCode).toBe(200);
    await tell(id);
    expect(await noticesOf(office.lead)).toMatchObject([
      { caseId, topic: 'act', title: { zh: expect.stringContaining(unit.name) as string } },
    ]);
    expect(await noticesOf(colleague)).toHaveLength(1);
    expect(await noticesOf(office.verifier)).toHaveLength(1);
  });

  it('tell nobody whose name was taken out again, who may no longer read them, or once they are removed', async () => {
    const reader = await addPerson(api.database.dataSource, office.office, { name: '新来的', roles: ['office-clerk'] });
    const first = await said(office.clerk, `不提名`, { mentions: [reader] });
    expect(first.mentions).toEqual([]);
    const second = await said(office.clerk, `@${reader.name} 看`, { mentions: [reader] });
    await api.database.dataSource.query('UPDATE person SET active = FALSE WHERE id = $1', [reader.personId]);
    await tell(second.id);
    const third = await said(office.clerk, `@${office.govLeader.name} 看`, { mentions: [office.govLeader] });
    await send(office.clerk, 'DELETE', `/${third.id}`, { version: 1 });
    await tell(third.id);
    expect([await noticesOf(reader), await noticesOf(office.govLeader)]).toEqual([[], []]);
  });

  it('refuse the name of somebody who may not read them', async () => {
    for (const [audience, who] of [
      ['everyone', stranger],
      ['office', unit],
    ] as const) {
      const answer = say(office.clerk, `@${who.name}`, { audience, mentions: [who] });
      expect(await codeOf(answer)).toBe('comment/unfit-mention');
    }
  });

  it('are told of later when the job was lost with its queue', async () => {
    const { manager } = api.database.dataSource;
    const third = office.departments[0].people['handler'] ?? office.admin;
    await said(unit, `@${third.name} 请看`, { mentions: [third] });
    await manager.delete(OutboxRow, { job: 'comment.tell' });
    clock.goTo('2026-03-02 11:20');
    await api.app.get(FollowComments, { strict: false }).execute();
    expect(await noticesOf(third)).toHaveLength(1);
  });

  it('are changed by their author only, for fifteen minutes, as they were read', async () => {
    clock.goTo('2026-03-03 10:00');
    const { id, version, editableUntil } = await said(unit, '写错了');
    expect(editableUntil).toBe('2026-03-03T02:15:00.000Z');
    const change = (who: Actor, on = version) =>
      send(who, 'PUT', `/${id}`, { payload: { text: '改好了', mentions: [] }, version: on });
    expect(await codeOf(change(colleague))).toBe('comment/not-yours');
    expect((await change(unit)).json<CommentView>()).toMatchObject({ text: '改好了', version: 2 });
    expect(await codeOf(change(unit))).toBe('comment/stale-version');
    expect(await codeOf(send(unit, 'PUT', `/${id}`, { payload: { text: '无版本' } }))).toBe('case/version-required');
    clock.goTo('2026-03-03 10:15');
    expect(await codeOf(change(unit, 2))).toBe('comment/settled');
  });

  it('leave only that there was one when their author takes them back', async () => {
    const { id, version } = await said(unit, `@${office.lead.name} 不该写的话`, { mentions: [office.lead] });
    expect(await codeOf(send(office.lead, 'DELETE', `/${id}`, { version }))).toBe('comment/not-yours');
    expect((await send(unit, 'DELETE', `/${id}`, { version })).statusCode).toBe(204);
    expect((await heardBy(office.clerk)).items[0]).toMatchObject({ id, text: null, mentions: [], editableUntil: null });
    expect(await api.database.dataSource.manager.findOneByOrFail(CaseCommentRow, { id })).toMatchObject({ text: null });
    expect(await codeOf(send(unit, 'DELETE', `/${id}`, { version: 2 }))).toBe('comment/settled');
  });

  it.each([{ text: '  ' }, { text: '长'.repeat(2001) }, { audience: 'all' }, { mentions: ['x'] }])(
    'are bounded, case %#',
    async (fault) => {
      const payload = { text: '好', audience: 'everyone', mentions: [], ...fault };
      expect(await codeOf(send(unit, 'POST', '', { payload }))).toBe('request/invalid');
    },
  );
});
