import {
  editableCells,
  ledgerEdits,
  ledgerPage,
  savedView,
  savedViewPage,
  viewCounts,
  type Actor,
  type Problem,
} from '@bihuan/contracts';
import { addCaseRows, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('the ledger over HTTP', () => {
  let api: TestApi;
  let office: TestOffice;
  let caseId: string;

  type Sent = { readonly payload?: object; readonly version?: number };
  const send = async (actor: Actor, endpoint: string, { payload, version }: Sent = {}) => {
    const [method, path] = endpoint.split(' ');
    return api.app.inject({
      method: method as 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: `/api${path}`,
      cookies: { bihuan_session: await api.sessionOf(actor) },
      headers: { 'x-csrf-token': CSRF_TOKEN, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      ...(payload ? { payload } : {}),
    });
  };
  const titles = async (query: string) =>
    ledgerPage.parse((await send(office.clerk, `GET /cases?${query}`)).json()).items.map(({ title }) => title);

  beforeAll(async () => {
    api = await TestApi.open(createApi, new FakeClock());
    office = await seedOffice(api.database.dataSource);
    ({ id: caseId } = await addCaseRows(api.database.dataSource, office, {
      title: '油烟扰民 100%',
      domain: 'finance',
    }));
    await addCaseRows(api.database.dataSource, office, { title: '道路积水', domain: 'rules' });
  });
  afterAll(() => api.close());

  it('keeps old addresses working, and takes several values at once', async () => {
    expect(await titles('sort=due&domain=finance&page=1&pageSize=20')).toEqual(['油烟扰民 100%']);
    expect(await titles('domain=finance,rules&sort=title&direction=desc')).toEqual(['道路积水', '油烟扰民 100%']);
    expect((await send(office.clerk, 'GET /cases?pageSize=200&count=false')).json()).toMatchObject({ total: null });
    expect((await send(office.clerk, 'GET /cases?pageSize=201')).statusCode).toBe(422);
    expect((await send(office.clerk, 'GET /cases?sort=light')).statusCode).toBe(422);
  });

  it.each([
    '%',
    '_',
    "'",
    '\\',
    '%00',
    '"',
    '；。',
    '*',
    ') OR 1=1 --',
    '\u{1F600}',
    '甲'.repeat(100),
    '. . . . . . . .',
  ])('takes any sign in a search for what it is: %s', async (text) => {
    const answer = await send(office.clerk, `GET /cases?text=${encodeURIComponent(text)}`);
    expect(answer.statusCode).toBe(200);
    expect(ledgerPage.parse(answer.json()).total).toBe(text === '%' ? 1 : 0);
  });

  it('refuses a search that is too long, or holds what no text can', async () => {
    for (const text of ['甲'.repeat(101), '\0']) {
      const answer = await send(office.clerk, `GET /cases?text=${encodeURIComponent(text)}`);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'request/invalid']);
    }
  });

  it('keeps views with their version, and counts them', async () => {
    const body = { title: '油烟', sharing: 'everyone', query: { text: '油烟' }, columns: [{ column: 'title' }] };
    const made = await send(office.clerk, 'POST /saved-views', { payload: body });
    expect(made.statusCode).toBe(201);
    const { id, version } = savedView.parse(made.json());
    const path = `/saved-views/${id}`;
    expect((await send(office.clerk, `PUT ${path}`, { payload: body })).statusCode).toBe(428);
    expect((await send(office.clerk, `PUT ${path}`, { payload: body, version: 9 })).statusCode).toBe(412);
    const changed = await send(office.clerk, `PUT ${path}`, { payload: { ...body, title: '餐饮油烟' }, version });
    expect([changed.statusCode, savedView.parse(changed.json()).version]).toEqual([200, 2]);
    expect(savedViewPage.parse((await send(office.lead, 'GET /saved-views')).json()).items).toMatchObject([
      { title: '餐饮油烟', mine: false, mayChange: true },
    ]);
    const counts = await send(office.lead, 'POST /saved-views/counts', { payload: { ids: [id] } });
    expect(viewCounts.parse(counts.json())).toEqual({ counts: [{ id, count: 1, more: false }], queries: [] });
    expect((await send(office.clerk, 'PUT /saved-views/order', { payload: { ids: [id] } })).statusCode).toBe(204);
    expect((await send(office.verifier, `DELETE ${path}`)).statusCode).toBe(403);
    expect((await send(office.clerk, `DELETE ${path}`)).statusCode).toBe(204);
  });

  it('says what is wrong with a view', async () => {
    const payload = { title: '甲', sharing: 'private', query: { colour: 'red' }, columns: [{ column: 'nonsense' }] };
    const answer = await send(office.clerk, 'POST /saved-views', { payload });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().errors?.map(({ pointer }) => pointer)).toEqual(['/query', '/columns/0/column']);
  });

  it('offers cells, previews and changes them', async () => {
    const offered = editableCells.parse(
      (await send(office.clerk, 'POST /ledger/editable', { payload: { caseIds: [caseId] } })).json(),
    );
    const [found] = offered.cases;
    expect(found?.columns).toEqual(['disclosure', 'urgent']);
    const edits = [{ caseId, version: found?.version, column: 'disclosure', value: '主动公开' }];
    const edit = async (mode: string) =>
      ledgerEdits.parse(
        (await send(office.clerk, 'POST /ledger/edits', { payload: { mode, reason: '按目录', edits } })).json(),
      ).outcomes[0]?.outcome;
    expect([await edit('preview'), await edit('apply'), await edit('apply')]).toEqual(['possible', 'done', 'stale']);
    const many = Array.from({ length: 501 }, () => edits[0]);
    const payload = { mode: 'preview', reason: null, edits: many };
    expect((await send(office.clerk, 'POST /ledger/edits', { payload })).statusCode).toBe(422);
  });
});
